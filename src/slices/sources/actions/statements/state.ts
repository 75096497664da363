import type { Input } from '../../../../kernel/contract.ts';
import { mayRead } from '../../../../kernel/reach.ts';
import type { Value } from '../../../../kernel/statement.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no, type sources } from '../../contract.ts';
import { wrongStatement } from '../../rules/statements/accept.ts';
import { placeFor } from '../../rules.ts';
import { findDocument, type DocumentRow } from '../../store.ts';
import * as store from '../../store/statements.ts';

type Ctx = Context<typeof sources>;
type Said = Omit<Input<(typeof sources)['operations']['restate']>, 'id' | 'version'>;

/** What a statement says, as it will be kept: its topic and property found, and nothing about it impossible. */
async function sayable(ctx: Ctx, document: DocumentRow, input: Said) {
  const topic = await store.findTopic(ctx.tx, input.topic);
  // Out of reach is the same as unknown, said with the word that helps: which topic.
  if (!topic || !mayRead(ctx.reach, topic)) throw no('topic-unknown', { keys: input.topic });
  const property = await store.findProperty(ctx.tx, input.property);
  if (!property) throw no('property-unknown', { keys: input.property });
  const linesOf = input.page === undefined ? undefined : await store.countLines(ctx.tx, document.id, input.page);
  const bounds = { name: document.code ?? document.title, pages: document.pages, lines: document.lines, ...(linesOf === undefined || input.page === undefined ? {} : { linesOf: new Map([[input.page, linesOf]]) }) };
  const wrong = wrongStatement(property.definition, input.value, input, bounds);
  if (wrong) throw no(wrong.code, wrong.details);
  if (input.value.kind === 'topic' && !(await store.findTopic(ctx.tx, input.value.topic))) throw no('topic-unknown', { keys: input.value.topic });
  return { topic, fields: fieldsOf(input, topic.id) };
}

const fieldsOf = (input: Said, topicId: string) => ({
  topic_id: topicId,
  property: input.property,
  value: input.value,
  as_of: input.asOf ?? null,
  mark: input.mark,
  original: input.original ?? null,
  confidence: input.confidence ?? null,
  quote: input.quote ?? null,
  note: input.note ?? null,
  place: input.place || placeWords(input),
  page: input.page ?? null,
  line: input.line ?? null,
  line_to: input.lineTo ?? null,
  part: input.part ?? null,
  row_number: input.row ?? null,
  column_number: input.column ?? null,
});

/** «p. 3, l. 12–14», when nobody wrote it in words. */
function placeWords({ page, line, lineTo }: Pick<Said, 'page' | 'line' | 'lineTo'>): string {
  const lines = line === undefined ? undefined : lineTo === undefined || lineTo === line ? `l. ${line}` : `l. ${line}–${lineTo}`;
  return [page === undefined ? undefined : `p. ${page}`, lines].filter(Boolean).join(', ');
}

/** Words of the fact: a number, a date or a yes concern no person; free text may, and is kept apart. */
const isPlain = ({ kind }: Value): boolean => kind !== 'text' && kind !== 'list';

/** What a new statement leaves in the history. */
export const statedWords = (row: store.StatementRow, topic: string) => ({
  data: { document: row.document_id, topic, property: row.property, mark: row.mark, place: row.place, ...(isPlain(row.value) ? { value: row.value } : {}) },
  ...(isPlain(row.value) ? {} : { personal: { value: { after: row.value } } }),
});

/** Writes down what a document says. Who states may look at the document and the topic; the statement is theirs. */
export async function insertStated(ctx: Ctx, input: Said & { id: string; documentId: string } & Parameters<typeof placeFor>[1]): Promise<{ row: store.StatementRow; topic: string }> {
  const document = ctx.permitRead(await findDocument(ctx.tx, input.documentId));
  const { topic, fields } = await sayable(ctx, document, input);
  const row = ctx.permitNew({ id: input.id, version: 1, ...placeFor(ctx.reach, input), key: input.id, document_id: document.id, ...fields });
  await store.insertStatement(ctx.tx, row, ctx.now);
  return { row, topic: topic.key };
}

/** Puts what a document says in place of what was written; answers the names of what changed. */
export async function updateStated(ctx: Ctx, row: store.StatementRow, input: Said): Promise<{ fields: string[]; topic: string }> {
  const document = ctx.permitRead(await findDocument(ctx.tx, row.document_id));
  const { topic, fields } = await sayable(ctx, document, input);
  const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => stable(fields[field]) !== stable(row[field])); // its own keys
  if (changed.length > 0) await store.updateStatement(ctx.tx, ctx.permit({ ...row, ...fields }));
  return { fields: changed, topic: topic.key };
}

/** JSON with its keys in order: the database gives them back in an order of its own. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner));
