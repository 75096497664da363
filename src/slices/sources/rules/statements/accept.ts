import { DatePart, type Value } from '../../../../kernel/statement.ts';
import type { Property } from '../../contract/property.ts';
import type { Place } from '../../contract/statement.ts';
import { wrongPlace, type DocumentBounds } from './bounds.ts';

/** Beside its value, what a statement says of itself: where it stands, for which day, and how it was read. */
export type Said = Partial<Place> & { asOf?: string | null | undefined; mark?: string | undefined; original?: string | null | undefined };

/** Why a statement cannot enter: the code of its failure and the words that its text asks for. */
export interface Wrong {
  code: 'statement-value' | 'statement-unit' | 'statement-bounds' | 'statement-page' | 'statement-line' | 'statement-range' | 'statement-day' | 'statement-original';
  details: Record<string, string | number>;
}

/** A value of each kind, the same in every language. */
const like: Record<Property['value'], string> = { number: '154', date: '2019-08-22', time: '08:30', text: 'abc', list: 'a, b, c', flag: 'sí, no', topic: 'grupo:1' };

/**
 * What makes a statement impossible, whoever brings it (a person, a package); undefined when it may enter. That it
 * disagrees with something is no reason to refuse it: that is a finding.
 */
export function wrongStatement(property: Property, value: Value, said: Said, document: DocumentBounds): Wrong | undefined {
  return wrongValue(property, value) ?? wrongPlace(said, document) ?? wrongDay(said) ?? wrongMark(said);
}

function wrongValue(property: Property, value: Value): Wrong | undefined {
  if (value.kind === 'none') return undefined; // the absence that a document states fits any property
  if (value.kind !== property.value) return { code: 'statement-value', details: { property: property.name, like: like[property.value] } };
  if (value.kind !== 'number') return undefined;
  if (property.unit !== undefined && value.unit !== undefined && plain(value.unit) !== plain(property.unit)) {
    return { code: 'statement-unit', details: { property: property.name, unit: property.unit, given: value.unit } };
  }
  const { least = -Infinity, most = Infinity } = property;
  if (value.number >= least && value.number <= most) return undefined;
  return { code: 'statement-bounds', details: { property: property.name, given: value.number, bounds: boundsOf(property) } };
}

/** «participantes» and «Participantes » are one unit; «m²» and «m» are two. */
const plain = (unit: string): string => unit.normalize('NFC').trim().toLowerCase();

/** «0–100», «≥ 0», «≤ 100». */
function boundsOf({ least, most }: Property): string {
  if (least === undefined) return `≤ ${most}`;
  return most === undefined ? `≥ ${least}` : `${least}–${most}`;
}

const wrongDay = ({ asOf }: Said): Wrong | undefined =>
  asOf === undefined || asOf === null || DatePart.safeParse(asOf).success ? undefined : { code: 'statement-day', details: { given: asOf } };

const wrongMark = ({ mark, original }: Said): Wrong | undefined =>
  mark === 'transcribed' && (original === undefined || original === null || original.trim() === '') ? { code: 'statement-original', details: {} } : undefined;
