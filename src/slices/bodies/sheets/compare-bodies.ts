import { fold } from '../../../kernel/text.ts';
import type { Change, Comparison, RowProblem } from '../../../platform/import/sheet.ts';
import { problem } from '../../../platform/import/row.ts';
import { listKinds, type EvidenceRow } from '../store/composition.ts';
import { listAbsencesUnder, listBodiesAt, listProofs } from '../store/sheets.ts';
import { readActs, type ActBook } from './acts-named.ts';
import { planAbsence, planBody, type Plan, type Standing } from './body-plan.ts';
import { readGovernments, reachesAt, type Ground } from './ground.ts';
import { fault, isFault, type Fault } from './places.ts';
import { contradiction, isThere, type Said } from './said.ts';
import { words } from './words.ts';
import { nothing, writesOf } from './writes.ts';

/** What is on record where the rows speak, by kind and territory: read once. */
export interface Register {
  standing: Map<string, Standing[]>;
  absences: Map<string, EvidenceRow[]>;
  acts: ActBook;
}

export const placeKey = (kind: string, territory: string | null): string => `${kind} ${territory ?? ''}`;

/** The beginning that all codes have. */
function common(codes: readonly string[]): string {
  const [first = '', ...rest] = codes;
  let n = first.length;
  for (const code of rest) while (!code.startsWith(first.slice(0, n))) n -= 1;
  return first.slice(0, n);
}

export async function readRegister(ground: Ground, where: readonly { kind: string; territory: string }[]): Promise<Register> {
  const { ctx, country } = ground;
  const [kinds, territories] = [[...new Set(where.map(({ kind }) => kind))], [...new Set(where.map(({ territory }) => territory))]];
  const bodies = territories.length === 0 ? [] : await listBodiesAt(ctx.tx, ctx.reach, country, kinds, territories);
  const proofs = Map.groupBy(bodies.length === 0 ? [] : await listProofs(ctx.tx, ctx.reach, bodies.map(({ id }) => id)), ({ body }) => body);
  const absences = territories.length === 0 ? [] : await listAbsencesUnder(ctx.tx, ctx.reach, country, common(territories));
  await readGovernments(ground, territories.flatMap((code) => ground.places.get(code) ?? []));
  return {
    standing: Map.groupBy(bodies.map((row) => ({ row, proofs: proofs.get(row.id) ?? [] })), ({ row }) => placeKey(row.kind, row.territory)),
    absences: Map.groupBy(absences, ({ kind, territory }) => placeKey(kind, territory)),
    acts: await readActs(ground, territories),
  };
}

/** How many sayings tell nothing, and how many do not tell since when a body is there. */
export type Untold = Record<'silent' | 'today' | 'said' | 'act', number>;

/** What rows that speak of bodies would do: one change for each kind of which a row says something. */
export async function compareSaid(ground: Ground, said: readonly (Said | RowProblem)[], tell: (untold: Untold) => void): Promise<Comparison> {
  const wrong = said.filter((one): one is RowProblem => 'code' in one);
  const sayings = said.filter((one): one is Said => 'kind' in one);
  const register = await readRegister(ground, sayings.map(({ kind, unit }) => ({ kind: kind.code, territory: unit.code })));
  const comparison: Comparison = { changes: [], problems: wrong };
  const above = new Map<string, number>();
  const untold: Untold = { silent: 0, today: 0, said: 0, act: 0 };
  for (const one of sayings) {
    const answer = planOf(ground, register, one, above);
    if (isFault(answer)) comparison.problems.push(problem(one.row, 'row', answer.fault, answer.column));
    else if (answer.id === undefined) untold.silent += 1;
    else {
      if (answer.undated) untold[answer.undated] += 1;
      comparison.changes.push(changeOf(one.row, answer, answer.id));
    }
  }
  tell(untold);
  return comparison;
}

function planOf(ground: Ground, register: Register, said: Said, above: Map<string, number>): Plan | Fault {
  const wrong = contradiction(said, ground.ctx.today);
  if (wrong) return wrong;
  const there = isThere(said);
  if (there === null) return { id: undefined, label: '', writes: nothing(), diff: [] };
  const { kind, unit } = said;
  if (kind.levels.length > 0 && !kind.levels.includes(unit.level)) return fault(words.kindLevel(kind.short ?? kind.title, unit.name, unit.level_name));
  const key = placeKey(kind.code, unit.code);
  const once = there ? `${key} ${kind.owed ? '' : fold(said.name ?? '')}` : `${key} no ${said.on}`;
  const before = above.get(once);
  if (before !== undefined) return fault(words.twice(before));
  above.set(once, said.row);
  if (!there) return planAbsence(ground, said, register.absences.get(key) ?? []);
  const standing = meantAmong(said, register.standing.get(key) ?? []);
  if (isFault(standing)) return standing;
  if (!standing && !reachesAt(ground, unit.code)) return fault(words.outOfReach);
  return planBody(ground, said, { standing, absences: register.absences.get(key) ?? [], acts: register.acts });
}

/** The body on record that a row means. Of a kind that the law owes there is one: another name is the same body. */
export function meantAmong({ kind, unit, name }: Pick<Said, 'kind' | 'unit' | 'name'>, there: readonly Standing[]): Standing | Fault | undefined {
  const named = name === null ? undefined : there.find(({ row }) => fold(row.name) === fold(name));
  if (named) return named;
  if (there.length === 1 && (name === null || kind.owed)) return there[0];
  if (there.length > 1 && (name === null || kind.owed)) return fault(words.severalBodies(kind.short ?? kind.title, unit.name, there.slice(0, 4).map(({ row }) => `«${row.name}»`).join(', ')));
  return undefined;
}

function changeOf(row: number, { label, writes, diff, version }: Plan, id: string): Change {
  const record = { row, label, id, values: { ...writes } };
  if (version === undefined) return { ...record, action: 'create' };
  const writing = Object.values(writes).some((list: unknown[]) => list.length > 0);
  return { ...record, action: writing ? 'change' : 'unchanged', version, diff };
}

/** Creations where somebody put a body of that name on record since, or the only one of its kind. */
export async function forestalledBodies(ctx: Ground['ctx'], changes: readonly Change[]): Promise<Change[]> {
  const made = changes.flatMap((change) => writesOf(change).bodies.map((body) => ({ change, body })));
  const [first] = made;
  if (!first) return [];
  const there = await listBodiesAt(ctx.tx, ctx.reach, first.body.country, [...new Set(made.map(({ body }) => body.kind))], made.flatMap(({ body }) => body.territory ?? []));
  const own = Map.groupBy(there, (row) => placeKey(row.kind, row.territory));
  const owed = new Set((await listKinds(ctx.tx, { country: first.body.country, owed: true })).map(({ code }) => code));
  return made.filter(({ body }) => own.get(placeKey(body.kind, body.territory))?.some(({ name }) => owed.has(body.kind) || fold(name) === fold(body.name))).map(({ change }) => change);
}
