import type { Part } from '../../kernel/part.ts';
import { epigraph, looksNamed } from './epigraph.ts';
import { isCapitals } from './line.ts';
import { readNumber, type Numbered } from './number.ts';
import { breakOf, follows } from './sequence.ts';
import { doubtSays } from './text.es.ts';

/** What the reading is not sure of, and at which line, from 0. */
export interface Doubt {
  line: number;
  says: string;
}

export interface DraftWords {
  level?: number;
  number?: string | null;
  /** What stands behind the number in the same line: a name, what it says, or both. */
  rest?: string;
  /** Its name, where the line says nothing else. */
  title?: string;
  /** A heading of closing provisions: what follows without a number is one of them. */
  section?: boolean;
  /** Its name is known; the next line is no part of it. */
  named?: boolean;
}

const LONGEST = 60_000;
/** How many quotations a line leaves open, less those it closes. `“so “` opens and closes: nobody quotes inside a quotation with the same mark. */
const opens = (text: string): number => (text.match(/[«“]/gu)?.length ?? 0) - (text.match(/[»”]/gu)?.length ?? 0) - 2 * (text.match(/“[^“”]*“(?!\p{Lu})/gu)?.length ?? 0);

/** A part while its lines arrive. */
export class Draft {
  readonly kind: Part['kind'];
  readonly at: number;
  readonly number: string | null;
  readonly level: number;
  readonly section: boolean;
  quotes = 0;
  #title: string | null;
  #awaits: boolean;
  readonly #rest: string;
  readonly #lines: string[] = [];

  constructor(kind: Part['kind'], at: number, { level = 0, number = null, rest = '', title = '', section = false, named = false }: DraftWords) {
    this.kind = kind;
    this.at = at;
    this.number = number;
    this.level = level;
    this.section = section;
    this.#title = title === '' ? null : title;
    this.#rest = rest;
    this.#awaits = !named && !section && title === '' && (kind === 'heading' || kind === 'annex');
    this.quotes = opens(rest);
  }

  get awaitsTitle(): boolean {
    return this.#awaits;
  }

  name(title: string): void {
    this.#title = title;
    this.#awaits = false;
  }

  add(text: string): void {
    this.#awaits = false;
    this.#lines.push(text);
    this.quotes = Math.max(0, this.quotes + opens(text));
  }

