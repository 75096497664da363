import { newId } from '../../../../kernel/id.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Context, Recorded } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type Norm, type norms } from '../../contract.ts';
import { insertEntry, lockKept, updateEntry, type EditedKind, type Kept, type Written } from '../../store/law/edit.ts';
import { listNormsById } from '../../store/law/read.ts';

export type Ctx = Context<typeof norms>;

export interface Edit {
  id?: string | undefined;
  version?: number | undefined;
  country: string;
  code: string;
  source: string;
  verified: boolean;
}
type FactName = Parameters<Ctx['record']>[0]['fact'];
type Answer = Promise<Recorded<{ id: string; version: number }>>;

/** What a person says as the house: without a version it is new; with one it changes the row that has it. */
export interface Saving {
  kind: EditedKind;
  edit: Edit;
  values: Written;
  fact: FactName;
  /** What else belongs to the same change, and what must hold afterwards. */
  besides?: (row: Permitted<Kept>, before: Kept | undefined) => Promise<boolean | void>;
}

/** Writes one entry of the law and ends the command. Its code stays what it was: by it a pack knows the row. */
export async function save(ctx: Ctx, { kind, edit, values, fact, besides }: Saving): Answer {
  const before = edit.version === undefined ? undefined : ((await lockKept(ctx.tx, kind, edit.id ?? newId())) ?? missing());
  const row = before ? ctx.permit(before) : ctx.permitNew<Kept>({ id: edit.id ?? newId(), owner: null, territory: null, parties: [], visibility: 'public', version: 1, country: edit.country, code: edit.code, source: edit.source, verified: edit.verified });
  if (before && before.version !== edit.version) throw houseNo('version-changed', { current: shown(before) });
  if (before && before.country !== edit.country) throw no('norm-unknown', { norm: edit.code }); // a row stays in its country
  const written = { ...values, source: edit.source, verified: edit.verified };
  const changed = before ? await updateEntry(ctx.tx, kind, row, written) : (await insertEntry(ctx.tx, kind, row, values), true);
  const more = (await besides?.(row, before)) ?? false;
  if (!changed && !more) return ctx.unchanged({ id: row.id, version: row.version });
  const version = before && changed ? row.version + 1 : row.version;
  return ctx.record({ fact, kind, on: row, data: { country: edit.country, code: row.code } }, { id: row.id, version });
}

const missing = (): never => {
  throw houseNo('not-found');
};

/** The row as it is now, for who saw an earlier one. */
function shown({ id: _, owner: _owner, territory: _territory, parties: _parties, visibility: _visibility, ...rest }: Kept): Record<string, unknown> {
  const { folded: _folded, edited: _edited, ...said } = rest as typeof rest & { folded?: string; edited?: boolean }; // the table's own columns
  return said;
}

/** A norm that an edit speaks of; it must be registered. */
export async function normOf(ctx: Pick<Ctx, 'tx'>, id: string): Promise<Norm> {
  const [norm] = await listNormsById(ctx.tx, [id]);
  if (!norm) throw no('norm-unknown', { norm: id });
  return norm;
}
