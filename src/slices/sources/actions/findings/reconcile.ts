import { newId } from '../../../../kernel/id.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Entry } from '../../rules/register/entry.ts';
import { judged, type Turn } from '../../rules/register/life.ts';
import * as store from '../../store/findings.ts';

/** What a judgement did to the register: findings that are new, gone, back, or about other values than before. */
export interface Settled {
  opened: number;
  closed: number;
  returned: number;
  changed: number;
}

export const nothingSettled: Settled = { opened: 0, closed: 0, returned: 0, changed: 0 };
export const addSettled = (a: Settled, b: Settled): Settled => ({ opened: a.opened + b.opened, closed: a.closed + b.closed, returned: a.returned + b.returned, changed: a.changed + b.changed });

const counts: Partial<Record<Turn, keyof Settled>> = { opened: 'opened', resolved: 'closed', returned: 'returned', changed: 'changed' };
const keyOf = ({ rule, key }: Pick<Entry, 'rule' | 'key'>): string => `${rule} ${key}`;

/** What was judged: the findings that are there, those of the register that could have been, and whose each is. */
export interface Judged {
  entries: readonly Entry[];
  kept: readonly store.KeptRow[];
  whose(entry: Entry): store.Whose;
}

/** Writes into the register what a judgement found. Every kept finding it is given and did not find is resolved. */
export async function reconcile(ctx: Pick<Context, 'tx' | 'now'>, { entries, kept, whose }: Judged): Promise<Settled> {
  const before = new Map(kept.map((row) => [keyOf(row), row]));
  const now = new Set(entries.map(keyOf));
  const gone = kept.filter((row) => !now.has(keyOf(row)) && judged(row, undefined));
  const written = entries.flatMap((entry): { row: store.Written; old: store.KeptRow | undefined }[] => {
    const old = before.get(keyOf(entry));
    const step = judged(old, entry.print);
    if (!step && old && isSame(old, entry, whose(entry))) return [];
    return [{ old, row: { ...entry, ...whose(entry), id: old?.id ?? newId(), state: step?.state ?? old?.state ?? 'open', turn: step?.turn ?? null } }];
  });
  const rows = written.map(({ row }) => row);
  await store.insertFindings(ctx.tx, written.filter(({ old }) => !old).map(({ row }) => row), ctx.now);
  await store.updateFindings(ctx.tx, written.filter(({ old }) => old).map(({ row }) => row), ctx.now);
  await store.restFindings(ctx.tx, rows);
  await store.resolveFindings(ctx.tx, gone.map(({ id }) => id), ctx.now);
  const turns = [
    ...rows.flatMap(({ id, turn, state, values }) => (turn ? [{ id: newId(), findingId: id, turn, state, found: values }] : [])),
    ...gone.map(({ id, found }) => ({ id: newId(), findingId: id, turn: 'resolved' as const, state: 'resolved' as const, found })),
  ];
  await store.insertTurns(ctx.tx, turns, ctx.now);
  return turns.reduce<Settled>((sum, { turn }) => ({ ...sum, [counts[turn]!]: sum[counts[turn]!] + 1 }), nothingSettled); // the data take only the four turns that are counted
}

/** Whether there is nothing to write: not even a place that moved, a sentence put otherwise, or other readers. */
const isSame = (old: store.KeptRow, entry: Entry, { owner, territory, parties, visibility }: store.Whose): boolean =>
  isEqual([old.owner, old.territory, old.parties, old.visibility], [owner, territory, parties, visibility]) &&
  old.says === entry.says && old.severity === entry.severity && old.name === entry.name && old.place === entry.place && isEqual(old.found, entry.values) && isEqual(old.documents, entry.documents.toSorted()) && isEqual(old.statements, entry.statements.toSorted());

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
/** A value with its keys in one order: the database keeps none. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(sorted) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)])) : value;
