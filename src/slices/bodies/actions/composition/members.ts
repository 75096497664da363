import type { Input } from '../../../../kernel/contract.ts';
import { newId } from '../../../../kernel/id.ts';
import { firstDay } from '../../../../engine/workflow/index.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { addPerson, findPerson } from '../../../institutions/index.ts';
import { findInstrument } from '../../../instruments/index.ts';
import { no, type bodies } from '../../contract.ts';
import { compositionOn } from '../../rules/composition/composition.ts';
import { crossed, dayBefore, holdsOn } from '../../rules/composition/moment.ts';
import { seatMeant, whoFills } from '../../rules/composition/seating.ts';
import { deleteMember, findBodyRow, findMember, insertMember, listMembers, updateMember, type BodyRow, type KindRow, type MemberRow } from '../../store/composition.ts';
import { changeableBody, changedFields, kindOf, present, readableInstitutions, type Ctx } from './ground.ts';
import { shownComposition } from './seated.ts';

type Of = Pick<Actions<typeof bodies>, 'seatMember' | 'endMember' | 'correctMember' | 'removeMember' | 'members'>;
export type NewMember = Omit<Input<(typeof bodies)['operations']['seatMember']>, 'body'>;

/** What a fact says of a member: never a name. */
const memberWords = ({ id, body, seat, role, vacant, person, institution, from_on, to_on, act }: MemberRow) => ({ member: id, body, seat, role, vacant, person, institution, from: from_on, to: to_on, act });

export const memberActions: Of = {
  async seatMember(ctx, { body: id, ...input }) {
    const body = await changeableBody(ctx, id);
    const kind = await kindOf(ctx, body.country, body.kind);
    const row = await addMember(ctx, body, kind, input);
    const { notices } = compositionOn(kind, await listMembers(ctx.tx, [body.id]), ctx.today);
    const words = { fact: 'bodies.member-seated' as const, kind: 'body', on: body, data: memberWords(row), personal: { says: { after: row.says } } };
    return ctx.record(words, { id: row.id, version: 1, notices: notices.filter(({ member, seat }) => member === row.id || (member === null && seat === row.seat)).map(({ key }) => key) });
  },

  async endMember(ctx, { id, version, to, why }) {
    const { body, row } = await changeableMember(ctx, id, version);
    if (row.to_on === to) return ctx.unchanged({ id, version });
    if (row.to_on !== null && holdsOn(row, ctx.today) === false) throw no('member-ended', { on: row.to_on });
    if (crossed(row.from_on, to)) throw no('member-dates', { from: row.from_on, to });
    const next = { ...row, to_on: to };
    const saved = await updateMember(ctx.tx, body, next);
    return ctx.record({ fact: 'bodies.member-ended', kind: 'body', on: body, data: memberWords(next), ...(why ? { why } : {}) }, { id, version: saved });
  },

  async correctMember(ctx, { id, version, why, ...said }) {
    const { body, row } = await changeableMember(ctx, id, version);
    const given = present({ role: said.role, person: said.person, institution: said.institution, says: said.says, sector: said.sector, discipline: said.discipline, from_on: said.from, to_on: said.to, act: said.act, act_says: said.actSays, signs: said.signs, publishes: said.publishes, source: said.source });
    const fields = changedFields(row, given);
    if (fields.length === 0) return ctx.unchanged({ id, version });
    const next = { ...row, ...given };
    await checkMember(ctx, body, await kindOf(ctx, body.country, body.kind), next);
    const saved = await updateMember(ctx.tx, body, next);
    return ctx.record({ fact: 'bodies.member-corrected', kind: 'body', on: body, data: { ...memberWords(next), fields }, personal: { says: { before: row.says, after: next.says } }, ...(why ? { why } : {}) }, { id, version: saved });
  },

  async removeMember(ctx, { id, version, why }) {
    const { body, row } = await changeableMember(ctx, id, version);
    await deleteMember(ctx.tx, body, id);
    return ctx.record({ fact: 'bodies.member-removed', kind: 'body', on: body, data: memberWords(row), personal: { says: { before: row.says } }, why }, { id });
  },

  async members(ctx, { body: id, at = ctx.today }) {
    const body = ctx.permitRead(await findBodyRow(ctx.tx, id));
    return shownComposition(ctx, body, await kindOf(ctx, body.country, body.kind), at);
  },
};

