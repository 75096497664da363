import type { Body, CompositionShown, Evidence, Member, Named, Seat } from '../../contract/composition.ts';
import { sectorWord, words } from './words.ts';

/** How many titulars a composition has, lacks and does not tell. Places beyond those that must be taken lack nobody. */
export interface Count {
  filled: number;
  lacking: number;
  needed: number;
  /** Places that must be taken in seats of which nothing is on record. */
  open: number;
  perhaps: number;
  /** Substitutes that are missing beside others that are there: in seats of a fixed number. */
  withoutSubstitute: number;
}

/** Who sits there by their office, though nobody registered it here. */
export const byOffice = ({ office, needed }: Pick<Seat, 'office' | 'needed'>): number => (office?.state === 'held' ? Math.min(needed, office.holders.length) : 0);

export function countOf({ seats }: Pick<CompositionShown, 'seats'>): Count {
  const sum = (amount: (seat: Seat) => number): number => seats.reduce((total, seat) => total + amount(seat), 0);
  return {
    filled: sum((seat) => seat.filled + byOffice(seat)), needed: sum(({ needed }) => needed), perhaps: sum(({ perhaps }) => perhaps),
    lacking: sum(({ vacant }) => vacant ?? 0),
    open: sum((seat) => (seat.vacant === null ? Math.max(0, seat.needed - seat.filled - seat.perhaps - byOffice(seat)) : 0)),
    withoutSubstitute: sum(({ count, needed, filled, substitutes, allowsSubstitutes }) => (allowsSubstitutes && count === needed && substitutes.length > 0 ? Math.max(0, filled - substitutes.length) : 0)),
  };
}

/** The title of a body: what its records say of it that day. */
export function titleOf(body: Pick<Body, 'name' | 'composition' | 'evidence'>): string {
  const { name, composition, evidence } = body;
  const { filled, lacking, needed, open, withoutSubstitute } = countOf(composition);
  const shown = evidence.filter(({ on }) => on !== null && on.slice(0, composition.day.length) <= composition.day);
  if (shown[0]?.what === 'absence') return words.titleEnded(name);
  const held = composition.offices.filter(({ state }) => state === 'held').length;
  if (composition.members.length === 0 && held > 0 && filled === 0) return words.titleOffices(name, held);
  if (filled === 0 && (composition.members.length === 0 || lacking === 0)) return composition.seats.some(({ perhaps }) => perhaps > 0) ? words.titleDoubt(name) : words.titleNone(name);
  if (lacking > 0) return words.titleLacks(name, lacking, Math.max(needed, lacking), open);
  if (open > 0) return words.titleOpen(name, filled, open);
  if (composition.whole === null && composition.seats.some((seat) => seat.ruled && seat.holds === null && byOffice(seat) === 0)) return words.titleDoubt(name);
  if (composition.seats.some(({ count, needed, ruled }) => ruled && count > needed) || !composition.seats.some(({ ruled }) => ruled)) return words.titleCounted(name, filled);
  return `${words.titleWhole(name, filled)}${withoutSubstitute > 0 ? words.titleAlone(withoutSubstitute) : ''}`;
}

export type Lack = { key: 'unknown' | 'vacant' | 'creation' | 'evidence' | 'initiative' | 'parity'; says: string };

/** What is missing of what a body's page keeps, the gravest first. */
export function lacksOf({ composition, evidence, initiative, rules }: Pick<Body, 'composition' | 'evidence' | 'initiative' | 'rules'>): Lack[] {
  const vacant = composition.seats.filter((seat) => (seat.vacant ?? 0) > 0);
  const unknown = composition.offices.length > 0 ? [] : composition.seats.filter((seat) => seat.vacant === null && seat.needed > seat.filled + seat.perhaps + byOffice(seat));
  const asked = new Set(rules.checklist.map(({ key }) => key)); // what its stage tells already
  const has = (what: string): boolean => evidence.some((one) => one.what === what && one.number !== 0);
  const { parity } = composition;
  return [
    ...(vacant.length > 0 ? [{ key: 'vacant' as const, says: words.missVacant(vacant.map(seatText)) }] : []),
    ...(has('creation') || asked.has('creation') || asked.has('creation-in-force') ? [] : [{ key: 'creation' as const, says: words.missCreation }]),
    ...(unknown.length > 0 ? [{ key: 'unknown' as const, says: words.missUnknown(unknown.map(({ title }) => title)) }] : []),
    ...(parity?.holds === false ? [{ key: 'parity' as const, says: words.missParity(parity.sectors.map(({ sector, filled }) => `${filled} ${sectorWord(sector)}`)) + (rules.verified ? '' : ` (${words.toVerify})`) }] : []),
    ...(evidence.every(({ what }) => what === 'creation') ? [{ key: 'evidence' as const, says: words.missEvidence }] : []),
    ...(initiative === 'unknown' ? [{ key: 'initiative' as const, says: words.missInitiative }] : []),
  ];
}

