import { exampleId } from '../../src/kernel/id.ts';
import type { Fixture } from './fixture.ts';

const ends = { lower: exampleId('element', 1), upper: exampleId('element', 2) };

/** The two private drafts of `coherence.ts` in this folder. */
export const fixture: Fixture = {
  inputs: {
    'coherence.suggest': { elementId: ends.lower },
    'coherence.suggestions': { planId: exampleId('plan', 21) },
    'coherence.similar': { territory: 'EC-08' },
    'coherence.dismiss': ends,
    'coherence.undismiss': ends,
  },
};
