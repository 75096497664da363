import type { Part } from '../../kernel/part.ts';
import { keyed } from './key.ts';
import { folded, isCapitals, namesOrgan, tidied, wholeText, type Line } from './line.ts';
import { openingOf, type Opening } from './opening.ts';
import { doubtSays } from './text.es.ts';
import { typedContents } from './contents.ts';
import { Drafts, type Doubt, type Draft } from './draft.ts';
import { looksNamed } from './epigraph.ts';

export type { Doubt };

/** Where the reading is: before the first article, among articles, among closing provisions, in an annex, after the end. */
type Region = 'front' | 'body' | 'provisions' | 'annex' | 'closing';

const TITLE = /^(?:(?:proyecto|propuesta|texto|modelo) (?:de |sustitutivo |de la )*)?(?:reforma (?:a la |de la )|codificacion de la )?(?:ordenanza|resolucion|acuerdo|decreto|reglamento|convenio|ley|codigo|estatuto|instructivo|guia|ruta|politica|plan|protocolo|directiva|manual|normativa)(?![a-z])/u;
/** What a heading says it is about; a sentence in capitals that orders something does not begin so. */
const ABOUT = /^(?:de|del|sobre|los|las|disposiciones|normas|definiciones|generalidades|derechos|obligaciones|infracciones|sanciones|prohibiciones)(?![a-z])/u;
/** `3. De la exposición de mercaderías.`: divisions that are numbered without a name. */
const NUMBERED = /^(?:\d{1,2}|[ivx]{1,5})[.)]?[-–]? ?(?:de|del|sobre) /u;
/** A list is open: what follows with a number is one of its items. */
const LISTS = /(?:^|\n)(?:\d{1,2}|[ivx]{1,5}|[a-z])[.)]|:$/iu;
const CONTINUES = /^(?:[a-z]\)|[a-z]\.|\d{1,3}[.)]|[-–—•·]|[«“"(]|\p{Ll})/u;

/** A reading under way: the lines, what each opens, and what has been made of those before. */
class Reading {
  readonly drafts: Drafts;
  readonly #lines: readonly Line[];
  readonly #openings: (Opening | undefined)[];
  readonly #bare: boolean;
  /** Most of it is typed in capitals: they say nothing of what is a heading. */
  readonly #shouts: boolean;
  readonly #firstOne: number;
  #region: Region;
  #enacted = false;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    const openings = lines.map(openingOf);
    const contents = typedContents(lines, openings);
    this.#openings = openings.map((one, at) => (contents.has(at) ? { kind: 'contents' } : one));
    this.drafts = new Drafts();
    this.#bare = !this.#openings.some((one, at) => (one?.kind === 'article' && (one.sure || lines[at]?.table)) || (one?.kind === 'ordinal' && this.#openings.slice(0, at).some((before) => before?.kind === 'enacting')) || one?.kind === 'provision');
    this.#shouts = lines.filter((line) => isCapitals(line.text)).length > lines.length * 0.6;
    this.#firstOne = this.#openings.findIndex((one) => one?.kind === 'article' && one.sure && Drafts.begins(one.number));
    this.#region = this.#bare && !this.#openings.some((one) => one?.kind === 'considering' || one?.kind === 'recital') ? 'body' : 'front';
  }

  run(): void {
    if (this.#bare) this.drafts.doubt(0, doubtSays.bare());
    const contents = this.#openings.filter((one) => one?.kind === 'contents');
    for (const [at, line] of this.#lines.entries()) if (wholeText(line) !== '' && this.#openings[at]?.kind !== 'contents') this.#take(at, line, this.#openings[at]);
    if (contents.length > 0) this.drafts.doubt(this.#openings.findIndex((one) => one?.kind === 'contents'), doubtSays.contents(contents.length));
  }

  #take(at: number, line: Line, opening: Opening | undefined): void {
    const { current } = this.drafts;
    if (current?.awaitsTitle && this.#isTitleOf(current, at, line, opening)) {
      current.name(wholeText(line));
      if (opening?.kind === 'section') this.#region = 'provisions';
      return;
    }
    if (!this.#opens(at, line, opening)) this.#plain(at, line, opening);
  }

  /** The line under `CAPÍTULO II` that says what it is about. */
  #isTitleOf(current: Draft, at: number, line: Line, opening: Opening | undefined): boolean {
    const text = wholeText(line);
    if (text.length > 200 || /[;,]$/u.test(text) || CONTINUES.test(text)) return false;
    if (opening !== undefined && opening.kind !== 'section') return false;
    if (isCapitals(text) || line.bold || line.level) return true;
    return looksNamed(text.replace(/[.:]$/u, '')) && (current.kind === 'annex' || this.#nextOpens(at));
  }

  #nextOpens(at: number): boolean {
    const next = this.#lines.findIndex((line, index) => index > at && wholeText(line) !== '');
    return next >= 0 && ['article', 'heading', 'section', 'provision', 'ordinal'].includes(this.#openings[next]?.kind ?? '');
  }

  /** Begins a new part where the line opens one; false where it belongs to what stands before. */
  #opens(at: number, line: Line, opening: Opening | undefined): boolean {
    switch (opening?.kind) {
      case 'article':
        return this.#article(at, line, opening);
      case 'ordinal':
        return this.#ordinal(at, opening);
      case 'provision':
        if (this.#region === 'front' && !this.#bare && this.drafts.articles === 0 && !this.#enacted) return false;
        this.#region = 'provisions';
        return this.drafts.begin('provision', at, { number: opening.number, rest: opening.rest });
      case 'section':
        if (this.#region === 'front' && !this.#enacted && this.#firstOne > at && !isCapitals(wholeText(line)) && !line.level) return false;
        this.#region = this.drafts.articles === 0 ? 'body' : 'provisions';
        return this.drafts.begin('heading', at, { level: 1, title: opening.rest, section: true });
      case 'heading':
        if (this.drafts.quoting || (this.#region === 'front' && (/[;,]$/u.test(wholeText(line)) || (wholeText(line).endsWith('.') && wholeText(line).length > 120)))) return false;
        if (this.#region !== 'annex') this.#region = 'body';
        return this.drafts.begin('heading', at, { level: opening.level, number: opening.number, title: opening.rest });
      case 'annex':
        if (this.#region === 'front' && !this.#bare) return false;
        this.#region = 'annex';
        this.drafts.restart();
        return this.drafts.begin('annex', at, { number: opening.number, title: opening.rest });
      case 'closing':
        if (this.#region === 'front' || this.#region === 'annex' || this.drafts.quoting) return false;
        this.#region = 'closing';
        return this.drafts.continue('text', at, wholeText(line));
      default:
        return this.#unnumbered(at, line, opening);
    }
  }

  #article(at: number, line: Line, { number, rest, sure }: Opening & { kind: 'article' }): boolean {
    const next = this.drafts.isNext(number);
    if (this.drafts.quoting && !next) return false;
    const early = this.#region === 'front' && !this.#enacted && at < this.#firstOne && !Drafts.begins(number) && this.drafts.current !== undefined && this.drafts.current.kind !== 'title';
    if ((!sure && !next) || early || (this.#region === 'closing' && !(sure && next))) {
      this.drafts.doubt(at, doubtSays.cites(wholeText(line)));
      return false;
    }
    if (this.#region !== 'annex') this.#region = 'body';
    return this.drafts.begin('article', at, { number, rest });
  }

  /** `PRIMERA.-` is a provision after their heading, a clause of a convenio, or an item of a resolution. */
  #ordinal(at: number, { number, rest }: { number: string; rest: string }): boolean {
    if (this.drafts.quoting) return false;
    if (this.#region === 'provisions') return this.drafts.begin('provision', at, { number, rest });
    if (this.#region === 'closing' || this.#region === 'annex') return false;
    const feminine = number.endsWith('a');
    const first = this.drafts.articles === 0 && Drafts.begins(number) && (this.#enacted || this.#region === 'body' || feminine);
    const more = this.drafts.lastIsOrdinal(feminine) && this.drafts.isNext(number);
    if (first || more) {
      this.#region = 'body';
      return this.drafts.begin('article', at, { number, rest });
    }
    const anew = this.drafts.current?.kind === 'provision' && Drafts.begins(number);
    if (!feminine || this.drafts.articles === 0 || !(anew || this.drafts.isNextProvision(number))) return false;
    return this.drafts.begin('provision', at, { number, rest });
  }

  /** Headings without a number: by their style, or capitals right before an article. */
  #unnumbered(at: number, line: Line, opening: Opening | undefined): boolean {
    const text = wholeText(line);
    if (opening !== undefined || text.length > 200 || this.#region === 'closing' || this.drafts.quoting) return false;
    const inBody = this.#region === 'body' || this.#region === 'provisions' || (this.#region === 'front' && this.#enacted && !TITLE.test(folded(text)));
    const level = line.level ? Math.min(9, line.level) : this.#region !== 'front' && this.#looksHeading(text) && this.#nextOpens(at) ? 3 : 0;
    if (!inBody || level === 0) return false;
    if (this.#bare && this.drafts.current === undefined) return this.drafts.begin('title', at, { title: text });
    this.#region = 'body';
    return this.drafts.begin('heading', at, { level, title: text, named: true });
  }

  #looksHeading(text: string): boolean {
    if (NUMBERED.test(folded(text))) return text.length <= 100 && !LISTS.test(this.drafts.current?.words().text ?? '');
    return !this.#shouts && isCapitals(text) && !/[;,:–-]$/u.test(text) && !CONTINUES.test(text) && (!text.endsWith('.') || ABOUT.test(folded(text)));
  }

  #plain(at: number, line: Line, opening: Opening | undefined): void {
    const text = wholeText(line);
    if (opening?.kind === 'cites') this.drafts.doubt(at, doubtSays.cites(text));
    if (opening?.kind === 'enacting') this.#enacted = true;
    if (this.#region === 'front') this.#beforeArticles(at, line, opening);
    else if (this.#region === 'closing') this.drafts.continue('text', at, text);
    else this.drafts.append(at, text, this.#region === 'provisions' ? 'provision' : 'text');
  }

  #beforeArticles(at: number, line: Line, opening: Opening | undefined): void {
    const text = wholeText(line);
    const { current } = this.drafts;
    if (opening?.kind === 'recital') this.drafts.begin('recital', at, { rest: text });
    else if (opening?.kind === 'considering' || opening?.kind === 'enacting') this.drafts.continue('preamble', at, text);
    else if (this.#isTitle(line, text)) this.drafts.begin('title', at, { title: text });
    else if (current?.kind === 'recital' && (!isCapitals(text) || CONTINUES.test(text))) current.add(text);
    else this.drafts.continue('preamble', at, text);
  }

  #isTitle(line: Line, text: string): boolean {
    const typed = isCapitals(text) || line.bold === true || Boolean(line.level) || (this.drafts.current === undefined && text.length <= 300);
    return typed && text.length <= 500 && TITLE.test(folded(text)) && !namesOrgan(text);
  }
}

/**
 * The parts of a normative text in Spanish (Ecuador, Peru, Colombia), in reading order, with keys of their own, and what
 * the reading is not sure of (`line`: the place in `paragraphs`, from 0). Nothing that was written is left out but the
 * lines of a table of contents; a text without articles is read by its headings, and a doubt says so.
 */
export function partsOf(paragraphs: readonly Line[]): { parts: Part[]; doubts: Doubt[] } {
  const reading = new Reading(paragraphs.map((line) => ({ ...line, text: tidied(line.text) })));
  reading.run();
  const { parts, doubts } = reading.drafts.finish();
  return { parts: keyed(parts), doubts };
}
