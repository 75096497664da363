export interface PercentLook {
  /** The country's decimal sign; Peru writes a point. */
  readonly decimal?: ',' | '.';
  /** Band limits in per cent that rounding must not reach from below; whole numbers are kept always. */
  readonly bounds?: readonly number[];
}

const NO_BREAK_SPACE = '\u00A0';

/**
 * A share as text, "16,7 %": one decimal unless exact, no-break space before the sign.
 * Rounding never crosses a threshold: 99.96 is 99,9 and what is more than nothing is never 0.
 * Undefined where there is nothing to divide by: that is s/d, not zero.
 */
export function percentText(numerator: number, denominator: number, { decimal = ',', bounds = [] }: PercentLook = {}): string | undefined {
  if (!(denominator > 0) || !Number.isFinite(numerator)) return undefined;
  const exact = (numerator * 100) / denominator;
  if (Number.isInteger(exact)) return `${exact}${NO_BREAK_SPACE}%`;
  const tenths = roundWithin(exact, bounds);
  return `${String(tenths / 10).includes('.') ? String(tenths / 10) : `${tenths / 10}.0`}${NO_BREAK_SPACE}%`.replace('.', decimal);
}

/* In tenths of a per cent. Rounded down where rounding up would reach a whole number or a limit that the value has not reached. */
function roundWithin(exact: number, bounds: readonly number[]): number {
  const rounded = Math.round(exact * 10);
  const limits = [Math.ceil(exact), ...bounds].filter((limit) => limit > exact);
  if (limits.some((limit) => rounded >= limit * 10)) return Math.ceil(exact * 10) - 1;
  return exact > 0 ? Math.max(rounded, 1) : rounded;
}

/** The step of the heat scale: 0 · 1–20 · 21–40 · 41–60 · 61–80 · 81–100 per cent. */
export function heatStep(numerator: number, denominator: number): 0 | 1 | 2 | 3 | 4 | 5 {
  const share = numerator / denominator;
  if (share <= 0) return 0;
  if (share <= 0.2) return 1;
  if (share <= 0.4) return 2;
  if (share <= 0.6) return 3;
  return share <= 0.8 ? 4 : 5;
}
