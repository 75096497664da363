import { derive } from '../../../../engine/workflow/index.ts';
import type { Input } from '../../../../kernel/contract.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { numbersBeside } from '../../../sources/index.ts';
import type { UnitRow } from '../../../territories/index.ts';
import { no } from '../../contract.ts';
import type { StageItem, StageOn, Stages, lifeOperations } from '../../contract/life.ts';
import { boundedCycle } from '../../rules/life/bounded.ts';
import { cascadeStep, createdIn, existsIn, workingIn } from '../../rules/life/cascade.ts';
import { countStages } from '../../rules/life/count.ts';
import { sinceWhen } from '../../rules/life/history.ts';
import { knownOn } from '../../rules/life/known.ts';
import { findLivingBody, listKindsOfLife, listParentBodies, listServices, type KindOfLife, type LivingBody } from '../../store/life.ts';
import { at, readBoard, readLightOn, servingOn, type BoardRecords } from './board-records.ts';
import { groundOf, kindsAsked, levelOfKind } from './ground.ts';

/** How a kind stands in a territory on a day, and by which body. Where it has none, by what was said of the territory. */
function stageOn(records: BoardRecords, kind: KindOfLife, territory: string, day: string): { stage: StageOn; body: LivingBody | null } {
  const { light } = readLightOn(records, kind, territory, day);
  const serving = servingOn(records, kind, territory, day);
  const chosen = serving.find(({ id }) => id === light.body) ?? serving[0];
  // No body was ever taken in here: what is known is what was said of the territory.
  const life = chosen?.life ?? { id: '', recordedAt: '9999-12-31', signs: records.bodiless.get(at(kind.code, territory)) ?? [], seatedOn: () => ({ count: null, whole: null, parity: null }) };
  const facts = chosen?.facts ?? knownOn(life, day);
  const { state } = derive(boundedCycle(kind.cycle, facts), facts);
  const named = kind.cycle.states.find(({ key }) => key === state);
  const stage: StageOn = { light: light.state, state, stage: named?.title ?? null, tone: named?.tone ?? 'none', since: sinceWhen(kind.cycle, life, day), step: cascadeStep(facts), exists: existsIn(facts), created: createdIn(facts), working: workingIn(facts) };
  return { stage, body: chosen?.body ?? null };
}

/** The territories under a parent body: those below its seat or below what it serves. */
async function underParent(ctx: Pick<Context, 'tx' | 'permitRead'>, id: string): Promise<{ body: LivingBody; covers: (unit: UnitRow) => boolean }> {
  const body = ctx.permitRead(await findLivingBody(ctx.tx, id));
  const codes = new Set([...(body.territory ? [body.territory] : []), ...(await listServices(ctx.tx, [id])).map(({ territory }) => territory)]);
  return { body, covers: ({ code, path }) => codes.has(code) || path.some((above) => codes.has(above)) };
}

/**
 * How far every territory is with a kind of body on a day and, when asked, on an earlier one.
 * @throws bodies.compare-later, bodies.board-kind-unknown, bodies.board-level-unknown, bodies.board-territory-unknown
 */
export async function stagesOf(ctx: Pick<Context, 'tx' | 'today' | 'reach' | 'permitRead' | 'actor'>, input: Input<typeof lifeOperations.stages>): Promise<Stages> {
  const { territory, compare = null } = input;
  const all = await listKindsOfLife(ctx.tx, territory.slice(0, 2));
  const [kind] = kindsAsked(all, [input.kind]) as [KindOfLife]; // found, or it refused
  const ground = await groundOf(ctx, territory, input.level ?? (await levelOfKind(ctx, territory, kind)), input.asOf);
  if (compare !== null && compare >= ground.day) throw no('compare-later', { compare, asOf: ground.day });
  const parent = input.parent === undefined ? null : await underParent(ctx, input.parent);
  const records = await readBoard(ctx, [kind], territory);
  const items = ground.units.filter((unit) => parent?.covers(unit) ?? true).map((unit): StageItem => itemOf(records, kind, unit, ground.day, compare));
  const parents = await listParentBodies(ctx.tx, ctx.reach, { country: kind.country, kind: kind.code, like: kind.institutionKind }, [...new Set(ground.units.flatMap(({ path }) => path))], records.bodies.flatMap(({ parent: id }) => id ?? []));
  return {
    asOf: ground.day, compare, territory, territoryName: ground.place.name, level: ground.level.id, levelName: ground.level.name, levelPlural: ground.level.plural,
    kind: { code: kind.code, title: kind.title, plural: kind.plural, short: kind.short, verified: kind.verified },
    from: parent === null ? null : { id: parent.body.id, name: parent.body.name },
    parents: parents.map(({ id, name, kind: code, territory: seat }) => ({ id, name, kindTitle: all.find((one) => one.code === code)?.title ?? code, territory: seat })),
    now: countStages(kind.cycle, items.map(({ now, initiative }) => ({ on: now, initiative }))),
    before: compare === null ? null : countStages(kind.cycle, items.flatMap(({ before, initiative }) => (before === null ? [] : [{ on: before, initiative }]))),
    declared: await numbersBeside(ctx, { figure: 'bodies.coverage', territory, about: { kind: kind.code } }),
    items,
  };
}

function itemOf(records: BoardRecords, kind: KindOfLife, unit: UnitRow, day: string, compare: string | null): StageItem {
  const now = stageOn(records, kind, unit.code, day);
  const before = compare === null ? null : stageOn(records, kind, unit.code, compare);
  const body = now.body ?? before?.body ?? null;
  return {
    territory: unit.code, name: unit.name, parent: unit.parent, body: body?.id ?? null, bodyName: body?.name ?? null, parentBody: body?.parent ?? null,
    initiative: body?.initiative ?? null, promoter: body?.promoter ?? null, promoterName: body?.promoterName ?? null, convener: body?.convener ?? null, convenerName: body?.convenerName ?? null,
    now: now.stage, before: before?.stage ?? null,
    changed: before !== null && (before.stage.state !== now.stage.state || before.stage.light !== now.stage.light || before.stage.step !== now.stage.step),
  };
}
