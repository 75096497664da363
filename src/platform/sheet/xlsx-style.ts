import { attribute } from './markup.ts';

/** How the number of a cell is shown, as far as it changes what the number means. */
export type Shown = 'plain' | 'date' | 'percent';

/** Built-in formats that are dates or times (ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are the East Asian dates). */
const DATE_FORMATS: readonly (readonly [number, number])[] = [[14, 22], [27, 36], [45, 47], [50, 58]];
const PERCENT_FORMATS: ReadonlySet<number> = new Set([9, 10]);

/** What a format code shows; text in quotes, escapes, colours and locales in brackets do not count. */
export function shownBy(code: string): Shown {
  // Elapsed time ([h]:mm) is a length, not a day.
  if (/\[(?:h+|m+|s+)\]/iu.test(code)) return 'plain';
  const bare = code.replaceAll(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/gu, '').split(';')[0] ?? '';
  if (/^\s*(?:general|estándar|standard)\s*$/iu.test(bare)) return 'plain';
  if (bare.includes('%')) return 'percent';
  return /[ymdhs]/iu.test(bare) ? 'date' : 'plain';
}

function shownByNumber(id: number): Shown {
  if (PERCENT_FORMATS.has(id)) return 'percent';
  return DATE_FORMATS.some(([first, last]) => id >= first && id <= last) ? 'date' : 'plain';
}

/** Reads the styles part: how each cell format, by its index, shows numbers. */
export class StyleReader {
  readonly formats: Shown[] = [];
  readonly #codes = new Map<number, Shown>();
  #inCellFormats = false;

  open(name: string, attributes: string): void {
    if (name === 'numFmt') this.#codes.set(Number(attribute(attributes, 'numFmtId')), shownBy(attribute(attributes, 'formatCode') ?? ''));
    else if (name === 'cellXfs') this.#inCellFormats = true;
    else if (name === 'xf' && this.#inCellFormats) {
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      this.formats.push(this.#codes.get(id) ?? shownByNumber(id));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#inCellFormats = false;
  }

  text(): void {}
}