/** A member with its body, which is locked; the member as it is under that lock. */
async function changeableMember(ctx: Ctx, id: string, version: number): Promise<{ body: Permitted<BodyRow>; row: MemberRow }> {
  const found = await findMember(ctx.tx, id);
  const body = found ? await changeableBody(ctx, found.body) : ctx.permit<BodyRow>(undefined);
  const row = await findMember(ctx.tx, id);
  if (!row) throw houseNo('not-found'); // taken away while this waited
  if (row.version !== version) throw houseNo('version-changed', { current: row });
  return { body, row };
}

/**
 * Seats somebody in a locked body; the calling command leaves the fact. Who is replaced ends the day before.
 * @throws bodies.seat-unknown, seat-taken, seat-without-substitutes, member-nameless, member-vacant, member-dates, replaced-elsewhere, replacing-undated
 */
export async function addMember(ctx: Ctx, body: Permitted<BodyRow>, kind: KindRow, input: NewMember): Promise<MemberRow> {
  const seat = seatMeant(kind, input.seat);
  if (!seat) throw no('seat-unknown', { seat: input.seat, seats: kind.seats.map(({ title }) => title).join(', ') });
  if (input.replaces) await endReplaced(ctx, body, seat.key, input.replaces, input.from ?? null);
  const person = input.newPerson ? (await addPerson(ctx, { ...input.newPerson, visibility: body.visibility, example: body.example })).id : (input.person ?? null);
  const row: MemberRow = {
    id: input.id ?? newId(ctx.now.getTime()), body: body.id, seat: seat.key, sector: input.sector ?? null, person, institution: input.institution ?? input.newPerson?.institution ?? null, says: input.says ?? null, discipline: input.discipline ?? null,
    role: input.role, vacant: input.vacant, from_on: input.from ?? null, to_on: input.to ?? null, act: input.act ?? null, act_says: input.actSays ?? null, signs: input.signs ?? false, publishes: input.publishes ?? false, source: input.source ?? null,
    recorded_on: ctx.today, replaces: input.replaces ?? null, version: 1,
  };
  await checkMember(ctx, body, kind, row);
  await insertMember(ctx.tx, body, row);
  return row;
}

async function endReplaced(ctx: Ctx, body: Permitted<BodyRow>, seat: string, id: string, from: string | null): Promise<void> {
  const before = await findMember(ctx.tx, id);
  if (!before || before.body !== body.id || before.seat !== seat) throw no('replaced-elsewhere');
  if (!from) throw no('replacing-undated');
  const to = from.length === 10 ? dayBefore(from) : from; // in the same year or month, when nobody says the day
  if (crossed(before.from_on, to)) throw no('member-dates', { from: before.from_on, to });
  if (before.to_on === null || firstDay(before.to_on) > to) await updateMember(ctx.tx, body, { ...before, to_on: to });
}

async function checkMember(ctx: Ctx, body: BodyRow, kind: KindRow, row: MemberRow): Promise<void> {
  if (crossed(row.from_on, row.to_on)) throw no('member-dates', { from: row.from_on, to: row.to_on });
  if (row.vacant && (row.person || row.institution || row.role === 'substitute')) throw no('member-vacant');
  if (!row.vacant && !row.person && !row.institution && !row.says) throw no('member-nameless');
  const seat = seatMeant(kind, row.seat);
  if (row.role === 'substitute' && seat?.substitutes === false) throw no('seat-without-substitutes', { seat: seat.title });
  if (row.person) ctx.permitRead(await findPerson(ctx.tx, row.person));
  await readableInstitutions(ctx, [row.institution]);
  if (row.act) ctx.permitRead(await findInstrument(ctx.tx, row.act));
  if (row.role === 'substitute' || row.vacant || !seat) return;
  const there = (await listMembers(ctx.tx, [body.id])).filter((one) => one.seat === row.seat && one.id !== row.id);
  const full = whoFills(seat.count, there, row);
  if (full.length > 0) throw no('seat-taken', { seat: seat.title, count: seat.count, members: full.map(({ id }) => id), since: full.map(({ from_on }) => from_on ?? 's/d').join(', ') });
}
