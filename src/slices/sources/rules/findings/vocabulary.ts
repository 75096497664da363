import { fold } from '../../../../kernel/text.ts';
import type { CorpusStatement, Found, Reading, Rule } from '../corpus.ts';
import { formOf, phrasesIn } from '../forms.ts';

const itemsOf = ({ value }: CorpusStatement): readonly string[] => (value.kind === 'list' ? value.items : []);

/** A list speaks of a group when it names at least two of its members, and more than a third. */
const speaksOf = (items: ReadonlySet<string>, members: readonly string[]): boolean => {
  const held = members.filter((member) => items.has(member)).length;
  return held >= 2 && held * 3 > members.length;
};

interface Group {
  name: string;
  members: readonly string[];
  /** Where its members are told, when another list of the document tells them. */
  told?: CorpusStatement;
}

const fromWords = (reading: Reading): Group[] => reading.vocabulary.groups.map(({ name, members }) => ({ name, members }));

/** The lists of the same document under the same property, as groups. */
const fromLists = (list: CorpusStatement, all: readonly CorpusStatement[]): Group[] =>
  all.filter((other) => other.id !== list.id).map((told) => ({ name: 'la otra lista del documento', members: itemsOf(told), told }));

const omitted: Rule = {
  name: 'vocabulary.omitted',
  kind: 'vocabulary',
  severity: 'moderate',
  title: 'Un grupo queda fuera de la lista',
  reason: 'A quien no se nombra no le llega la política: si la omisión es a propósito, conviene decirlo.',
  judge: (reading) =>
    [...Map.groupBy(reading.allAs('group').filter(({ value }) => value.kind === 'list'), ({ document, property }) => `${document}|${property}`).values()].flatMap((lists) =>
      lists.flatMap((list): Found[] => {
        const items = new Set(itemsOf(list).map(fold));
        const groups = [...fromLists(list, lists), ...fromWords(reading)];
        const missing = groups.flatMap(({ name, members, told }) => {
          const lost = members.filter((member) => !items.has(fold(member)));
          return lost.length > 0 && speaksOf(items, members.map(fold)) ? [{ name, lost, told }] : [];
        });
        const [first] = missing;
        if (!first) return [];
        const lost = [...new Map(missing.flatMap((one) => one.lost).map((member) => [fold(member), member])).values()];
        return [{
          key: [reading.topics.get(list.topic)?.key, list.property, list.part ?? '', list.place].join('|'),
          topic: list.topic,
          says: `Nombra ${itemsOf(list).join(', ')} y omite ${lost.join(', ')}.`,
          values: [{ value: itemsOf(list).join(', '), statement: list.id }, ...(first.told ? [{ value: itemsOf(first.told).join(', '), statement: first.told.id }] : [{ value: lost.join(', '), place: `grupo «${first.name}»` }])],
        }];
      }),
    ),
};

const twoWords: Rule = {
  name: 'vocabulary.two-words',
  kind: 'vocabulary',
  severity: 'notice',
  title: 'Dos palabras para lo mismo en un documento',
  reason: 'El lector no sabe si son dos cosas; conviene elegir una.',
  judge: (reading) => {
    const sets = reading.vocabulary.synonyms.map((words) => words.map((word) => ({ word, folded: fold(word) })));
    const every = sets.flat().map(({ folded }) => folded).filter(Boolean);
    if (every.length === 0) return [];
    const wordsIn = phrasesIn(every);
    const used = new Map<string, Map<string, CorpusStatement>>();
    for (const statement of reading.statements) {
      const { value } = statement;
      const text = value.kind === 'text' ? value.text : value.kind === 'list' ? value.items.join(' · ') : undefined;
      if (text === undefined) continue;
      const words = used.get(statement.document) ?? new Map<string, CorpusStatement>();
      if (words.size === 0) used.set(statement.document, words);
      for (const word of wordsIn(fold(text))) if (!words.has(word)) words.set(word, statement);
    }
    return [...used].flatMap(([document, words]) =>
      sets.flatMap((set): Found[] => {
        const both = [...new Map(set.filter(({ folded }) => words.has(folded)).toReversed().map((one) => [formOf(one.folded), one])).values()].toReversed(); // a singular and its plural are one word
        const first = both[0] ? words.get(both[0].folded) : undefined;
        if (both.length < 2 || !first) return [];
        return [{
          key: [document, ...set.map(({ folded }) => folded)].join('|'),
          topic: first.topic,
          says: `Usa ${both.map(({ word }) => `«${word}»`).join(' y ')} para lo mismo.`,
          values: both.map(({ word, folded }) => ({ value: word, statement: words.get(folded)?.id ?? first.id })),
        }];
      }),
    );
  },
};

/** Rules of words. */
export const vocabulary: Rule[] = [omitted, twoWords];
