import type { MarkupHandler } from './markup.ts';

/** Resolves the escapes of text in a workbook: _x000D_ is a carriage return, _x005F_ an underscore (ECMA-376 part 1, 22.9.2.19). */
export function decodedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Reads the table of shared strings; readings of East Asian names (rPh) are no part of the text. */
export class StringReader implements MarkupHandler {
  readonly strings: string[] = [];
  #parts = '';
  #inText = false;
  #inReading = false;

  open(name: string): void {
    if (name === 'si') this.#parts = '';
    else if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inReading = true;
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'si') this.strings.push(decodedText(this.#parts));
  }

  text(text: string): void {
    if (this.#inText && !this.#inReading) this.#parts += text;
  }
}
