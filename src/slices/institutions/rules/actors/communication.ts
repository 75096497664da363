import type { ExpectedSeat } from '../../contract/actors/authority.ts';
import type { Addressee, WayCounts } from '../../contract/actors/communication.ts';

/** How a holder can be written to; both null and not hidden: nobody noted it. */
export interface Contact {
  mail: string | null;
  phone: string | null;
  hidden: boolean;
}
export type ContactOf = (person: string) => Contact | undefined;

const opens = ({ channel, mail, phone }: Pick<Addressee, 'channel' | 'mail' | 'phone'>): boolean => channel !== null || mail !== null || phone !== null;

/** An expected post as a line of whom to write to, by who holds it first. */
function lineOf(part: Addressee['part'], seat: ExpectedSeat, contactOf: ContactOf): Addressee {
  const first = seat.holders[0];
  const contact = first?.person ? contactOf(first.person) : undefined;
  const line = {
    part, territory: seat.territory, territoryName: seat.territoryName, institution: seat.institution, institutionName: seat.institutionName, key: seat.key, title: seat.title, state: seat.state,
    person: first?.person ?? null, holder: first?.name ?? null, from: first?.from ?? null, to: first?.to ?? null, channel: seat.channel, mail: contact?.mail ?? null, phone: contact?.phone ?? null, contactHidden: contact?.hidden ?? false,
    source: seat.source, verified: seat.verified,
  };
  return { ...line, way: opens(line) ? 'direct' : 'none' };
}

/**
 * Whom to write to for the governments of a level: the posts of their association, then one line for each government, by the post that heads it.
 * A government that cannot be written to itself is reached through the association when some post of it can.
 * @param governments the expected posts of each, any number a government
 */
export function addressees(association: readonly ExpectedSeat[], branches: readonly ExpectedSeat[], governments: readonly ExpectedSeat[], contactOf: ContactOf): Addressee[] {
  const speakers = [...association.map((seat) => lineOf('association', seat, contactOf)), ...branches.map((seat) => lineOf('branch', seat, contactOf))];
  const spoken = (territory: string): boolean => speakers.some(({ way, part, territory: at }) => way === 'direct' && (part === 'association' || territory.startsWith(at)));
  const heads = [...Map.groupBy(governments, ({ territory }) => territory).values()].map((seats) => seats.find(({ head }) => head) ?? seats[0]!); // a group has at least one
  return [...speakers, ...heads.map((seat) => lineOf('government', seat, contactOf)).map((line) => (line.way === 'none' && spoken(line.territory) ? { ...line, way: 'association' as const } : line))];
}

export function countWays(lines: readonly Addressee[]): WayCounts {
  const governments = lines.filter(({ part }) => part === 'government');
  const speakers = lines.filter(({ part }) => part !== 'government');
  const by = (way: Addressee['way']): number => governments.filter((line) => line.way === way).length;
  return { governments: governments.length, direct: by('direct'), association: by('association'), none: by('none'), hidden: governments.filter(({ contactHidden }) => contactHidden).length, posts: speakers.length, held: speakers.filter(({ state }) => state === 'held').length };
}
