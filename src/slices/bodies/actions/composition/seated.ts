import { mayRead } from '../../../../kernel/reach.ts';
import { listPeopleById, officesMeant, officesOf } from '../../../institutions/index.ts';
import { listUnits } from '../../../territories/index.ts';
import { instrumentsById } from '../../../instruments/index.ts';
import type { CompositionShown, Member, Named, Office } from '../../contract/composition.ts';
import { compositionOn } from '../../rules/composition/composition.ts';
import { actingOn } from '../../rules/composition/seating.ts';
import { listMembers, type BodyRow, type KindRow, type MemberRow } from '../../store/composition.ts';
import { institutionsNamed, type Ctx } from './ground.ts';

type Reading = Pick<Ctx, 'tx' | 'reach'>;

/** Who sits in a body on a day, seat by seat, with every member it has or had. */
export async function shownComposition(ctx: Reading, body: BodyRow, kind: KindRow, day: string): Promise<CompositionShown> {
  const rows = await listMembers(ctx.tx, [body.id]);
  const { seats, parity, whole, notices } = compositionOn(kind, rows, day);
  const ids = (members: readonly MemberRow[]): string[] => members.map(({ id }) => id);
  const offices = await officesOfSeats(ctx, body, seats.flatMap(({ byPost, vacant }) => (byPost !== null && vacant === null ? byPost : [])), day);
  const acting = actingOn(seats.flatMap(({ holders, substitutes }) => [...holders, ...substitutes]));
  return {
    day, parity, whole, notices, sign: ids(acting.sign), publish: ids(acting.publish), members: await shownMembers(ctx, rows),
    seats: seats.map((seat) => ({ ...seat, holders: ids(seat.holders), substitutes: ids(seat.substitutes), doubtful: ids(seat.doubtful), office: seat.vacant === null ? (offices.get(seat.byPost ?? '') ?? null) : null })),
    offices: rows.length > 0 || body.institution === null ? [] : (await officesOf(ctx, body.institution, day)).map(({ title, state, holders }) => ({ title, institution: null, state, holders: holders.map(heldBy) })),
  };
}

const heldBy = ({ person, name, from, to }: Office['holders'][number]): Office['holders'][number] => ({ person, name, from, to });

/** Offices of the government where a body has its seat, by the words that its kind says of them («Alcaldía»). */
async function officesOfSeats(ctx: Reading, body: BodyRow, asked: readonly string[], day: string): Promise<Map<string, Office>> {
  const units = asked.length === 0 || body.territory === null ? [] : await listUnits(ctx.tx, [body.territory]);
  return new Map((await officesMeant(ctx, units, asked, day)).map((one) => [one.asked, { title: one.title, institution: one.institution ? { id: one.institution, name: one.institutionName ?? '' } : null, state: one.state, holders: one.holders.map(heldBy) }]));
}

/** Members as they are told: a person's name only to whom reaches it, everybody else reads the public function. */
async function shownMembers(ctx: Reading, rows: readonly MemberRow[]): Promise<Member[]> {
  const people = new Map((await listPeopleById(ctx.tx, rows.flatMap(({ person }) => person ?? []))).map((person) => [person.id, person]));
  const institutions = await institutionsNamed(ctx, rows.map(({ institution }) => institution), (row) => mayRead(ctx.reach, row));
  const acts = await instrumentsById(ctx.tx, ctx.reach, rows.flatMap(({ act }) => act ?? []));
  return rows.map((row) => {
    const person = row.person === null ? undefined : people.get(row.person);
    const seen = person !== undefined && mayRead(ctx.reach, person);
    const act = row.act === null ? undefined : acts.get(row.act);
    return {
      id: row.id, body: row.body, seat: row.seat, sector: row.sector, role: row.role, vacant: row.vacant, person: seen ? { id: person.id, name: person.name } : null, hidden: row.person !== null && !seen,
      institution: named(institutions, row.institution), says: row.says, discipline: row.discipline, from: row.from_on, to: row.to_on, act: act ? { id: act.id, name: actName(act) } : null, actSays: row.act_says, signs: row.signs, publishes: row.publishes, source: row.source, version: row.version,
    };
  });
}

const named = (all: ReadonlyMap<string, Named>, id: string | null): Named | null => (id === null ? null : (all.get(id) ?? null));

/** An act as a line cites it. */
export const actName = ({ title, number }: { title: string; number: string | null }): string => (number ? `${number}: ${title}` : title);