const seatText = ({ title, vacant, count }: Seat): string => (count > 1 && vacant !== null && vacant > 1 ? `${title} (${vacant})` : title);

/** Whether a source gives the day. */
export const isExact = (moment: string | null): boolean => moment !== null && moment.length === 10;

/** Evidence and the moment that heads it; the list comes in order from the server. */
export const evidenceKnot = ({ on }: Pick<Evidence, 'on'>): 'dated' | 'inferred' => (isExact(on) ? 'dated' : 'inferred');

/** What an actor is called: its institution, its person by function, or the words of the source. */
export function memberName(member: Pick<Member, 'person' | 'hidden' | 'institution' | 'says' | 'vacant'>): string {
  if (member.vacant) return words.vacant;
  return member.person?.name ?? (member.hidden ? words.reserved : undefined) ?? member.institution?.name ?? member.says ?? words.unnamed;
}

/** Members who may sit that day, with the seat they sit in. */
export function sitting({ seats, members }: CompositionShown): { member: Member; seat: Seat; doubtful: boolean }[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  return seats.flatMap((seat) => [...seat.holders, ...seat.substitutes, ...seat.doubtful].flatMap((id) => {
    const member = byId.get(id);
    return member ? [{ member, seat, doubtful: seat.doubtful.includes(id) }] : [];
  }));
}

/** A sector of an actor wall, with who stands in it; a sector that the kind asks for and nobody fills stays, empty. */
export interface Wall {
  sector: string | null;
  members: Member[];
}

export function wallOf(composition: CompositionShown): Wall[] {
  const asked = [...new Set(composition.seats.map(({ sector }) => sector))];
  const groups = new Map<string | null, Member[]>(asked.filter((sector) => sector !== null).map((sector) => [sector, []]));
  for (const { member, seat } of sitting(composition)) {
    const sector = member.sector ?? seat.sector;
    groups.set(sector, [...(groups.get(sector) ?? []), member]);
  }
  return [...groups].map(([sector, members]) => ({ sector, members }));
}

/** A team by discipline and sector: how many stand in each crossing. Null is what nobody said. */
export function teamOf(composition: CompositionShown): { sectors: (string | null)[]; rows: { discipline: string | null; counts: number[]; total: number }[] } {
  const there = sitting(composition).map(({ member, seat }) => ({ discipline: member.discipline, sector: member.sector ?? seat.sector }));
  const named = (values: (string | null)[]): (string | null)[] => [...new Set(values)].toSorted((a, b) => Number(a === null) - Number(b === null) || (a ?? '').localeCompare(b ?? '', 'es'));
  const sectors = named(there.map(({ sector }) => sector));
  const rows = named(there.map(({ discipline }) => discipline)).map((discipline) => {
    const own = there.filter((one) => one.discipline === discipline);
    return { discipline, counts: sectors.map((sector) => own.filter((one) => one.sector === sector).length), total: own.length };
  });
  return { sectors, rows };
}

/** Whether a text is nothing, or a moment that the calendar has. */
export function isMoment(text: string): boolean {
  if (text === '' || /^[1-9]\d{3}(-(0[1-9]|1[0-2]))?$/.test(text)) return true;
  return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** What evidence rests on; `kept`: on an act that this reader may not see, which stays as it is. */
export type Rests = 'none' | 'known' | 'new' | 'kept';
export const restsOn = (evidence: Pick<Evidence, 'act' | 'hasAct'> | undefined): Rests => (evidence?.act ? 'known' : evidence?.hasAct ? 'kept' : 'none');

/** What a correction says of act and document: nothing of what was not touched, so that what this reader may not see is not lost. */
export function restSaid(rests: Rests, known: Named | undefined, document: Named | undefined, before: Pick<Evidence, 'document'> | undefined): { instrument?: string | null; document?: string | null } {
  return { ...(rests === 'kept' || rests === 'new' ? {} : { instrument: rests === 'known' ? (known?.id ?? null) : null }), ...(document?.id === before?.document?.id ? {} : { document: document?.id ?? null }) };
}
