/** Mean width of a letter, as a part of its size, in the house's narrow sans; bold is wider. Measured on Spanish text. */
const LETTER = 0.44;
const BOLD_LETTER = 0.49;

/** The text cut to a width in px, with an ellipsis; the whole text always stands elsewhere (the strip, the table). */
export function fitText(text: string, width: number, size: number, bold = false): string {
  const most = Math.floor(width / (size * (bold ? BOLD_LETTER : LETTER)));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}…`;
}

/** The text in at most two lines of a width in px. */
export function twoLines(text: string, width: number, size: number, bold = false): string[] {
  const most = Math.floor(width / (size * (bold ? BOLD_LETTER : LETTER)));
  if (text.length <= most) return [text];
  const cut = text.lastIndexOf(' ', most);
  if (cut <= 0) return [fitText(text, width, size, bold)];
  return [text.slice(0, cut), fitText(text.slice(cut + 1), width, size, bold)];
}