  /** What it is called and what it says; a line alone under the number is its name when more follows. */
  words(): { heading: string | null; text: string } {
    const named = this.kind === 'article' || this.kind === 'provision';
    const all = (first: string[]): string => [...first, ...this.#lines].join('\n');
    if (!named) return { heading: this.#title, text: all(this.#rest === '' ? [] : [this.#rest]) };
    if (this.#rest === '') {
      const [first = '', ...more] = this.#lines;
      const isName = more.length > 0 && (looksNamed(first) || (isCapitals(first) && first.length <= 120));
      return isName ? { heading: first, text: more.join('\n') } : { heading: null, text: this.#lines.join('\n') };
    }
    const { heading, text, alone } = epigraph(this.#rest);
    if (alone && this.#lines.length === 0) return { heading: null, text: this.#rest };
    return { heading, text: all(alone || text === '' ? [] : [text]) };
  }
}

const part = (kind: Part['kind'], level: number, number: string | null, heading: string | null, text: string): Part => ({ key: '-', kind, level, number, heading, text, optional: false, choices: [] });

/** The parts read so far, in order, with their numbers in sequence. */
export class Drafts {
  readonly #all: Draft[] = [];
  readonly #doubts: Doubt[] = [];
  #last: Numbered | undefined;
  #lastArticle: string | null = null;
  #lastProvision: Numbered | undefined;
  articles = 0;

  get current(): Draft | undefined {
    return this.#all.at(-1);
  }

  /** Inside a quotation that the current part opened: what is quoted has articles of its own. */
  get quoting(): boolean {
    return (this.current?.quotes ?? 0) > 0;
  }

  static begins(number: string | null): boolean {
    const read = number === null ? undefined : readNumber(number);
    return read !== undefined && follows(undefined, read);
  }

  isNext(number: string | null): boolean {
    const read = number === null ? undefined : readNumber(number);
    return read !== undefined && follows(this.#last, read);
  }

  isNextProvision(number: string): boolean {
    const read = readNumber(number);
    return read !== undefined && follows(this.#lastProvision, read);
  }

  lastIsOrdinal(feminine: boolean): boolean {
    return this.#lastArticle !== null && readNumber(this.#lastArticle)?.style === (feminine ? 'feminine' : 'ordinal');
  }

  doubt(line: number, says: string): void {
    if (this.#doubts.length < 200) this.#doubts.push({ line, says });
  }

  /** Numbers begin anew: an annex has its own. */
  restart(): void {
    this.#last = undefined;
    this.#lastArticle = null;
  }

  /** @returns true, for who asks whether a line opened something */
  begin(kind: Part['kind'], at: number, words: DraftWords): true {
    if (kind === 'article') this.#count(at, words.number ?? null);
    if (kind === 'heading') this.#lastProvision = undefined;
    if (kind === 'provision' && words.number) this.#lastProvision = readNumber(words.number);
    this.#all.push(new Draft(kind, at, words));
    return true;
  }

  #count(at: number, number: string | null): void {
    this.articles += 1;
    if (number === null) return;
    const broken = this.#lastArticle === null ? undefined : breakOf(this.#lastArticle, number);
    if (broken !== undefined) this.doubt(at, broken === 'jump' ? doubtSays.jump(this.#lastArticle ?? '', number) : doubtSays[broken](number));
    this.#lastArticle = number;
    this.#last = readNumber(number);
  }

  /** One more line of the part before it where that is of the kind; a new one of the kind otherwise. */
  continue(kind: 'preamble' | 'text', at: number, text: string): true {
    if (this.current?.kind === kind) this.current.add(text);
    else this.begin(kind, at, { rest: text });
    return true;
  }

  /** A line of the current part; under a heading it begins one of its own. */
  append(at: number, text: string, under: 'provision' | 'text'): void {
    const { current } = this;
    if (current && current.kind !== 'heading' && current.kind !== 'title') current.add(text);
    else this.begin(current?.section ? under : 'text', at, { rest: text });
  }

  finish(): { parts: Part[]; doubts: Doubt[] } {
    const parts = this.#all.flatMap((draft) => this.#partsOf(draft));
    return { parts, doubts: this.#doubts.sort((one, other) => one.line - other.line) };
  }

  #partsOf(draft: Draft): Part[] {
    const { heading, text } = draft.words();
    if (draft.kind === 'article' && text === '' && heading === null) this.doubt(draft.at, doubtSays.empty(draft.number ?? 's/n'));
    if (draft.quotes > 0) this.doubt(draft.at, doubtSays.quotes());
    const fits = heading !== null && heading.length > 500 ? { heading: null, text: [heading, text].filter(Boolean).join('\n') } : { heading, text };
    if (fits.text.length <= LONGEST) return [part(draft.kind, draft.level, draft.number, fits.heading, fits.text)];
    this.doubt(draft.at, doubtSays.long());
    const pieces = piecesOf(fits.text);
    return pieces.map((piece, at) => (at === 0 ? part(draft.kind, draft.level, draft.number, fits.heading, piece) : part('text', 0, null, null, piece)));
  }
}

/** A text in pieces that a part can hold, cut between lines where there are any. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let left = text;
  while (left.length > LONGEST) {
    const line = left.lastIndexOf('\n', LONGEST);
    const cut = line > 0 ? line : LONGEST;
    pieces.push(left.slice(0, cut));
    left = left.slice(line > 0 ? cut + 1 : cut);
  }
  return [...pieces, left];
}
