import { mayRead, mayWrite, nowhere } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import { inForceOn, instrumentsById } from '../../../instruments/index.ts';
import { findDocument } from '../../../sources/index.ts';
import { listUnits } from '../../../territories/index.ts';
import type { Body, Evidence, Named, Served } from '../../contract/composition.ts';
import { isAbolished } from '../../rules/composition/serving.ts';
import { findBodyRow, listAbove, listBelow, listEvidence, listServed, type BodyRow, type ListedEvidence } from '../../store/composition.ts';
import { institutionsNamed, kindOf, placeOf, placesOf, type Ctx } from './ground.ts';
import { shownComposition } from './seated.ts';

/** A body whole: where it serves, what is above and below it, who sits in it on a day, what shows that it lives. */
export async function wholeBody(ctx: Ctx, id: string, day: string): Promise<Body> {
  const row = ctx.permitRead(await findBodyRow(ctx.tx, id));
  const rules = await kindOf(ctx, row.country, row.kind);
  const [above, below] = [await listAbove(ctx.tx, ctx.reach, id), await listBelow(ctx.tx, ctx.reach, id)];
  const places = await placesOf(ctx, [row.territory, ...below.map(({ territory }) => territory)]);
  const institutions = await institutionsNamed(ctx, [row.institution, row.promoter, row.convener, row.owner], (one) => mayRead(ctx.reach, one));
  const place = (code: string | null) => (code === null ? null : (places.get(code) ?? null));
  const named = (one: string | null): Named | null => (one === null ? null : (institutions.get(one) ?? null));
  return {
    id, name: row.name, kind: row.kind, kindTitle: rules.title, country: row.country, place: place(row.territory), initiative: row.initiative, example: row.example, rules,
    serves: await shownServed(ctx, row, day),
    parents: above.map(({ id: one, name, kindTitle }) => ({ id: one, name, kindTitle })),
    bodies: below.map((one) => ({ id: one.id, name: one.name, kind: one.kind, kindTitle: one.kindTitle, parent: one.parent ?? id, place: place(one.territory), depth: one.depth })),
    composition: await shownComposition(ctx, row, rules, day),
    evidence: await shownEvidence(ctx, await listEvidence(ctx.tx, ctx.reach, id), day),
    institution: named(row.institution), promoter: named(row.promoter), convener: named(row.convener), owner: named(row.owner), note: row.note, source: row.source, visibility: row.visibility, version: row.version,
    may: { change: mayDo(ctx, 'bodies.update', row), addEvidence: mayDo(ctx, 'bodies.add-evidence', row), seat: mayDo(ctx, 'bodies.seat-member', row) },
  };
}

const mayDo = (ctx: Ctx, operation: string, row: BodyRow): boolean => mayWrite(reachOf(ctx.actor, operation, 'command') ?? nowhere, row);

/** Its seat first, whole unless it is said otherwise, then the others by code. */
async function shownServed(ctx: Ctx, row: BodyRow, day: string): Promise<Served[]> {
  const kept = await listServed(ctx.tx, [row.id]);
  const all = row.territory === null || kept.some(({ territory }) => territory === row.territory) ? kept : [{ body: row.id, territory: row.territory, part: null, from: null, to: null }, ...kept];
  const units = new Map((await listUnits(ctx.tx, all.map(({ territory }) => territory))).map((unit) => [unit.code, unit]));
  const heirs = new Map((await listUnits(ctx.tx, [...units.values()].flatMap(({ successors }) => successors))).map((unit) => [unit.code, placeOf(unit)]));
  return all.flatMap(({ territory, part, from, to }) => {
    const unit = units.get(territory);
    if (!unit) return [];
    const gone = isAbolished(unit, day) ? { on: unit.valid_to!, successors: unit.successors.flatMap((code) => heirs.get(code) ?? []) } : null; // it is abolished: it has a last day
    return [{ place: placeOf(unit), part, from, to, abolished: gone }];
  }).toSorted((a, b) => Number(b.place.code === row.territory) - Number(a.place.code === row.territory));
}

/** Evidence as it is told, each act and document to whom reaches it. */
export async function shownEvidence(ctx: Pick<Ctx, 'tx' | 'reach'>, rows: readonly ListedEvidence[], day: string): Promise<Evidence[]> {
  const acts = await instrumentsById(ctx.tx, ctx.reach, rows.flatMap(({ instrument }) => instrument ?? []));
  const documents = new Map<string, Named>();
  for (const id of new Set(rows.flatMap(({ document }) => document ?? []))) {
    const document = await findDocument(ctx.tx, id);
    if (document && mayRead(ctx.reach, document)) documents.set(id, { id, name: document.code ?? document.title });
  }
  return rows.map((row) => {
    const act = row.instrument === null ? undefined : acts.get(row.instrument);
    return {
      id: row.id, body: row.body, territory: row.territory, kind: row.kind, what: row.what, on: row.happened_on, lastsTo: row.lasts_to, says: row.says, number: row.number, hasAct: row.instrument !== null,
      act: act ? { id: act.id, kind: act.kind, title: act.title, number: act.number, signedOn: act.signed_on, publishedOn: act.published_on, inForce: inForceOn(act, day) } : null,
      document: row.document === null ? null : (documents.get(row.document) ?? null), place: row.place, file: row.file === null ? null : { id: row.file, name: row.fileName ?? '' }, source: row.source, example: row.example, recordedAt: row.recordedAt, version: row.version,
    };
  });
}
