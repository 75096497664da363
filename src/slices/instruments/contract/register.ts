import { exampleId } from '../../../kernel/id.ts';

export const registerFailures = {
  'kind-unknown': 'invalid',
  'state-unknown': 'invalid',
  'territory-unknown': 'invalid',
  'holder-unknown': 'invalid',
  'institution-unknown': 'invalid',
  'amended-unknown': 'invalid',
  'published-before-signed': 'invalid',
  'force-backwards': 'invalid',
  'part-twice': 'invalid',
  'text-unknown': 'not-found',
  'text-older': 'refused',
} as const;
export const registerFacts = ['kinds-loaded', 'instrument-created', 'instrument-changed', 'text-saved', 'text-sealed'] as const;

export const exampleInstrument = exampleId('instrument');

export const registerOperations = {};
