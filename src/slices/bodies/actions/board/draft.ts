import { newId } from '../../../../kernel/id.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import { holdsOn } from '../../../../kernel/date.ts';
import type { Input } from '../../../../kernel/contract.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { findInstitution, listInstitutionsById, packIdentity, type InstitutionRow } from '../../../institutions/index.ts';
import { draftInstrument, type InstrumentRow } from '../../../instruments/index.ts';
import { citeNorm, competenceOf } from '../../../norms/index.ts';
import { listUnits, type UnitRow } from '../../../territories/index.ts';
import { no, type bodies } from '../../contract.ts';
import type { LeftOut } from '../../contract/board/draft.ts';
import type { Light, NextAct } from '../../contract/board/light.ts';
import { draftParts, draftTitle, lackWords, type BoundPlace, type DraftMatter } from '../../rules/board/draft.ts';
import { joined, monthsAfter } from '../../rules/board/letters.ts';
import { insertBindings, type NewBinding } from '../../store/board/binding.ts';
import { findDraft, listDrafts, saveDraft, type DraftRow } from '../../store/board/draft.ts';
import { toRegister } from '../life/to-register.ts';
import { common, readLights, type Lights } from './lights.ts';

type Ctx = Context<typeof bodies>;
type Asked = Input<(typeof bodies)['operations']['draftResolution']>;

const ofHouse = (id: string): Owned => ({ id, owner: null, territory: null, parties: [], visibility: 'public', version: 1 });

/** Units of one country, all of them in force on a day. @throws bodies.board-territory-unknown, territory-ended */
export async function placesOf(ctx: Pick<Context, 'tx'>, codes: readonly string[], day: string): Promise<UnitRow[]> {
  const units = await listUnits(ctx.tx, [...new Set(codes)]);
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const unknown = codes.find((code) => !known.has(code) || known.get(code)!.country !== units[0]?.country); // tested just before
  if (unknown !== undefined) throw no('board-territory-unknown', { code: unknown });
  const ended = units.find(({ valid_from, valid_to }) => !holdsOn({ from: valid_from, to: valid_to }, day));
  if (ended) {
    const successors = (await listUnits(ctx.tx, ended.successors)).map(({ name, code }) => `${name} (${code})`);
    throw no('territory-ended', { name: ended.name, code: ended.code, successors: successors.length > 0 ? `Hoy: ${joined(successors)}.` : '' });
  }
  return units;
}

/** Who resolves must cover whom it binds: it is of their province, or of their country. @throws bodies.holder-outside */
async function holderOf(ctx: Ctx, id: string, places: readonly UnitRow[]): Promise<InstitutionRow> {
  const holder = ctx.permitRead(await findInstitution(ctx.tx, id));
  const outside = places.filter(({ code, country }) => (holder.territory === null ? country !== holder.country : !code.startsWith(holder.territory)));
  if (outside.length > 0) throw no('holder-outside', { institution: holder.name, places: joined(outside.slice(0, 5).map(({ name }) => name)) });
  return holder;
}

interface CitedNorm {
  normId: string;
  article: string | null;
  letter: string | null;
  verified: boolean;
  says: string;
}

/** The law that a text rests on, as far as the house has it. */
async function normsOf(ctx: Ctx, country: string, cites: readonly string[]): Promise<CitedNorm[]> {
  const found = await Promise.all(cites.map((code) => competenceOf(ctx, country, code)));
  const norms = found.flatMap((one) => (one?.normId ? [{ normId: one.normId, article: one.article, letter: one.letter, verified: one.verified, says: [one.normName ?? one.norm, one.article ? `art. ${one.article}` : '', one.letter ? `literal ${one.letter}` : ''].filter(Boolean).join(', ') }] : []));
  return [...new Map(norms.map((one) => [one.says, one])).values()]; // two competences may rest on one article
}

/** The instrument rests on them, so that its legal basis opens them. */
async function citeNorms(ctx: Ctx, row: InstrumentRow, norms: readonly CitedNorm[]): Promise<void> {
  const citing = ctx as unknown as Parameters<typeof citeNorm>[0]; // it reads, asks for permission and writes; the facts are of who calls
  for (const { normId, article, letter } of norms)
    await citeNorm(citing, { subject: { kind: 'instruments.instrument', id: row.id }, norm: normId, article, letter, name: row.title, on: null, place: null, note: null, ...(row.owner ? { owner: row.owner } : {}), ...(row.territory ? { territory: row.territory } : {}), parties: row.parties, visibility: row.visibility });
}

/** For each territory the lights that are not complete; apart, those that are, and what an act in force creates and waits to be registered. */
function lacking(units: readonly UnitRow[], kinds: readonly string[], lights: Lights, day: string, registering: ReadonlyMap<string, NextAct>): { places: BoundPlace[]; left: LeftOut[] } {
  const read = units.map((unit) => ({ unit, lights: kinds.flatMap((kind) => lights.on(kind, unit.code, day) ?? []) }));
  const why = (unit: UnitRow, { kind, state }: Light): LeftOut['why'] | null => (state === 'complete' ? 'complete' : registering.get(unit.code)?.act?.kinds.includes(kind) ? 'to-register' : null);
  return {
    places: read.flatMap(({ unit, lights: all }) => {
      const lacks = all.filter((light) => why(unit, light) === null);
      return lacks.length > 0 ? [{ code: unit.code, name: unit.name, levelName: unit.level_name, lights: lacks }] : [];
    }),
    left: read.flatMap(({ unit, lights: all }) => all.flatMap((light) => { const reason = why(unit, light); return reason === null ? [] : [{ territory: unit.code, name: unit.name, kind: light.kind, why: reason }]; })),
  };
}

