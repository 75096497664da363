import { expect, test } from 'vitest';
import { Book } from '../../scripts/source-packages/book.ts';
import { Corrections } from '../../scripts/source-packages/corrections.ts';
import { Fact, Unread } from '../../scripts/source-packages/fact.ts';
import { stateSections } from '../../scripts/source-packages/sections.ts';

const property = (key: string) => [key, { key, name: key, value: 'flag' as const }] as const;

function emptyOnes(titles: readonly [title: string, ref: string][], text: readonly string[]): (string | undefined)[] {
  const facts = titles.map(([titulo, ref]) => ({ titulo, ref: [ref] }));
  const unread = new Unread(facts);
  const book = new Book(new Map([property('lineas'), property('tiene-texto')]), new Corrections(new Fact([], '', unread)));
  book.topic('documento:900', { kind: 'documento', name: 'Uno' });
  stateSections(book, '900', new Fact(facts, '', unread), text);
  return (book.statements.get('900') ?? []).flatMap(({ property: key, topic, value }) => (key === 'tiene-texto' && value === false ? [book.topics.get(topic)?.name] : []));
}

test.each<[string, [string, string][], string[], string[]]>([
  ['a heading over blank lines', [['Marco', '900:1-3'], ['Metas', '900:4-5']], ['Marco', '', ' ', 'Metas', 'Son tres.'], ['Marco']],
  ['a heading told again in other signs', [['Logros', '900:1-3']], ['Logros', '', '**LOGROS**'], ['Logros']],
  ['a heading that goes on in the next line', [['Anexo 2. Lista de asistentes', '900:1-2']], ['Anexo 2. Lista de asistentes del taller de Tena –', 'Napo'], ['Anexo 2. Lista de asistentes']],
  ['the running head of the pages', [['Aliados', '900:1-3'], ['Cierre', '900:4-6']], ['Aliados', 'JUNTA', '', 'Cierre', 'JUNTA', 'Gracias a quienes vinieron.'], ['Aliados']],
  ['a figure, which is a picture', [['Figura No. 1', '900:1-2']], ['Figura No. 1', ''], []],
  ['a line under it', [['Marco', '900:1-2']], ['Marco', 'La ley de aguas.'], []],
])('%s', (_what, titles, text, empty) => {
  expect(emptyOnes(titles, text)).toEqual(empty);
});
