import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

import type { Cell } from '../../engine/table/index.ts';
import { unguarded } from './literal.ts';
import { SheetProblem } from './problem.ts';
import type { Sink } from './sink.ts';

/** In order of preference where two serve equally. */
const SEPARATORS = [';', '\t', ',', '|'] as const;

/** Characters and lines among which the separator is looked for. */
const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_LINES = 100;

function looksLikeUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  if (odd > sample.length / 8 && even === 0) return 'utf-16le';
  return even > sample.length / 8 && odd === 0 ? 'utf-16be' : undefined;
}

/** Text of a file by its byte order mark, its zeros, or else UTF-8 where it is valid and Windows-1252 (of which Latin-1 is part) where not. */
export function decodedBytes(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = looksLikeUtf16(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what Windows programs of the region write.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Fields of each line, quotes respected. */
function fieldCounts(text: string, separator: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === separator) fields += 1;
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\n') counts.push(fields);
      fields = 1;
      if (counts.length >= SAMPLE_LINES) return counts;
    }
  }
  return [...counts, fields];
}

/** The separator with which most lines have the same number of fields. */
export function separatorOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS).replaceAll(/\r\n?/gu, '\n');
  let best: { separator: string; lines: number } = { separator: SEPARATORS[0], lines: 0 };
  for (const separator of SEPARATORS) {
    const lines = new Map<number, number>();
    for (const count of fieldCounts(sample, separator)) if (count > 1) lines.set(count, (lines.get(count) ?? 0) + 1);
    const agreeing = Math.max(0, ...lines.values());
    if (agreeing > best.lines) best = { separator, lines: agreeing };
  }
  return best.separator;
}

function toCell(field: string): Cell {
  return field === '' ? null : unguarded(field);
}

/** Reads comma-, semicolon-, bar- or tab-separated text into the sink, as one sheet of text cells. */
export function readCsv(bytes: Buffer, name: string, sink: Sink): void {
  const decoded = decodedBytes(bytes);
  // Excel's own first line that names the separator is no row of the sheet.
  const declared = /^sep=(.)\r?\n/u.exec(decoded);
  const text = declared === null ? decoded : decoded.slice(declared[0].length);
  sink.sheet(name);
  let index = -1;
  const onRecord = (record: string[]): null => {
    index += 1;
    const last = record.findLastIndex((field) => field !== '');
    if (last >= 0) {
      sink.reach(last);
      sink.row(index, record.slice(0, last + 1).map(toCell));
    }
    return null;
  };
  try {
    parse(text, {
      delimiter: declared?.[1] ?? separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      on_record: onRecord,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = /line (\d+)/u.exec(error.message)?.[1];
    throw new SheetProblem('quotes', { row: Number(line ?? index + 2) });
  }
  sink.end();
}
