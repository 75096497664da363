/** Rows of a technical list of the packs (RFC 4180, UTF-8, comma, header in the first line), each by its header. */
export function readPackCsv(text: string): Record<string, string>[] {
  const [header = [], ...lines] = cellsOf(text.replace(/^\uFEFF/, ''));
  return lines.filter((cells) => cells.some(Boolean)).map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])));
}

function cellsOf(text: string): string[][] {
  const pattern = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy;
  const lines: string[][] = [[]];
  for (let match = pattern.exec(text); match && match.index < text.length; match = pattern.exec(text)) {
    lines.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') lines.push([]);
  }
  return lines;
}