interface Drafting {
  draft: DraftRow;
  holder: InstitutionRow;
  units: UnitRow[];
  matter: DraftMatter;
  norms: CitedNorm[];
  left: LeftOut[];
}

async function prepare(ctx: Ctx, asked: Asked): Promise<Drafting> {
  const asOf = asked.asOf ?? ctx.today;
  const units = await placesOf(ctx, asked.territories, asOf);
  const country = units[0]!.country; // at least one was asked for, and each is known
  const draft = await findDraft(ctx.tx, country, asked.draft);
  if (!draft) throw no('draft-unknown', { draft: asked.draft });
  if (draft.kinds.length > 0 && asked.kinds.some((kind) => !draft.kinds.includes(kind))) throw no('draft-not-for-kind', { draft: draft.name });
  const lights = await readLights(ctx, country, asked.kinds, units.map(({ code }) => code));
  const registering = await toRegister(ctx, { territory: common(units.map(({ code }) => code)), records: lights.records, kinds: lights.kinds, units, day: asOf });
  const { places, left } = lacking(units, asked.kinds, lights, asOf, registering);
  if (places.length === 0) throw no('nothing-to-bind');
  const holder = await holderOf(ctx, asked.by, units);
  const dueOn = asked.dueOn ?? (draft.dueMonths === null ? null : monthsAfter(asOf, draft.dueMonths));
  if (dueOn !== null && dueOn < asOf) throw no('due-before-bound', { day: asOf });
  const [seat] = holder.territory === null ? [] : await listUnits(ctx.tx, [holder.territory]);
  const kinds = asked.kinds.flatMap((key) => lights.kinds.filter(({ code }) => code === key).map((kind) => ({ ...kind, key })));
  const norms = await normsOf(ctx, country, draft.cites);
  return { draft, holder, units, left, norms, matter: { by: { name: holder.name, territory: seat ? `${seat.name} (${seat.level_name})` : null }, kinds, places, norms, asOf, dueOn } };
}

const bindingsOf = ({ matter, units }: Drafting, now: Date): NewBinding[] =>
  matter.places.flatMap((place) => place.lights.map((light) => ({ id: newId(now.getTime()), territory: place.code, country: units[0]!.country, kind: light.kind, dueOn: matter.dueOn, lacked: [lackWords(light)], note: null, boundOn: matter.asOf }))); // as in `prepare`

/** Private to who resolves while it is a draft; who prepares it in their name, from another institution, shares it with those it concerns. */
const preparedBy = ({ reach }: Pick<Ctx, 'reach'>, holder: string): 'own' | 'shared' => (reach.everything || reach.institutions.includes(holder) ? 'own' : 'shared');

/** Governments of the territories that are bound: they take part, and read it once it is shared. */
async function boundParties(ctx: Ctx, places: readonly BoundPlace[]): Promise<{ institution: string; role: string }[]> {
  return (await listInstitutionsById(ctx.tx, places.map(({ code }) => packIdentity('institution', code)))).map(({ id }) => ({ institution: id, role: 'se compromete' }));
}

export const draftActions: Pick<Actions<typeof bodies>, 'loadDrafts' | 'drafts' | 'draftResolution'> = {
  async loadDrafts(ctx, { country, drafts }) {
    const done = { created: 0, changed: 0, unchanged: 0 };
    for (const draft of drafts) done[await saveDraft(ctx.tx, ctx.permitNew(ofHouse(newId(ctx.now.getTime()))), country, draft)] += 1;
    if (done.created + done.changed === 0) return ctx.unchanged(done);
    return ctx.record({ fact: 'bodies.drafts-loaded', kind: 'draft', on: ofHouse(newId(ctx.now.getTime())), data: { country, ...done } }, done);
  },

  async drafts(ctx, { country, kind }) {
    return { items: await listDrafts(ctx.tx, country, kind) };
  },

  async draftResolution(ctx, asked) {
    const drafting = await prepare(ctx, asked);
    const { draft, holder, matter, norms, left } = drafting;
    const title = asked.title ?? draftTitle(draft.title, matter);
    const row = await draftInstrument(ctx, {
      id: asked.id, kind: draft.instrument, title, owner: holder.id, territory: holder.territory ?? holder.country, parties: await boundParties(ctx, matter.places), visibility: preparedBy(ctx, holder.id),
      parts: draftParts(draft.parts, matter), example: asked.example, note: draft.note, source: draft.source,
    });
    const bound = bindingsOf(drafting, ctx.now);
    await insertBindings(ctx.tx, row, bound, ctx.now);
    await citeNorms(ctx, row, norms);
    return ctx.record({ fact: 'bodies.resolution-drafted', kind: 'draft', on: row, data: { instrument: row.id, draft: draft.code, kinds: asked.kinds, territories: matter.places.map(({ code }) => code), asOf: matter.asOf, dueOn: matter.dueOn } }, { id: row.id, bound: bound.length, left });
  },
};
