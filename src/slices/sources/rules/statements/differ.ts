import type { Value } from '../../../../kernel/statement.ts';

interface Said {
  value: Value;
  asOf: string | null;
}

/**
 * Whether two of some statements of one topic and property cannot both be right: other values for one day, or for days
 * that nobody said. The absence of a datum contradicts nothing; where many values are normal nothing differs.
 */
export function differs(said: readonly Said[], many: boolean): boolean {
  if (many) return false;
  const known = said.filter(({ value }) => value.kind !== 'none').map(({ value, asOf }) => ({ print: printOf(value), asOf }));
  return known.some((one, at) => known.slice(at + 1).some((other) => one.print !== other.print && (one.asOf === null || other.asOf === null || overlap(one.asOf, other.asOf))));
}

/** «2019» holds «2019-08»: both may speak of the same day. */
const overlap = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** What is the same said otherwise (spaces, capitals, a day given twice) prints the same. */
function printOf(value: Value): string {
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'date':
    case 'time':
      return value.to === undefined || value.to === value.from ? value.from : `${value.from} ${value.to}`;
    case 'text':
      return plain(value.text);
    case 'list':
      return value.items.map(plain).toSorted().join('\n');
    case 'flag':
      return value.flag;
    case 'topic':
      return value.topic;
    case 'none':
      return '';
  }
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
