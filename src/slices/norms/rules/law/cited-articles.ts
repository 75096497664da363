import { ordinalOf } from './article.ts';
import type { Token } from './token.ts';

/** An article of a citation: «54» with letter «j»; «disposición transitoria 3». */
export interface SaidArticle {
  number: string;
  letter: string | null;
}

const articleWords = new Set(['art', 'arts', 'articulo', 'articulos', 'arto']);
const letterWords = new Set(['literal', 'literales', 'lit', 'lits', 'letra', 'letras', 'numeral', 'numerales', 'num', 'nums', 'inciso', 'incisos', 'inc', 'parrafo', 'paragrafo', 'apartado']);
const dispositions: Record<string, string> = { transitoria: 'transitoria', transitorias: 'transitoria', trans: 'transitoria', general: 'general', generales: 'general', final: 'final', finales: 'final', derogatoria: 'derogatoria', reformatoria: 'reformatoria' };
const shortDispositions: Record<string, string> = { dt: 'transitoria', dg: 'general', df: 'final' };
/** A range is written out up to here; a longer one keeps its two ends. */
const longest = 60;

const isNumber = (token: Token | undefined): boolean => token !== undefined && /^\d+$/.test(token.text);
const isYear = (text: string): boolean => /^(1[89]|20)\d\d$/.test(text);
const isLetter = (token: Token | undefined): boolean => token !== undefined && /^\p{L}{1,2}$/u.test(token.text) && !['de', 'el', 'la', 'en', 'al', 'su'].includes(token.text);

/** Takes the articles out of a citation: what they are, and the tokens that are left for the norm. */
export function readArticles(tokens: readonly Token[]): { articles: SaidArticle[]; rest: Token[] } {
  const scan = new Scan(tokens);
  const articles: SaidArticle[] = [];
  const rest: Token[] = [];
  while (!scan.done) {
    const found = scan.article() ?? scan.disposition();
    if (found) articles.push(...found);
    else rest.push(scan.take());
  }
  return { articles: articles.filter((one, at) => articles.findIndex((other) => other.number === one.number && other.letter === one.letter) === at), rest };
}

/** One walk over the tokens; each reader either takes what it understands or leaves the place as it was. */
class Scan {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  take(): Token {
    return this.#tokens[this.#at++]!; // asked only while not done
  }

