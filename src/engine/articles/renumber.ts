import type { Part } from '../../kernel/part.ts';
import { ordinalWord, readNumber, roman } from './number.ts';

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The n-th number in the way in which this one is written. */
function nth(number: string, value: number, only: boolean): string {
  switch (readNumber(number)?.style) {
    case 'roman':
      return roman(value);
    case 'ordinal':
      return sentence(ordinalWord(value, 'o'));
    case 'feminine':
      return sentence(ordinalWord(value, 'a'));
    case 'only':
      return only ? number : sentence(ordinalWord(value, number.endsWith('a') ? 'a' : 'o'));
    case 'arabic':
      return String(value);
    default:
      return number;
  }
}

/**
 * The same parts numbered one after another, each kind in the way it was written: articles through the whole text,
 * divisions within the one above them, provisions within their heading. `7 bis` becomes `8`; what has no number gets
 * none, and what the text says of other articles is not touched.
 */
export function numbered(parts: readonly Part[]): Part[] {
  const divisions: number[] = [];
  let [articles, provisions] = [0, 0];
  return parts.map((part, at) => {
    if (part.kind === 'annex') articles = 0;
    if (part.kind === 'heading') {
      provisions = 0;
      divisions.length = part.level + 1;
    }
    if (part.number === null || !readNumber(part.number)) return part;
    if (part.kind === 'article') return { ...part, number: nth(part.number, (articles += 1), false) };
    if (part.kind === 'heading') {
      divisions[part.level] = (divisions[part.level] ?? 0) + 1;
      return { ...part, number: nth(part.number, divisions[part.level] ?? 1, lonely(parts, at)) };
    }
    return part.kind === 'provision' ? { ...part, number: nth(part.number, (provisions += 1), lonely(parts, at)) } : part;
  });
}

/** Nothing of its kind stands beside it under the same heading. */
function lonely(parts: readonly Part[], at: number): boolean {
  const { kind, level } = parts[at] ?? {};
  const bounds = (one: Part): boolean => (kind === 'heading' ? one.kind === 'heading' && one.level < (level ?? 0) : one.kind === 'heading');
  const beside = (list: readonly Part[]): boolean => {
    const end = list.findIndex(bounds);
    return (end < 0 ? list : list.slice(0, end)).some((one) => one.kind === kind && one.level === level && one.number !== null);
  };
  return !beside(parts.slice(at + 1)) && !beside(parts.slice(0, at).reverse());
}
