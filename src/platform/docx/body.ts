import { attribute, type MarkupHandler } from '../sheet/markup.ts';
import { Counter } from './counter.ts';
import type { Lists } from './numbering.ts';
import { Paragraph } from './paragraph-read.ts';
import { isOn, type Styles } from './style-read.ts';
import { Notes } from './notes.ts';
import { Shelf, type WordParagraph } from './shelf.ts';

/** A field under way: its instruction, then its result. One that makes a table of contents takes its result along. */
interface Field {
  instruction: string;
  result: boolean;
}

const CONTENTS = /^\s*(?:TOC|INDEX)(?:\s|$)/u;
/** What was before a change of form, and what is drawn again for old readers. */
const SKIPPED = new Set(['pPrChange', 'rPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sectPrChange', 'numberingChange', 'Fallback', 'del', 'moveFrom']);

/** Each begins and ends its paragraphs within itself. */
const HOLDERS = new Set(['tc', 'txbxContent']);

/** Takes the marks of `word/document.xml` (ECMA-376-1 17) as they come, and hands over its paragraphs. */
export class Body implements MarkupHandler {
  readonly notes = new Notes();
  readonly #styles: Styles;
  readonly #lists: Lists;
  readonly #counter: Counter;
  readonly #shelf: Shelf;
  /** A text box stands inside a paragraph: those still open. */
  readonly #open: Paragraph[] = [];
  readonly #path: string[] = [];
  readonly #fields: Field[] = [];
  readonly #controls: boolean[] = [];
  #skipped = 0;
  /** A paragraph whose end was deleted or moved: it goes on in the next one of the same cell, box or body. */
  readonly #joined: (Paragraph | undefined)[] = [undefined];

  constructor(styles: Styles, lists: Lists, take: (paragraph: WordParagraph) => void) {
    this.#styles = styles;
    this.#lists = lists;
    this.#counter = new Counter(lists);
    this.#shelf = new Shelf(take);
  }

