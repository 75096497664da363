import { percentText } from './percent.ts';

/** A number as the house tells it: calculated, declared, or both. The shape is that of `sources.figures`. */
export interface MeasuredNumber {
  readonly title: string;
  readonly calculated: { readonly value: number | null; readonly of?: { readonly part: number; readonly whole: number } | undefined; readonly missing?: string | undefined; readonly unit: string; readonly one?: string | undefined; readonly asOf: string; readonly says: string } | null;
  readonly why: string | null;
  readonly declared: readonly DeclaredValue[];
  readonly state: 'declared' | 'calculated' | 'both' | 'differs' | 'none';
  readonly finding: string | null;
  readonly href: string | null;
}

export interface DeclaredValue {
  readonly value: number | null;
  readonly missing: string | null;
  readonly unit: string | null;
  readonly source: string;
  readonly place: string;
  readonly asOf: string | null;
  readonly href: string;
  readonly differs: boolean;
  readonly statementId: string;
}

/** A share that a page counted itself, over records that it shows; `says` how. */
export const shareHere = (title: string, of: { part: number; whole: number }, says: string, href: string | undefined, asOf = ''): MeasuredNumber => ({
  title, calculated: { value: of.whole > 0 ? (of.part / of.whole) * 100 : null, of, unit: '%', asOf, says }, why: null, declared: [], state: 'calculated', finding: null, href: href ?? null,
});

/** How numbers are written where they are read. */
export interface NumberLook {
  /** `es-EC`; Peru writes a decimal point. */
  readonly locale: string;
}

const decimalIn = ({ locale }: NumberLook): ',' | '.' => (locale.endsWith('-PE') || locale.endsWith('-MX') ? '.' : ',');

/** 1066 → «1.066»; at most two decimals, never rounded into a whole number that it is not. */
export function plainNumber(value: number, { locale }: NumberLook): string {
  if (value !== 0 && Math.abs(value) < 0.01) return new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(value); // more than nothing is never 0
  const rounded = Math.round(value * 100) / 100;
  const cut = Number.isInteger(rounded) && !Number.isInteger(value) ? Math.trunc(value * 100) / 100 : rounded;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: 'always' } as Intl.NumberFormatOptions).format(cut); // the type of the options is older than the value
}

/** A value with what stands after it: «18,8 %» and «3 de 16», «7» and «cantones». */
export interface Written {
  readonly value: string;
  readonly after: string;
}

const isShare = (value: number, { part, whole }: { part: number; whole: number }): boolean => Math.abs(value - (part / whole) * 100) < 1e-9;

/** The calculated value as people read it; undefined where nobody knows. A share goes with its fraction. */
export function writtenCalculated({ calculated }: Pick<MeasuredNumber, 'calculated'>, look: NumberLook, of: (part: string, whole: string) => string): Written | undefined {
  if (calculated === null || calculated.value === null) return undefined;
  const { value, unit, one, of: share } = calculated;
  const fraction = share && of(plainNumber(share.part, look), plainNumber(share.whole, look));
  if (unit === '%') {
    const text = share && share.whole > 0 && isShare(value, share) ? percentText(share.part, share.whole, { decimal: decimalIn(look) }) : percentText(value, 100, { decimal: decimalIn(look) });
    return { value: text ?? plainNumber(value, look), after: fraction ?? '' };
  }
  return share && share.whole !== value ? { value: plainNumber(value, look), after: `de ${plainNumber(share.whole, look)} ${unit}` } : { value: plainNumber(value, look), after: value === 1 ? (one ?? unit) : unit };
}

/** A declared value as people read it: «7 parroquias», «55 %», «s/d». */
export function writtenDeclared({ value, missing, unit }: Pick<DeclaredValue, 'value' | 'missing' | 'unit'>, look: NumberLook): Written {
  if (value === null) return { value: missing ?? 's/d', after: '' };
  return unit === '%' ? { value: `${plainNumber(value, look)}\u00A0%`, after: '' } : { value: plainNumber(value, look), after: unit ?? '' };
}
