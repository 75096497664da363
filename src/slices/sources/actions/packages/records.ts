import { createHash } from 'node:crypto';
import { carry, findCarried, wrongInput, type Carried } from '../../../../platform/operation/carry.ts';
import type { Package, PackageRecord } from '../../contract/packages-format.ts';
import { stable } from '../../rules/packages/image.ts';
import type { PackageTold, PackageWrong } from '../../rules/packages/wrong.ts';
import { listMade, type MadeRecord } from '../../store/packages.ts';
import type { Ctx } from './plan.ts';

/** Records that a package asks for: those still to be made, and how many were made before. */
export interface RecordPlan {
  toMake: { id: string; input: unknown; hash: string; by: Carried }[];
  made: number;
  wrong: PackageWrong[];
  told: PackageTold[];
}

/** A package may not open doors, nor load or undo packages. */
const closed = (name: string): boolean => name.startsWith('accounts.') || name.startsWith('house.') || name === 'sources.import-package' || name === 'sources.undo-package';

/**
 * What its records would make. Each is made once, by its identity in the package, with the authority of the person who
 * loads it, in the same transaction. What was made is then a record like any other: a package neither corrects nor undoes it.
 */
export async function planRecords(ctx: Ctx, { records }: Package, packageId: string | undefined): Promise<RecordPlan> {
  const plan: RecordPlan = { toMake: [], made: 0, wrong: [], told: [] };
  const before = new Map((packageId ? await listMade(ctx.tx, packageId) : []).map((made) => [made.key, made]));
  records.forEach((record, at) => planRecord(ctx, plan, before.get(record.id), record, at));
  const said = new Set(records.map(({ id }) => id));
  for (const key of before.keys()) if (!said.has(key)) plan.told.push({ list: 'records', label: key, code: 'record-stays', details: { record: key } });
  return plan;
}

function planRecord(ctx: Ctx, plan: RecordPlan, made: MadeRecord | undefined, { id, operation, input }: PackageRecord, at: number): void {
  const seat = { list: 'records' as const, at, label: id };
  const hash = createHash('sha256').update(stable({ operation, input })).digest('hex');
  if (made) return void (made.input_hash === hash ? (plan.made += 1) : plan.wrong.push({ ...seat, code: 'record-differs', details: { record: id } }));
  const by = closed(operation) ? 'closed' : findCarried(ctx, operation);
  if (by === undefined) return void plan.wrong.push({ ...seat, code: 'operation-unknown', details: { operation } });
  if (by === 'closed') return void plan.wrong.push({ ...seat, code: 'operation-closed', details: { operation } });
  const why = wrongInput(by, input, ctx.language);
  if (why !== undefined) return void plan.wrong.push({ ...seat, code: 'record-input', details: { operation, why } });
  plan.toMake.push({ id, input, hash, by });
}

/** Makes the records, in their order. @throws whatever an operation refuses; nothing then stays */
export async function makeRecords(ctx: Ctx, plan: RecordPlan, loadId: string): Promise<MadeRecord[]> {
  const made: MadeRecord[] = [];
  for (const { id, input, hash, by } of plan.toMake) {
    await carry(ctx as never, by, input); // carry makes a context of the other slice out of what this one has
    made.push({ key: id, load_id: loadId, operation: by.name, input_hash: hash });
  }
  return made;
}
