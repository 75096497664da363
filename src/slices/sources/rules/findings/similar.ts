import { AlikeIndex, leastContained } from '../../../../engine/similarity/index.ts';
import { fold } from '../../../../kernel/text.ts';
import type { CorpusStatement, CorpusTopic, Found, Reading, Rule } from '../corpus.ts';
import { textsIn } from '../wording.ts';

/** Fewer answers, or fewer words in them all, are alike by chance («sí», «no existe»). */
const least = { answers: 4, words: 12 } as const;

interface Sheet {
  topic: CorpusTopic;
  answers: { text: string; statement: CorpusStatement }[];
}

/** What each sheet answers in its own words. An answer hangs from its question, the question from the sheet. */
function sheetsOf(reading: Reading): Sheet[] {
  const spoken = (['answer', 'remark', 'serves'] as const).flatMap((role) => reading.allAs(role)).filter(({ value }) => value.kind === 'text' || value.kind === 'list');
  const sheetOf = ({ topic }: CorpusStatement): string => reading.topics.get(topic)?.partOf ?? topic;
  return [...Map.groupBy(spoken, (one) => `${sheetOf(one)}|${one.document}`).values()].flatMap((statements) => {
    const topic = statements[0] ? reading.topics.get(sheetOf(statements[0])) : undefined;
    return topic ? [{ topic, answers: statements.flatMap((statement) => textsIn(statement).map((text) => ({ text, statement }))) }] : [];
  });
}

/** The answers of a sheet, each once, by what they say. */
const answersOf = ({ answers }: Sheet): Map<string, Sheet['answers'][number]> => new Map(answers.map((one) => [fold(one.text), one]));

const wordCount = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.split(' ').length, 0);

/** Two sheets of one kind, and whether most of the shorter stands in the other. */
interface Pair {
  a: Sheet;
  b: Sheet;
  passage: boolean;
}

/** What more sheets than these say is the template's. */
const mostSaying = 50;

/** Sheets that share a passage or an answer: only those are compared. */
function pairsOf(sheets: readonly Sheet[]): Pair[] {
  const index = new AlikeIndex<string>([]);
  const byId = new Map(sheets.map((sheet, n) => [String(n), sheet]));
  for (const [id, { topic, answers }] of byId) index.add(id, topic.id, [{ id, parentId: null, text: answers.map(({ text }) => text).join('. ') }]);
  const pairs = new Map<string, Pair>();
  const meet = (one: Sheet | undefined, other: Sheet | undefined, passage: boolean): void => {
    if (!one || !other || one.topic.id === other.topic.id || one.topic.kind !== other.topic.kind) return;
    const [a, b] = one.topic.key < other.topic.key ? [one, other] : [other, one];
    const key = keyOf(a, b);
    pairs.set(key, { a, b, passage: passage || (pairs.get(key)?.passage ?? false) });
  };
  for (const id of byId.keys()) for (const { a, b } of index.alikeTo(id, leastContained)) meet(byId.get(a.key), byId.get(b.key), true);
  const saying = Map.groupBy(sheets.flatMap((sheet) => [...answersOf(sheet).keys()].map((text) => ({ text, sheet }))), ({ text }) => text);
  for (const list of saying.values()) if (list.length <= mostSaying) for (const [n, { sheet }] of list.entries()) for (const other of list.slice(0, n)) meet(sheet, other.sheet, false);
  return [...pairs.values()];
}

const keyOf = (a: Sheet, b: Sheet): string => `${a.topic.key}|${b.topic.key}`;

function judged(reading: Reading, { a, b, passage }: Pair): Found[] {
  const [mine, theirs] = [answersOf(a), answersOf(b)];
  const common = [...mine].filter(([text]) => theirs.has(text));
  const of = Math.min(mine.size, theirs.size);
  if (!passage && (common.length < least.answers || common.length < of * leastContained || wordCount(common.map(([text]) => text)) < least.words)) return [];
  const [first] = common;
  const shown = first ? [first[1], theirs.get(first[0])] : [a.answers[0], b.answers[0]];
  const names = `${reading.nameOf(a.topic.id)} y ${reading.nameOf(b.topic.id)}`;
  return [{
    key: keyOf(a, b),
    topic: b.topic.id,
    says: common.length > 0 ? `${names} comparten ${common.length} de ${of} respuestas, palabra por palabra.` : `${names} dicen casi lo mismo.`,
    values: shown.flatMap((one) => (one ? [{ value: one.text, statement: one.statement.id }] : [])),
  }];
}

/** Rules of likeness. */
export const similar: Rule[] = [
  {
    name: 'similar.copied',
    kind: 'similar',
    severity: 'notice',
    title: 'Dos fichas con las mismas respuestas',
    reason: 'Puede ser que coincidan, o que una se haya llenado copiando la otra: solo quien la llenó lo sabe.',
    judge: (reading) => pairsOf(sheetsOf(reading)).flatMap((pair) => judged(reading, pair)),
  },
];
