import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Border, Pack, Row } from './row.ts';

/**
 * Reads a comma CSV with a header (RFC 4180) into one record per line.
 * Its own few lines, so that an institution can run this script without the server's parts.
 */
export function readSheet(folder: string, file: string): Record<string, string>[] {
  const [header = [], ...lines] = parse(readFileSync(join(folder, file), 'utf8'));
  return lines.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

/** The same, or no lines when an institution does not have that sheet. */
export function readIfThere(folder: string, file: string): Record<string, string>[] {
  return existsSync(join(folder, file)) ? readSheet(folder, file) : [];
}

function parse(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  for (const [, quoted, plain = '', end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    if (cells.length === 0 && quoted === undefined && plain === '' && end !== ',') continue;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    lines.push(cells);
    cells = [];
  }
  return lines;
}

const UNIT_COLUMNS = ['code', 'name', 'level', 'parent', 'government', 'from', 'to', 'aliases', 'lon', 'lat', 'regime', 'successor'];

/** Writes `territories.csv` and `neighbours.csv` of one country, sorted, under `packs/`. */
export function writePack(packs: string, { folder, rows, borders }: Pack): void {
  const units = rows.toSorted((x, y) => order(x.code, y.code)).map(unitCells);
  const pairs = borders.toSorted((x, y) => order(x.a, y.a) || order(x.b, y.b)).map(borderCells);
  writeFileSync(join(packs, folder, 'territories.csv'), csv([UNIT_COLUMNS, ...units]));
  writeFileSync(join(packs, folder, 'neighbours.csv'), csv([['a', 'b', 'km', 'source'], ...pairs]));
}

function unitCells(row: Row): string[] {
  const { code, name, level, parent, government, from, to, aliases, point, regime, successor } = row;
  const degrees = point === null ? ['', ''] : point.map((value) => value.toFixed(2));
  return [code, name, level, parent, government, from, to, aliases.join('|'), ...degrees, regime, successor.join('|')];
}

function borderCells({ a, b, km, source }: Border): string[] {
  return [a, b, km.toFixed(1), source];
}

const order = (x: string, y: string): number => (x < y ? -1 : Number(x > y));

function csv(lines: string[][]): string {
  const quote = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return lines.map((cells) => `${cells.map(quote).join(',')}\n`).join('');
}
