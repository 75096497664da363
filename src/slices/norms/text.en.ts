import { texts } from '../../kernel/text.ts';
import { norms } from './contract.ts';
import { lawText } from './text/law.en.ts';
import { deadlinesText } from './text/deadlines.en.ts';

export const en = texts(norms, {
  title: 'Norms',
  failures: {
    'source-needed': 'To mark it as verified, write which text you read and where it is.',
    ...lawText.failures,
    ...deadlinesText.failures,
  },
  facts: {
    'norms-loaded': 'The norms of a country were loaded',
    'entry-verified': 'An entry of the norms was verified',
    'entry-doubted': 'An entry of the norms was marked as unverified',
    ...lawText.facts,
    ...deadlinesText.facts,
  },
  operations: {
    list: 'See the norms',
    get: 'See a norm',
    competences: 'See the competences by level',
    terms: 'See the legal terms',
    loadPack: 'Load the norms of a country',
    verify: 'Verify an entry of the norms',
    ...lawText.operations,
    ...deadlinesText.operations,
  },
});
