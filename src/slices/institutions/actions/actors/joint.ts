import { newId } from '../../../../kernel/id.ts';
import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type institutions } from '../../contract.ts';
import { crossed, searchedWords } from '../../rules.ts';
import { activeOn, coverageOf } from '../../rules/actors/joint.ts';
import { listGovernments } from '../../store/actors/authority.ts';
import * as store from '../../store/actors/joint.ts';
import { findInstitutionRow, listInstitutionRows } from '../../store/institution.ts';
import { changedFields, present } from '../institution.ts';
import { governedUnits } from './authority.ts';
import { checkSectors } from './sector.ts';
import type { Mechanism, MechanismSource } from '../../../../kernel/extension.ts';
import type { MechanismCoverage } from '../../contract/actors/joint.ts';

type Of = Pick<Actions<typeof institutions>, 'listJoint' | 'joint' | 'createJoint' | 'updateJoint' | 'settleDuty' | 'mechanismCoverage'>;
type Ctx = Pick<Context, 'tx' | 'permitRead'>;

/** Each participant is an institution or a name, never both nor neither; institutions exist within reach. */
async function check(ctx: Ctx, list: readonly store.ParticipantRow[]): Promise<void> {
  if (list.some(({ institution, name }) => (institution === null) === (name === null))) throw no('participant-who');
  const ids = list.flatMap(({ institution }) => institution ?? []);
  const known = new Map((await listInstitutionRows(ctx.tx, ids)).map((row) => [row.id, row]));
  for (const id of ids) ctx.permitRead(known.get(id));
  await checkSectors(ctx, list.map(({ sector }) => sector));
}
const partiesOf = (list: readonly store.ParticipantRow[]): string[] => [...new Set(list.flatMap(({ institution }) => institution ?? []))];

/** The mechanisms that actors recorded by themselves, as every slice hands up its own. */
export const jointMechanisms: MechanismSource<Context> = {
  name: 'institutions.joint',
  list: async (ctx, institutions, day) => (await store.listMechanisms(ctx.tx, ctx.reach, institutions)).map((one) => ({ id: one.id, form: one.form, title: one.title, href: `/actores/acciones/${one.id}`, institution: one.institution, active: activeOn(one, day) })),
};

/** Governments of a level (the empty text is every level) under a territory with a mechanism active on a day, whichever slice keeps it. */
export async function coverageFor(ctx: Context, territory: string, level: string, day: string): Promise<MechanismCoverage> {
  const units = await governedUnits(ctx, territory, level, day);
  const governments = new Map((await listGovernments(ctx.tx, units.map(({ code }) => code))).map(({ code, id }) => [code, id]));
  const mechanisms: Mechanism[] = [];
  for (const source of ctx.house.slices.flatMap((slice) => slice.mechanisms ?? [])) mechanisms.push(...(await source.list(ctx, [...governments.values()], day)));
  return coverageOf(territory, level, day, units.map(({ code, name }) => ({ code, name, institution: governments.get(code) ?? null })), mechanisms);
}

export const jointActions: Of = {
  async listJoint(ctx, { q, after, limit, territory, ...filters }) {
    return toPage(await store.listJoint(ctx.tx, ctx.reach, { ...filters, territory: territory?.toUpperCase(), words: searchedWords(q), after: readCursor(after), limit }), limit, (row) => [row.folded, row.id]);
  },
  async joint(ctx, { id }) {
    ctx.permitRead(await store.findJoint(ctx.tx, id));
    return (await store.readJoint(ctx.tx, id))!; // permitRead has just seen it
  },
  async createJoint(ctx, { id = newId(ctx.now.getTime()), owner, territory, from, to, participants, form, ...said }) {
    const institution = ctx.permitRead(await findInstitutionRow(ctx.tx, owner));
    if (crossed(from, to)) throw no('dates-crossed', { from, to });
    const row = ctx.permitNew<store.JointRow>({ id, owner, territory: territory ?? institution.territory, parties: partiesOf(participants), version: 1, from_on: from, to_on: to, form: said.kind === 'mechanism' ? form : null, ...said });
    await check(ctx, participants);
    await store.insertJoint(ctx.tx, row, ctx.now);
    await store.saveParticipants(ctx.tx, row, participants);
    return ctx.record({ fact: 'institutions.joint-created', kind: 'joint', on: row, data: { title: row.title, kind: row.kind, state: row.state, participants: row.parties } }, { id, version: 1 });
  },
  async updateJoint(ctx, { id, version, from, to, participants, form, ...input }) {
    const row = ctx.permit(await store.lockJoint(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    const given = present({ ...input, form: row.kind === 'mechanism' ? form : undefined, from_on: from, to_on: to });
    const fields = [...changedFields(row, given), ...(participants ? ['participants'] : [])];
    if (fields.length === 0) return ctx.unchanged({ id, version });
    const next: typeof row = { ...row, ...given, parties: participants ? partiesOf(participants) : row.parties };
    if (crossed(next.from_on, next.to_on)) throw no('dates-crossed', { from: next.from_on, to: next.to_on });
    await store.updateJoint(ctx.tx, next);
    if (participants) {
      await check(ctx, participants);
      await store.saveParticipants(ctx.tx, next, participants);
    }
    return ctx.record({ fact: 'institutions.joint-updated', kind: 'joint', on: next, data: { fields } }, { id, version: version + 1 });
  },
  async settleDuty(ctx, { id, version, duty: which, state, on, note }) {
    const row = ctx.permit(await store.lockJoint(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    const duty = await store.findDuty(ctx.tx, id, which);
    if (!duty) throw no('duty-unknown', { id: which });
    if (state === 'done' && on !== null && on > ctx.today.slice(0, on.length)) throw no('duty-in-future', { on });
    const next = { ...duty, state, settled_on: state === 'open' ? null : on, note };
    if (changedFields(duty, { state: next.state, settled_on: next.settled_on, note }).length === 0) return ctx.unchanged({ id, version });
    await store.settleDuty(ctx.tx, row, next);
    return ctx.record({ fact: 'institutions.duty-settled', kind: 'joint', on: row, data: { duty: which, state, on: next.settled_on } }, { id, version: version + 1 });
  },
  mechanismCoverage: (ctx, { territory, level, asOf }) => coverageFor(ctx, territory.toUpperCase(), level, asOf ?? ctx.today),
};
