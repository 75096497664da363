import type { CorpusVocabulary } from '../corpus.ts';
import type { Vocabulary } from '../../contract/vocabulary.ts';

/** The words of a pack as rules ask for them: plain, without where they come from. */
export const plainVocabulary = ({ ambiguous, groups, synonyms, reservations }: Vocabulary): CorpusVocabulary => ({
  ambiguous: ambiguous.map(({ term, readings, asks }) => ({ term, readings, asks })),
  groups: groups.map(({ name, members }) => ({ name, members })),
  synonyms: synonyms.map((entry) => (Array.isArray(entry) ? entry : entry.words)),
  reservations: reservations.map((entry) => (typeof entry === 'string' ? entry : entry.word)),
});

/** How many entries a pack brings. */
export const countWords = ({ ambiguous, groups, synonyms, reservations }: Vocabulary): number => ambiguous.length + groups.length + synonyms.length + reservations.length;
