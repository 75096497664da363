import { Value } from '../../../../kernel/statement.ts';
import type { ShortValue } from '../../contract/packages-format.ts';
import type { Property } from '../../contract/property.ts';

const flags: Record<string, 'yes' | 'no' | 'partial'> = { yes: 'yes', sí: 'yes', si: 'yes', no: 'no', partial: 'partial', parcial: 'partial' };

/**
 * A value from its short form, by the kind of its property; undefined when it could be read in two ways or in none. A
 * value written whole is taken as it is: whether it fits the property is another question. A list may be one text with
 * bars between its items.
 */
export function readValue(property: Property, short: ShortValue): Value | undefined {
  if (typeof short === 'object' && !Array.isArray(short)) return short;
  if (short === 's/d' || short === 'np') return { kind: 'none', why: short };
  const value = property.value === 'number' ? numberOf(short, property.unit) : property.value === 'flag' ? flagOf(short) : Array.isArray(short) ? listOf(property, short) : typeof short === 'boolean' ? undefined : textual(property, String(short));
  return value && Value.safeParse(value).data;
}

/** «155», «12,5», «155 personas» where the unit is the property's own; «1.066» has two readings and is not read. */
function numberOf(short: Exclude<ShortValue, object> | string[], unit: string | undefined): Value | undefined {
  const withUnit = unit === undefined ? {} : { unit };
  if (typeof short === 'number') return { kind: 'number', number: short, ...withUnit };
  const match = typeof short === 'string' ? /^(-?\d{1,15}(?:,\d{1,12})?)(?: (.+))?$/u.exec(short.trim()) : null;
  if (!match || (match[2] !== undefined && match[2] !== unit)) return undefined;
  return { kind: 'number', number: Number(match[1]!.replace(',', '.')), ...withUnit };
}

function flagOf(short: Exclude<ShortValue, object> | string[]): Value | undefined {
  const flag = typeof short === 'boolean' ? (short ? 'yes' : 'no') : typeof short === 'string' ? flags[short.trim().toLowerCase()] : undefined;
  return flag && { kind: 'flag', flag };
}

const listOf = (property: Property, items: string[]): Value | undefined => (property.value === 'list' ? { kind: 'list', items } : undefined);

function textual(property: Property, text: string): Value | undefined {
  switch (property.value) {
    case 'text':
      return { kind: 'text', text };
    case 'topic':
      return { kind: 'topic', topic: text };
    case 'list':
      return { kind: 'list', items: text.split('|').map((item) => item.trim()).filter((item) => item !== '') };
    case 'date':
      return span('date', text.split('/'));
    case 'time':
      return span('time', text.split('-'));
    default:
      return undefined;
  }
}

function span(kind: 'date' | 'time', parts: string[]): Value | undefined {
  const [from = '', to, ...rest] = parts.map((part) => part.trim());
  return rest.length > 0 ? undefined : { kind, from, ...(to === undefined ? {} : { to }) };
}

/** A value as a person reads it in a list of changes. */
export function shownValue(value: Value): string {
  switch (value.kind) {
    case 'number':
      return [String(value.number).replace('.', ','), value.unit].filter(Boolean).join(' ');
    case 'date':
      return value.to ? `${value.from} a ${value.to}` : value.from;
    case 'time':
      return value.to ? `${value.from} a ${value.to}` : value.from;
    case 'text':
      return value.text;
    case 'list':
      return value.items.join('; ');
    case 'flag':
      return { yes: 'sí', no: 'no', partial: 'en parte' }[value.flag];
    case 'topic':
      return value.topic;
    case 'none':
      return value.why;
  }
}
