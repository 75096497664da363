import type { Input } from '../../../../kernel/contract.ts';
import { mayRead } from '../../../../kernel/reach.ts';
import { claimFile, getOwnFile, type FileRow } from '../../../../platform/file/files.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type sources, type WholeDocument } from '../../contract.ts';
import { circleOf } from '../../rules/statements/cycle.ts';
import { endsBefore } from '../../rules/statements/period.ts';
import { placeFor, type Place } from '../../rules.ts';
import { findDocument, insertDocument, updateDocument, viewDocument, type DocumentRow } from '../../store.ts';
import * as store from '../../store/statements.ts';
import { beforeReading, isReadAtOnce, readFileOf } from './reading.ts';

type Ctx = Context<typeof sources>;
type Said = Omit<Input<(typeof sources)['operations']['edit']>, 'id' | 'version'>;

/** What the form holds, as a row keeps it. The year of a document is that of its date, when nobody says another. */
const wordsOf = (input: Said) => ({
  title: input.title,
  kind: input.kind as string, // a row of a pack may hold a kind that no form offers
  year: input.year ?? (input.issuedOn ? Number(input.issuedOn.slice(0, 4)) : null),
  institution: input.institution ?? null,
  country: input.country ?? null,
  address: input.address ?? null,
  note: input.note ?? null,
  issued_on: input.issuedOn ?? null,
  period_from: input.periodFrom ?? null,
  period_to: input.periodTo ?? null,
  supersedes: input.supersedes ?? null,
  pages: input.pages ?? null,
});

/** A period that ends before it begins, or a document that would replace itself by way of others. */
async function refuseImpossible(ctx: Ctx, self: { id: string; key: string }, { periodFrom: from, periodTo: to, supersedes }: Said): Promise<void> {
  if (endsBefore(from, to)) throw no('document-period', { from, to });
  if (supersedes === undefined) return;
  ctx.permitRead(await findDocument(ctx.tx, supersedes));
  await store.lockLineage(ctx.tx);
  const circle = circleOf(self, [supersedes], await store.listReplaced(ctx.tx, supersedes));
  if (circle) throw no('document-cycle', { way: circle.join(' › ') });
}

/** A file that the acting account uploaded and no record has claimed. */
async function freeFile(ctx: Ctx, fileId: string): Promise<FileRow> {
  const file = await getOwnFile(ctx.tx, fileId, ctx.actor.account);
  if (file.claimed_kind !== null) throw houseNo('file-unknown');
  return file;
}

const fileFields = (file: FileRow | undefined) => ({ file_id: file?.id ?? null, file_name: file?.name ?? null, sha256: file?.sha256 ?? null, reading: file ? beforeReading(file) : null });

async function take(ctx: Ctx, row: DocumentRow, file: FileRow): Promise<void> {
  await claimFile(ctx.tx, file.id, 'sources.document', row.id, ctx.now);
  if (isReadAtOnce(file)) await readFileOf(ctx, row, file);
}

/** Registers a document with its file, which from then on is its own; a short text is read at once, the rest after the commit. */
export async function addDocument(ctx: Ctx, id: string, input: Said & Place): Promise<DocumentRow> {
  const file = input.fileId ? await freeFile(ctx, input.fileId) : undefined;
  await refuseImpossible(ctx, { id, key: input.title }, input);
  const row = ctx.permitNew({ id, version: 1, ...placeFor(ctx.reach, input), ...wordsOf(input), code: null, verified: false, lines: null, ...fileFields(file) });
  await insertDocument(ctx.tx, row, ctx.now);
  if (file) await take(ctx, row, file);
  return row;
}

/** A document as it is to be; answers the names of what changed. What its file told of its length wins over the form. */
export async function changeDocument(ctx: Ctx, row: DocumentRow, input: Said): Promise<string[]> {
  if (input.fileId !== undefined && row.file_id !== null && row.file_id !== input.fileId) throw no('document-has-file');
  const file = input.fileId !== undefined && row.file_id === null ? await freeFile(ctx, input.fileId) : undefined;
  await refuseImpossible(ctx, { id: row.id, key: row.code ?? row.title }, input);
  const said = wordsOf(input);
  const words = { ...said, supersedes: said.supersedes ?? (await hiddenFrom(ctx, row)), pages: row.reading === null || row.reading === 'none' ? said.pages : row.pages, ...(file ? fileFields(file) : {}) };
  const fields = (Object.keys(words) as (keyof typeof words)[]).filter((field) => words[field] !== row[field]); // its own keys
  if (fields.length === 0) return [];
  const held = ctx.permit({ ...row, ...words });
  await updateDocument(ctx.tx, held);
  if (file) await take(ctx, held, file);
  return fields;
}

/** What a document replaces, when the person who corrects it cannot see that: their form did not show it, so it stays. */
async function hiddenFrom(ctx: Ctx, row: DocumentRow): Promise<string | null> {
  const earlier = row.supersedes === null ? undefined : await findDocument(ctx.tx, row.supersedes);
  return earlier && !mayRead(ctx.reach, earlier) ? earlier.id : null;
}

/** A document as its page shows it. */
export async function wholeDocument(ctx: Ctx, row: DocumentRow): Promise<WholeDocument> {
  const lineage = await store.lineageOf(ctx.tx, ctx.reach, row.id);
  return {
    ...(await viewDocument(ctx.tx, ctx.reach, row.id)),
    ...lineage,
    supersedes: lineage.earlier.find(({ id }) => id === row.supersedes)?.id ?? null,
    statements: await store.countStatements(ctx.tx, ctx.reach, row.id),
  };
}
