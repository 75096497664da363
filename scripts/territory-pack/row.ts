/** The rows of our own format and the small text rules that every country shares. */

export type Row = {
  code: string;
  name: string;
  level: string;
  parent: string;
  government: string;
  from: string;
  to: string;
  aliases: string[];
  /** Approximate seat, WGS84 degrees; null when no source gives one. */
  point: [number, number] | null;
  regime: string;
  successor: string[];
};

export type Border = { a: string; b: string; km: number; source: string };

export type Pack = { folder: string; rows: Row[]; borders: Border[] };

/** A current unit without anything special; `parts` adds what it has. */
export function unit(parts: Pick<Row, 'code' | 'name' | 'level' | 'parent'> & Partial<Row>): Row {
  return { government: '', from: '', to: '', aliases: [], point: null, regime: '', successor: [], ...parts };
}

/** Lower case without accents, for telling whether two spellings are the same name. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Keeps the spellings that say something that the name and the earlier ones do not. */
export function otherNames(name: string, spellings: string[]): string[] {
  const seen = new Set([fold(name)]);
  // The sources give some names without and with accents: of two alike the accented one stays.
  const accents = (text: string): number => text.normalize('NFD').replace(/\P{M}/gu, '').length;
  const trimmed = spellings.map((spelling) => spelling.trim()).toSorted((x, y) => accents(y) - accents(x));
  return trimmed.filter((spelling) => spelling !== '' && !seen.has(fold(spelling)) && seen.add(fold(spelling)));
}

/** `Julio e. Moreno`: the automatic title case of the sources leaves initials small. */
export function tidyName(name: string): string {
  return name
    .replace(/(^| )(\p{Ll})\./gu, (_, space: string, initial: string) => `${space}${initial.toUpperCase()}.`)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Middle of the points that are known, for a unit that has no polygon of its own. */
export function middle(points: (Row['point'] | undefined)[]): Row['point'] {
  const known = points.filter((point): point is [number, number] => point !== null && point !== undefined);
  if (known.length === 0) return null;
  const mean = (at: 0 | 1): number => Math.round((known.reduce((sum, p) => sum + p[at], 0) / known.length) * 100) / 100;
  return [mean(0), mean(1)];
}
