import { fold } from '../../../../kernel/text.ts';
import type { CorpusStatement, Found, Rule } from '../corpus.ts';
import { phrasesIn } from '../forms.ts';

const textsOf = ({ value, quote }: CorpusStatement): string =>
  fold([value.kind === 'text' ? value.text : value.kind === 'list' ? value.items.join(' · ') : '', quote ?? ''].join(' · '));

/** Rules that ask instead of guessing. */
export const ambiguity: Rule[] = [
  {
    name: 'ambiguity.term',
    kind: 'ambiguity',
    severity: 'notice',
    title: 'Una palabra que se lee de dos maneras',
    reason: 'Según cómo se lea cambian fechas o cantidades: hay que preguntarlo y anotar la respuesta, no suponerla.',
    judge: (reading) => {
      const terms = reading.vocabulary.ambiguous.map((one) => ({ ...one, word: fold(one.term) })).filter(({ word }) => word !== '');
      if (terms.length === 0) return [];
      const termsIn = phrasesIn(terms.map(({ word }) => word));
      return reading.statements.flatMap((statement) => {
        if (statement.note !== null && statement.note.trim() !== '') return []; // a person wrote down how it is read
        const found = termsIn(textsOf(statement));
        return terms.filter(({ word }) => found.has(word)).map(({ term, readings, asks, word }): Found => ({
          key: [reading.topics.get(statement.topic)?.key, statement.property, word, statement.document].join('|'),
          topic: statement.topic,
          says: `«${term}» puede ser ${readings.join(', o ')}. ${asks}`,
          values: [{ value: term, statement: statement.id }, ...readings.map((one) => ({ value: one, place: 'una lectura' }))],
        }));
      });
    },
  },
];