  /** «art. 54, lit. j», «artículos 276, numeral 6 y 241», «literales a y b del artículo 7». */
  article(): SaidArticle[] | undefined {
    const start = this.#at;
    const before = this.#letters();
    if (before) this.#skip('del', 'de', 'el', ',');
    if (!articleWords.has(this.#peek() ?? '')) return this.#back(start);
    this.#at++;
    this.#skip('.', ':', '(');
    const found = this.#numbers(before);
    if (!found) return this.#back(start);
    if (this.#peek() === ')') this.#at++;
    return found;
  }

  /** «disposición transitoria tercera», «DT 5», «D.T. quinta». */
  disposition(): SaidArticle[] | undefined {
    const start = this.#at;
    const kind = this.#dispositionKind();
    if (!kind) return this.#back(start);
    this.#skip('.', 'n');
    let word = this.#peek();
    if (word === undefined) return this.#back(start);
    this.#at++;
    if (/^\d+$/.test(word) && this.#tokens[this.#at]?.glued && /^(a|ra|ta|ma|va|na|º|ª)$/.test(this.#peek() ?? '')) this.#at++;
    word = ordinalOf(word);
    return /^\d+$/.test(word) || word === 'unica' ? [{ number: `disposición ${kind} ${word}`, letter: null }] : this.#back(start);
  }

  #dispositionKind(): string | undefined {
    const word = this.#peek() ?? '';
    if (word === 'disposicion' || word === 'disposiciones' || word === 'disp') {
      this.#at++;
      this.#skip('.');
      const kind = dispositions[this.#peek() ?? ''];
      if (kind) this.#at++;
      return kind;
    }
    if (word in shortDispositions && (isNumber(this.#tokens[this.#at + 1]) || ordinalOf(this.#peek(1) ?? '') !== (this.#peek(1) ?? ''))) {
      this.#at++;
      return shortDispositions[word];
    }
    if (word === 'd' && this.#peek(1) === '.' && this.#peek(2) === 't') {
      this.#at += 3;
      return 'transitoria';
    }
    return undefined;
  }

  /** One number after another, each with its letters. */
  #numbers(letters: readonly string[] | undefined): SaidArticle[] | undefined {
    const found: SaidArticle[] = [];
    do {
      const one = this.#number();
      if (!one) break;
      const after = one.letter === null ? (this.#commaLetters() ?? letters) : [one.letter];
      found.push(...one.numbers.flatMap((number) => (after ?? [null]).map((letter): SaidArticle => ({ number, letter }))));
    } while (this.#goesOn());
    return found.length > 0 ? found : undefined;
  }

  #number(): { numbers: string[]; letter: string | null } | undefined {
    const token = this.#tokens[this.#at];
    if (token?.text === 'unico') {
      this.#at++;
      return { numbers: ['único'], letter: null };
    }
    if (!isNumber(token)) return undefined;
    this.#at++;
    const number = String(Number(token!.text)); // just seen to be one
    const [mark, next] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    if (['º', '°'].includes(mark?.text ?? '') && mark?.glued) this.#at++;
    else if (mark?.text === '-' && mark.glued && next?.glued && /^[a-z]$/.test(next.text)) {
      this.#at += 2;
      return { numbers: [`${number}-${next.text.toUpperCase()}`], letter: null };
    } else if (mark?.text === '.' && mark.glued && next?.glued && (/^[a-z]$/.test(next.text) || isNumber(next))) {
      this.#at += 2;
      return { numbers: [number], letter: next.text };
    } else if (['-', 'a', 'al'].includes(mark?.text ?? '') && isNumber(next)) {
      this.#at += 2;
      return { numbers: rangeOf(Number(number), Number(next!.text)), letter: null }; // just seen to be a number
    }
    return { numbers: [number], letter: null };
  }

  /** A comma or «y» and another number follows: not a year, not the letters of the same article. */
  #goesOn(): boolean {
    const start = this.#at;
    if (!this.#skip(',', 'y', 'e', ';')) return false;
    if (articleWords.has(this.#peek() ?? '')) {
      this.#at++;
      this.#skip('.');
    }
    const next = this.#tokens[this.#at];
    if (isNumber(next) && !isYear(next!.text)) return true; // just seen to be a number
    this.#at = start;
    return false;
  }

  #commaLetters(): string[] | undefined {
    const start = this.#at;
    this.#skip(',', ';', ':', '(', '.');
    const letters = this.#letters();
    if (!letters) this.#at = start;
    return letters;
  }

  /** «literal j)», «numeral (6)», «literales a, b y c», «inciso segundo». */
  #letters(): string[] | undefined {
    const start = this.#at;
    if (!letterWords.has(this.#peek() ?? '')) return undefined;
    this.#at++;
    this.#skip('.', ':');
    const letters: string[] = [];
    do {
      const one = this.#letter();
      if (one === undefined) break;
      letters.push(one);
    } while (this.#moreLetters());
    if (letters.length === 0) this.#at = start;
    return letters.length > 0 ? letters : undefined;
  }

  #letter(): string | undefined {
    const start = this.#at;
    this.#skip('(', '"', '«', '“');
    const token = this.#tokens[this.#at];
    const ordinal = token && ordinalOf(token.text);
    if (!token || !(isNumber(token) || isLetter(token) || (ordinal !== undefined && ordinal !== token.text))) {
      this.#at = start;
      return undefined;
    }
    this.#at++;
    this.#skip(')', '"', '»', '”');
    // «numeral 145.1» is the first of article 145
    if (isNumber(token) && this.#peek() === '.' && this.#tokens[this.#at]?.glued && isNumber(this.#tokens[this.#at + 1]) && this.#tokens[this.#at + 1]?.glued) {
      this.#at += 2;
      return this.#tokens[this.#at - 1]!.text; // just passed
    }
    return ordinal ?? token.text;
  }

  #moreLetters(): boolean {
    const start = this.#at;
    if (this.#skip(',', 'y', 'e') && isLetter(this.#tokens[this.#at]) && !articleWords.has(this.#peek() ?? '')) {
      const after = this.#tokens[this.#at + 1]?.text;
      if (after === undefined || [')', ',', 'y', 'e', '.', ';', 'del', 'de'].includes(after)) return true;
    }
    this.#at = start;
    return false;
  }

  #peek(ahead = 0): string | undefined {
    return this.#tokens[this.#at + ahead]?.text;
  }

  /** Passes over some words and marks; says whether there was any. */
  #skip(...words: string[]): boolean {
    const start = this.#at;
    while (words.includes(this.#peek() ?? '')) this.#at++;
    return this.#at > start;
  }

  #back(to: number): undefined {
    this.#at = to;
    return undefined;
  }
}

function rangeOf(from: number, to: number): string[] {
  if (to < from || to - from > longest) return [String(from), String(to)];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
}
