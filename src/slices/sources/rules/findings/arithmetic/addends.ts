import type { Property } from '../../../contract/property.ts';
import type { CorpusTopic, Reading } from '../../corpus.ts';
import { isCounted } from '../../nearest.ts';
import { current } from '../lineage/versions.ts';

/** The parts that a property adds up: of its kind, or of every kind of which one part says it. */
export function addends(reading: Reading, topic: string, { key, adds }: Property): readonly CorpusTopic[] {
  if (typeof adds === 'object') return current(reading.partsOf(topic, adds.parts));
  const parts = current(reading.partsOf(topic));
  const kinds = new Set(parts.filter(({ id }) => reading.said(id, key).length > 0).map(({ kind }) => kind));
  return parts.filter(({ kind }) => kinds.has(kind));
}

/** Whether a number is the sum of numbers of parts: then its list is theirs, and they answer for it. */
export const isAddedUp = (reading: Reading, topic: string, property: Property): boolean =>
  property.adds !== undefined &&
  !(property.counts?.list !== undefined && reading.said(topic, property.counts.list).some(({ value }) => value.kind !== 'none')) &&
  addends(reading, topic, property).some(({ id }) => reading.said(id, property.key).some(isCounted));
