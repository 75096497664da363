/** Cells as spreadsheets put them on the clipboard: tabs between columns, line ends between rows, quotes around what holds either. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const put = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  for (let at = 0; at < clean.length; at += 1) {
    const sign = clean[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (clean[at + 1] === '"') cell += clean[(at += 1)] ?? '';
      else quoted = false;
    } else if (sign === '"' && cell === '' && closes(clean, at)) quoted = true;
    else if (sign === '\t') put();
    else if (sign === '\n') {
      put();
      rows.push([]);
    } else cell += sign;
  }
  put();
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** A quote opens a cell only where another one closes it before a tab, a line end or the end: «"Entornos" seguros» is plain text. */
function closes(text: string, from: number): boolean {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || text[at + 1] === '\t' || text[at + 1] === '\n';
  }
  return false;
}

const quotedCell = (cell: string): string => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A block of cells for the clipboard. */
export const writeTsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(quotedCell).join('\t')).join('\r\n');