  open(name: string, attributes: string): void {
    this.#path.push(name);
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    if (this.#within('pPr')) this.#property(name, attributes);
    else if (this.#within('trPr')) this.#rowProperty(name);
    else if (SKIPPED.has(name)) {
      this.#skipped = 1;
      if (name === 'del' || name === 'moveFrom') this.notes.deletions += 1;
    } else if (this.#within('rPr')) this.#weight(name, attributes);
    else this.#content(name, attributes);
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (name === 'p') this.#endParagraph();
    else if (name === 'r') this.#open.at(-1)?.endRun();
    else if (name === 'sdt') this.#controls.pop();
    else if (name === 'fldSimple') this.#fields.pop();
    else this.#leave(name);
  }

  text(text: string): void {
    const inside = this.#path.at(-1);
    if (this.#skipped > 0) return;
    const field = this.#fields.at(-1);
    if (inside === 'instrText' && field && !field.result) field.instruction += text;
    if (inside === 't') this.#say(text);
  }

  #within(name: string): boolean {
    return this.#path.at(-2) === name || (this.#path.at(-3) === name && name === 'pPr');
  }

  #say(text: string): void {
    const paragraph = this.#open.at(-1);
    if (!paragraph || this.#fields.some(({ result }) => !result)) return;
    if (paragraph.hides) this.notes.hidden += 1;
    else paragraph.say(text, this.#fields.some(({ instruction }) => CONTENTS.test(instruction)) || this.#controls.includes(true));
  }

  /** Inside `pPr`: its style, its list, and what was done to its end. */
  #property(name: string, attributes: string): void {
    const paragraph = this.#open.at(-1);
    const val = attribute(attributes, 'val');
    const gone = (name === 'del' || name === 'moveFrom') && this.#path.at(-2) === 'rPr';
    if (gone && paragraph) paragraph.joined = true;
    else if (SKIPPED.has(name) && name !== 'del') this.#skipped = 1;
    else if (!paragraph) return;
    else if (name === 'pStyle') paragraph.styled(this.#styles.of(val));
    else if (name === 'numId') paragraph.list = val ?? '0';
    else if (name === 'ilvl') paragraph.depth = Number(val);
    else if (name === 'outlineLvl') paragraph.outline = Number(val);
  }

  #rowProperty(name: string): void {
    if (name === 'del') {
      this.notes.deletions += 1;
      this.#shelf.dropRow();
    } else if (name === 'ins') this.notes.insertions += 1;
  }

  #weight(name: string, attributes: string): void {
    const paragraph = this.#open.at(-1);
    if (SKIPPED.has(name)) this.#skipped = 1;
    else if (!paragraph) return;
    else if (name === 'b') paragraph.bold = isOn(attributes);
    else if (name === 'vanish') paragraph.hides = isOn(attributes);
    else if (name === 'rStyle') paragraph.character(this.#styles.of(attribute(attributes, 'val')));
  }

  #content(name: string, attributes: string): void {
    switch (name) {
      case 'p':
        this.#open.push(new Paragraph(this.#styles.of(undefined)));
        return;
      case 'ins':
      case 'moveTo':
        this.notes.insertions += 1;
        return;
      case 'r':
        this.#open.at(-1)?.beginRun();
        return;
      case 'tab':
        return this.#say(' ');
      case 'br':
      case 'cr':
        return this.#say(/^(?:page|column)$/u.test(attribute(attributes, 'type') ?? '') ? ' ' : '\n');
      case 'noBreakHyphen':
        return this.#say('-');
      case 'fldChar':
        return this.#field(attribute(attributes, 'fldCharType'));
      case 'fldSimple':
        this.#fields.push({ instruction: attribute(attributes, 'instr') ?? '', result: true });
        return;
      case 'sdt':
        this.#controls.push(false);
        return;
      case 'docPartGallery':
        if (/table of contents/iu.test(attribute(attributes, 'val') ?? '') && this.#controls.length > 0) this.#controls[this.#controls.length - 1] = true;
        return;
      default:
        this.notes.see(name);
        this.#enter(name);
    }
  }

  /** What holds paragraphs of its own begins: those before a table do not go on inside it. */
  #enter(name: string): void {
    if (name === 'tbl') this.#endJoined();
    if (HOLDERS.has(name)) this.#joined.push(undefined);
    this.#shelf.open(name);
  }

  #leave(name: string): void {
    if (name === 'body' || HOLDERS.has(name)) this.#endJoined();
    if (HOLDERS.has(name)) this.#joined.pop();
    this.#shelf.close(name);
  }

  /** Nothing comes after a paragraph that was to go on: what is left of it stands alone. */
  #endJoined(): void {
    const paragraph = this.#joined.pop();
    this.#joined.push(undefined);
    if (!paragraph) return;
    for (const one of paragraph.lines(null)) this.#shelf.put(one);
  }

  #field(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '', result: false });
    else if (type === 'separate' && field) field.result = true;
    else if (type === 'end') this.#fields.pop();
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph) return;
    // A field that only asks and never answers must not swallow the rest of the document.
    while (this.#fields.at(-1)?.result === false) this.#fields.pop();
    const before = this.#joined.pop();
    if (before) paragraph.continues(before);
    this.#joined.push(paragraph.joined ? paragraph : undefined);
    if (paragraph.joined) return;
    const label = this.#label(paragraph);
    if (paragraph.contents) this.notes.contents += 1;
    else for (const one of paragraph.lines(label)) this.#shelf.put(one);
    this.#shelf.flush();
  }

  #label(paragraph: Paragraph): string | null {
    const { numbering } = paragraph.style;
    const list = paragraph.list ?? numbering?.list;
    if (list === undefined || list === '0') return null;
    const depth = paragraph.depth ?? (paragraph.list === undefined ? (numbering?.depth ?? this.#lists.depthOf(list, numbering?.style ?? '')) : 0);
    return this.#counter.label(list, depth);
  }
}
