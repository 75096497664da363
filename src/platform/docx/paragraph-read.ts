import type { WordParagraph } from './shelf.ts';
import type { StyleWords } from './style-read.ts';

const tidy = (text: string): string => text.normalize('NFC').replaceAll(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '').replaceAll(/[^\S\n]+/gu, ' ').trim();

/** A paragraph while its runs arrive. */
export class Paragraph {
  style: StyleWords;
  list: string | undefined;
  depth: number | undefined;
  outline: number | undefined;
  joined = false;
  contents = false;
  bold: boolean;
  hides: boolean;
  #text = '';
  #letters = 0;
  #boldLetters = 0;

  constructor(style: StyleWords) {
    this.style = style;
    this.bold = style.bold;
    this.hides = style.hidden;
  }

  styled(style: StyleWords): void {
    this.style = style;
    this.contents = style.contents;
  }

  beginRun(): void {
    this.bold = this.style.bold;
    this.hides = this.style.hidden;
  }

  endRun(): void {
    this.beginRun();
  }

  character(style: StyleWords): void {
    this.bold ||= style.bold;
    this.hides ||= style.hidden;
  }

  say(text: string, contents: boolean): void {
    const letters = text.replaceAll(/\s/gu, '').length;
    this.#text += text;
    this.#letters += letters;
    if (this.bold) this.#boldLetters += letters;
    if (contents && letters > 0) this.contents = true;
  }

  /** Takes what stood before an end of paragraph that was deleted. */
  continues(before: Paragraph): void {
    this.#text = before.#text + this.#text;
    this.#letters += before.#letters;
    this.#boldLetters += before.#boldLetters;
  }

  /** One paragraph, or several where lines were broken by hand; the number stands before the first. */
  lines(label: string | null): WordParagraph[] {
    const texts = this.#text.split('\n').map(tidy).filter((text) => text !== '');
    const level = this.outline === undefined ? this.style.level : this.outline < 9 ? this.outline + 1 : null;
    const bold = this.#letters > 0 && this.#boldLetters === this.#letters;
    return texts.map((text, at) => ({ text, label: at === 0 ? label : null, level, style: this.style.name, bold, table: false }));
  }
}
