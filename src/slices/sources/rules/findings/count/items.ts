import { fold } from '../../../../../kernel/text.ts';
import type { Property } from '../../../contract/property.ts';
import type { CorpusStatement, CorpusTopic, Reading } from '../../corpus.ts';
import { current } from '../lineage/versions.ts';
import { isCounted, sameTime, type Counted } from '../../nearest.ts';

/** What stands behind a declared number: its items one by one, and the statements that list them. */
export interface Listing {
  /** One per item; the same thing twice has the same identity twice. */
  items: readonly { name: string | null; identity: string }[];
  statements: readonly CorpusStatement[];
  /** The topics that are its items, when topics are. */
  topics?: readonly string[];
}

/** What a statement enumerates. */
export const itemsIn = ({ value }: CorpusStatement): readonly string[] => (value.kind === 'list' ? value.items : value.kind === 'text' ? [value.text] : value.kind === 'topic' ? [value.topic] : []);

const listing = (statements: readonly CorpusStatement[]): Listing => ({ items: statements.flatMap(itemsIn).map((name) => ({ name, identity: fold(name) })), statements });

/** Parts of a kind, or, when a topic has none of its own, those of its parts. */
export function partsWithin(reading: Reading, topic: string, kind: string, seen: Set<string> = new Set()): readonly CorpusTopic[] {
  if (seen.has(topic)) return [];
  seen.add(topic);
  const direct = current(reading.partsOf(topic, kind));
  return direct.length > 0 ? direct : current(reading.partsOf(topic)).flatMap(({ id }) => partsWithin(reading, id, kind, seen));
}

/** Statements of a list on a topic, or, when it has none of its own, on its parts. */
function lists(reading: Reading, topic: string, property: string, seen: Set<string> = new Set()): readonly CorpusStatement[] {
  if (seen.has(topic)) return [];
  seen.add(topic);
  const own = reading.said(topic, property).filter(({ value }) => value.kind !== 'none');
  return own.length > 0 ? own : current(reading.partsOf(topic)).flatMap(({ id }) => lists(reading, id, property, seen));
}

/** The lists nearest to a declared number: of its part of the document, else of another part or all of them, else of another document. */
function listedNear(near: CorpusStatement, statements: readonly CorpusStatement[]): Listing[] {
  const timely = statements.filter(({ asOf }) => sameTime(asOf, near.asOf));
  const groups = [...Map.groupBy(timely, ({ document, part }) => `${document}|${part ?? ''}`).values()];
  const here = groups.filter(([one]) => one?.document === near.document);
  const beside = here.filter(([one]) => one?.part === near.part);
  if (beside.length > 0) return beside.map(listing);
  if (here.length > 1) return [...here.map(listing), distinct(listing(here.flat()))];
  return (here.length > 0 ? here : groups).map(listing);
}

/** The topics that a document counts: those it speaks of, and those nobody says anything of. */
function topicsNear(reading: Reading, near: CorpusStatement, kind: string): Listing[] {
  const parts = partsWithin(reading, near.topic, kind);
  const own = parts.filter(({ id }) => { const said = reading.said(id); return said.length === 0 || said.some(({ document }) => document === near.document); });
  const asListing = (topics: readonly CorpusTopic[]): Listing => ({ items: topics.map((topic) => ({ name: topic.name, identity: identityOf(topic) })), statements: [], topics: topics.map(({ id }) => id) });
  return own.length > 0 && own.length < parts.length ? [asListing(own), asListing(parts)] : parts.length > 0 ? [asListing(parts)] : [];
}

const identityOf = ({ record, territory, name, key }: CorpusTopic): string => (record ? `${record.kind} ${record.id}` : (territory ?? (name === null ? key : fold(name))));

export const distinct = (listing: Listing): Listing => ({ ...listing, items: [...new Map(listing.items.map((item) => [item.identity, item])).values()] });

/** What stands behind a declared number, nearest first; several when several are equally near; none when nothing does. */
export function listingsOf(reading: Reading, near: CorpusStatement, { counts }: Property): Listing[] {
  if (!counts) return [];
  return [...(counts.list === undefined ? [] : listedNear(near, lists(reading, near.topic, counts.list))), ...(counts.topics === undefined ? [] : topicsNear(reading, near, counts.topics))];
}

/** Whether a sum is more than a declared number only because it counts some things twice. */
export const countsRepeated = (reading: Reading, whole: Counted, property: Property, sum: number): boolean =>
  property.counts?.distinct === true && listingsOf(reading, whole, property).some((one) => one.items.length === sum && distinct(one).items.length === whole.value.number);

/** A declared number of things that can be counted, with what stands behind it. */
export interface Claim {
  said: Counted;
  property: Property;
  listings: readonly Listing[];
}

const claimed = new WeakMap<Reading, Claim[]>();

/** Whole numbers that a property declares of things that can be counted; gathered once for the rules that ask. */
export function claimsOf(reading: Reading): Claim[] {
  const known = claimed.get(reading);
  if (known) return known;
  const behind = new Map<string, Listing[]>();
  const found = reading.statements.filter(isCounted).flatMap((said): Claim[] => {
    const property = reading.properties.get(said.property);
    if (!property?.counts || !Number.isInteger(said.value.number) || said.value.number < 0) return [];
    const place = [said.topic, said.property, said.document, said.part, said.asOf].join('|');
    const listings = behind.get(place) ?? listingsOf(reading, said, property);
    behind.set(place, listings);
    return [{ said, property, listings }];
  });
  claimed.set(reading, found);
  return found;
}

const namedIn = ({ items }: Listing): number => items.filter(({ name }) => name !== null).length;
export const mostNamed = ({ listings }: Claim): number => Math.max(0, ...listings.map(namedIn));

/** A list of less than half of what is declared gives examples; a list of more is a list, with something wrong. */
export const isNominal = (claim: Claim): boolean => claim.said.value.number > 0 && mostNamed(claim) * 2 < claim.said.value.number;

/** How many a listing holds, as its property counts. */
export const sizeOf = (listing: Listing, { counts }: Property): number => (counts?.distinct ? distinct(listing) : listing).items.length;

/** Among the claims of one topic and property, another number is declared, and that one is what the list holds: the two contradict each other, the list does not. */
export function hasRival(claim: Claim, claims: readonly Claim[]): boolean {
  const { said, property, listings } = claim;
  if (claims.length < 2) return false;
  const sizes = new Set(listings.map((one) => sizeOf(one, property)));
  return claims.some((other) => other.said.value.number !== said.value.number && sizes.has(other.said.value.number) && sameTime(other.said.asOf, said.asOf));
}

/** Claims by what they claim. */
export const rivals = (claims: readonly Claim[]): Map<string, Claim[]> => Map.groupBy(claims, ({ said }) => `${said.topic}|${said.property}`);

/** What is listed more than once. */
export function repeatedIn({ items }: Listing): string[] {
  const groups = Map.groupBy(items, ({ identity }) => identity);
  return [...groups.values()].flatMap((same) => (same.length > 1 ? (same[0]?.name ?? []) : []));
}
