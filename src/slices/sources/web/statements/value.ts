import type { Value, ValueKind } from '../../../../kernel/statement.ts';
import { amountText, valueText } from '../../rules/wording.ts';

/** A value in full, as people read it; a list as its items. */
export function valueWords(value: Value): string {
  if (value.kind === 'text') return value.text;
  return value.kind === 'list' ? value.items.join('; ') : value.kind === 'number' ? amountText(value.number, value.unit) : valueText(value);
}

/** What a form holds of a value while it is written: text, whatever its kind. */
export interface ValueDraft {
  kind: Exclude<ValueKind, 'none'>;
  /** Number, first date or hour, text, items one a line, yes or no, key of a topic. */
  main: string;
  /** Last date or hour. */
  to: string;
  unit: string;
  /** The document itself says that there is none. */
  none: '' | 's/d' | 'np';
}

/** The draft of a value that is there; of none, an empty one of the property's kind. */
export function draftOf(value: Value | undefined, kind: ValueDraft['kind'], unit = ''): ValueDraft {
  const empty: ValueDraft = { kind, main: '', to: '', unit, none: '' };
  if (value === undefined) return empty;
  if (value.kind === 'none') return { ...empty, none: value.why };
  const draft = { ...empty, kind: value.kind };
  switch (value.kind) {
    case 'number':
      return { ...draft, main: String(value.number).replace('.', ','), unit: value.unit ?? unit };
    case 'date':
    case 'time':
      return { ...draft, main: value.from, to: value.to ?? '' };
    case 'text':
      return { ...draft, main: value.text };
    case 'list':
      return { ...draft, main: value.items.join('\n') };
    case 'flag':
      return { ...draft, main: value.flag };
    case 'topic':
      return { ...draft, main: value.topic };
  }
}

/** A number as people here write it: «1.066», «96,9», «-3»; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll(/[\s\u00A0]/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}

const dated = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const timed = /^([01]\d|2[0-3]):[0-5]\d$/;
const until = (to: string): { to?: string } => (to.trim() === '' ? {} : { to: to.trim() });

/** The value that a draft says; undefined while it says none. */
export function valueOf({ kind, main, to, unit, none }: ValueDraft): Value | undefined {
  if (none !== '') return { kind: 'none', why: none };
  const text = main.trim();
  if (text === '') return undefined;
  switch (kind) {
    case 'number': {
      const number = readNumber(text);
      return number === undefined ? undefined : { kind, number, ...(unit.trim() ? { unit: unit.trim() } : {}) };
    }
    case 'date':
    case 'time': {
      const form = kind === 'date' ? dated : timed;
      return form.test(text) && (to.trim() === '' || form.test(to.trim())) ? { kind, from: text, ...until(to) } : undefined;
    }
    case 'text':
      return { kind, text };
    case 'list':
      return { kind, items: text.split('\n').map((item) => item.trim()).filter(Boolean) };
    case 'flag':
      return text === 'yes' || text === 'no' || text === 'partial' ? { kind, flag: text } : undefined;
    case 'topic':
      return { kind, topic: text };
  }
}
