import { readCursor, toPage } from '../../../kernel/page.ts';
import type { Part } from '../../../kernel/part.ts';
import type { Owned, Reach } from '../../../kernel/reach.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, json, maybe, one, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import type { alignmentStates, AlignmentCounts, AlignmentItem } from '../contract/alignment.ts';
import type { KeptPair, ProposedPair } from '../rules/alignment/pairs.ts';

/** An alignment as it is kept. */
export interface AlignmentRow extends Owned {
  model: string;
  model_text: number;
  name: string;
  file: string | null;
  source: string | null;
  instrument: string | null;
  state: (typeof alignmentStates)[number];
  related: boolean;
  parts: Part[];
  proposed: ProposedPair[];
  pairs: KeptPair[];
  notes: string[];
  counts: AlignmentCounts;
  created_at: Date;
}

const whole = sql`a.id, a.owner, a.territory, a.parties, a.visibility, a.version, a.model, a.model_text, a.name, a.file, a.source, a.instrument, a.state, a.related, a.parts, a.proposed, a.pairs, a.notes, a.counts, a.created_at`;

export const findAlignment = (tx: Tx, id: string): Promise<AlignmentRow | undefined> => maybe<AlignmentRow>(tx, sql`select ${whole} from instruments.alignment a where a.id = ${id}`);
export const lockAlignment = (tx: Tx, id: string): Promise<AlignmentRow | undefined> => maybe<AlignmentRow>(tx, sql`select ${whole} from instruments.alignment a where a.id = ${id} for update`);

/** @throws house.id-taken */
export async function insertAlignment(tx: Tx, row: Permitted<AlignmentRow>): Promise<void> {
  try {
    await execute(tx, sql`insert into instruments.alignment (id, owner, territory, parties, visibility, model, model_text, name, file, source, state, related, parts, proposed, pairs, notes, counts, created_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.model}, ${row.model_text}, ${row.name}, ${row.file}, ${row.source}, ${row.state}, ${row.related}, ${json(row.parts)}::jsonb,
        ${json(row.proposed)}::jsonb, ${json(row.pairs)}::jsonb, ${row.notes}::text[], ${json(row.counts)}::jsonb, ${row.created_at})`);
  } catch (error) {
    throw brokenConstraint(error) === 'alignment_pkey' ? houseNo('id-taken') : error;
  }
}

/** Writes what was decided of a locked alignment; answers its new version. What was read and proposed stays. */
export async function updateAlignment(tx: Tx, row: Permitted<AlignmentRow>, now: Date): Promise<number> {
  const { version } = await one<{ version: number }>(tx, sql`update instruments.alignment set pairs = ${json(row.pairs)}::jsonb, counts = ${json(row.counts)}::jsonb, state = ${row.state}, instrument = ${row.instrument}, decided_at = ${now}, version = version + 1
    where id = ${row.id} returning version`);
  return version;
}

const listed = sql`a.id, a.version, json_build_object('id', m.id, 'title', m.title, 'text', a.model_text) as model, case when u.code is null then null else json_build_object('code', u.code, 'name', u.name) end as territory,
  a.name, a.state, a.counts, a.instrument, (a.created_at at time zone 'UTC')::date::text as "createdOn"`;
const from = sql`instruments.alignment a join instruments.instrument m on m.id = a.model left join territories.unit u on u.code = a.territory`;

/** One alignment as lists show it. */
export const alignmentItem = (tx: Tx, id: string): Promise<AlignmentItem> => one<AlignmentItem>(tx, sql`select ${listed} from ${from} where a.id = ${id}`);

interface Wanted {
  model?: string | undefined;
  territory?: string | undefined;
  state?: AlignmentRow['state'] | undefined;
  after?: string | undefined;
  limit: number;
}

/** A page of alignments within reach, the latest first. */
export async function listAlignments(tx: Tx, reach: Reach, { model, territory, state, after, limit }: Wanted): Promise<{ items: AlignmentItem[]; next: string | null }> {
  const keys = readCursor(after);
  const where = [
    visible(reach, 'a'),
    ...(model ? [sql`a.model = ${model}`] : []),
    ...(territory ? [sql`a.territory ^@ ${territory}`] : []),
    ...(state ? [sql`a.state = ${state}`] : []),
    ...(keys ? [sql`(a.created_at, a.id) < (${keys[0]}::timestamptz, ${keys[1]}::uuid)`] : []),
  ];
  const found = await rows<AlignmentItem & { at: string }>(tx, sql`select ${listed}, a.created_at::text as at from ${from} where ${all(where)} order by a.created_at desc, a.id desc limit ${limit + 1}`);
  const page = toPage(found, limit, ({ at, id }) => [at, id]);
  return { items: page.items.map(({ at: _at, ...item }) => item), next: page.next };
}

/** More than a person confirms in a season. */
const mostWaiting = 40;

/** Open alignments of some institutions, the oldest first. */
export const listWaiting = (tx: Tx, institutions: readonly string[]): Promise<Pick<AlignmentRow, 'id' | 'name' | 'counts'>[]> =>
  rows(tx, sql`select a.id, a.name, a.counts from instruments.alignment a where a.owner = any(${institutions}::uuid[]) and a.state = 'open' order by a.created_at, a.id limit ${sql.lit(mostWaiting)}`);
