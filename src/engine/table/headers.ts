import type { Column } from './column.ts';
import { foldedText } from './tidy.ts';
import { bearingWords, digitsOf, typosAllowed, typosBetween, wordsOf } from './word.ts';

/** Between the lines of a heading that stands on two. */
export const LINE_JOINT = ' · ';

/** Sheet column (0-based) → column id, or null where nobody claims it. */
export type Mapping = Record<number, string | null>;

export type HeaderMatch = {
  mapping: Mapping;
  /** False where the match rests on a typo, on part of the words, or on one of two equal headings: ask the person. */
  sure: Record<number, boolean>;
  /** Ids of the required columns that no heading claims. */
  missing: string[];
};

export type RememberedMapping = { shape: string; mapping: Mapping };

/** A fingerprint of headings that stays the same whatever their case, accents or punctuation. */
export function shapeOf(headers: readonly string[]): string {
  const words = headers.map((header) => wordsOf(header).join(' '));
  const text = words.join('|').replace(/\|+$/u, '');
  let high = 0xcb_f2_9c_e4;
  let low = 0x84_22_23_25;
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01_00_01_93);
    high = Math.imul(high ^ (text.charCodeAt(index) + index), 0x85_eb_ca_6b);
  }
  const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');
  return `${text.split('|').length}-${hex(high)}${hex(low)}`;
}

type Rank = 0 | 1 | 2 | 3 | 4 | 5;
type Candidate = { header: number; column: string; rank: Rank; distance: number };

/** The last rank that needs no question. */
const SURE_RANK: Rank = 2;

/** A heading or a name in the forms in which they are compared, worked out once. */
type Form = { plain: string; words: string; bearing: string[]; text: string; digits: string };

function formOf(text: string): Form {
  const bearing = bearingWords(text);
  return { plain: foldedText(text), words: wordsOf(text).join(' '), bearing, text: bearing.join(''), digits: digitsOf(text) };
}

function rankOfName(header: Form, name: Form): { rank: Rank; distance: number } | undefined {
  if (header.words === '') return undefined;
  // «Puestos» is the column of that title before it is the singular of another.
  if (header.words === name.words) return { rank: 0, distance: header.plain === name.plain ? 0 : 1 };
  if (header.text === name.text) return { rank: 1, distance: 0 };
  if (header.digits !== name.digits) return undefined;
  const limit = Math.min(typosAllowed(header.text.length), typosAllowed(name.text.length));
  const distance = typosBetween(header.text, name.text, limit);
  if (distance <= limit) return { rank: 3, distance };
  const [fewer, more] = header.bearing.length < name.bearing.length ? [header.bearing, name.bearing] : [name.bearing, header.bearing];
  return fewer.every((word) => more.includes(word)) ? { rank: 5, distance: more.length - fewer.length } : undefined;
}

function best(left: Candidate | undefined, right: Candidate): Candidate {
  if (left === undefined || right.rank < left.rank) return right;
  return right.rank === left.rank && right.distance < left.distance ? right : left;
}

/** The best claim of one heading on one column: by title, id or alias; by the whole heading or one of its lines. */
function bestClaim(header: number, whole: Form, lines: readonly Form[], column: string, names: readonly Form[]): Candidate | undefined {
  let found: Candidate | undefined;
  for (const name of names) {
    const claim = rankOfName(whole, name);
    if (claim !== undefined) found = best(found, { header, column, ...claim });
    for (const line of lines) {
      const part = rankOfName(line, name);
      // The line below names the column more often than the group above it.
      const rank: Rank = line === lines.at(-1) ? 2 : 4;
      if (part !== undefined && part.rank <= 1) found = best(found, { header, column, rank, distance: 0 });
    }
  }
  return found;
}

type Named = { id: string; names: Form[] }[];

/** The names of columns that were asked for, kept with their list: many rows of a sheet are tried as its heading. */
const named = new WeakMap<readonly Column[], Named>();

function namesOf(columns: readonly Column[]): Named {
  const known = named.get(columns) ?? columns.map(({ id, title, aliases }) => ({ id, names: [title, id, ...(aliases ?? [])].map(formOf) }));
  named.set(columns, known);
  return known;
}

function allCandidates(headers: readonly string[], columns: readonly Column[]): Candidate[] {
  const found: Candidate[] = [];
  headers.forEach((text, header) => {
    const whole = formOf(text);
    const lines = text.includes(LINE_JOINT) ? text.split(LINE_JOINT).map(formOf) : [];
    for (const { id, names } of whole.words === '' ? [] : namesOf(columns)) {
      const claim = bestClaim(header, whole, lines, id, names);
      if (claim !== undefined) found.push(claim);
    }
  });
  return found.sort((left, right) => left.rank - right.rank || left.distance - right.distance || left.header - right.header);
}

function missingOf(mapping: Mapping, columns: readonly Column[]): string[] {
  const claimed = new Set(Object.values(mapping));
  return columns.filter((column) => column.required === true && !claimed.has(column.id)).map((column) => column.id);
}

function rememberedMatch(headers: readonly string[], columns: readonly Column[], kept: Mapping): HeaderMatch {
  const known = new Set(columns.map((column) => column.id));
  const mapping: Mapping = {};
  const sure: Record<number, boolean> = {};
  headers.forEach((_, header) => {
    const id = kept[header] ?? null;
    mapping[header] = id !== null && known.has(id) && !Object.values(mapping).includes(id) ? id : null;
    sure[header] = true;
  });
  return { mapping, sure, missing: missingOf(mapping, columns) };
}

/**
 * Which heading names which column: whatever its accents, case, plural, punctuation, underscores or small typos, by
 * title, id or alias; exact before similar, one heading for a column. A mapping remembered for this shape wins.
 */
export function matchHeaders(headers: readonly string[], columns: readonly Column[], remembered?: RememberedMapping): HeaderMatch {
  if (remembered !== undefined && remembered.shape === shapeOf(headers)) return rememberedMatch(headers, columns, remembered.mapping);
  const mapping: Mapping = {};
  const sure: Record<number, boolean> = {};
  headers.forEach((_, header) => {
    mapping[header] = null;
    sure[header] = true;
  });
  const candidates = allCandidates(headers, columns);
  const taken = new Set<string>();
  for (const claim of candidates) {
    if (mapping[claim.header] !== null || taken.has(claim.column)) continue;
    mapping[claim.header] = claim.column;
    taken.add(claim.column);
    const rival = candidates.some(
      (other) => other !== claim && other.rank === claim.rank && other.distance <= claim.distance && (other.column === claim.column) !== (other.header === claim.header),
    );
    sure[claim.header] = claim.rank <= SURE_RANK && !rival;
  }
  return { mapping, sure, missing: missingOf(mapping, columns) };
}
