import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** What the tests of the packs share: reading our own files. */
export const PACKS = join(import.meta.dirname, '..', 'packs');
export const COUNTRIES = ['ec', 'pe', 'co', 'example'] as const;

export type Row = Record<string, string>;
export type Entry = { id: string; source: string; verified: boolean; mark?: string };
export type Kind = { id: string; name: string; plural: string; gender: string; aliases: string[]; parents: string[]; linkage: boolean; transversal?: boolean; needs?: string[] };
export type Field = { id: string; title: string; type: string; kinds: string[]; aliases: string[]; choices?: { id: string; label: string }[] };
export type Scheme = Entry & { kinds: Kind[]; fields: Field[] };
export type Norms = { norms: Entry[]; articles: (Entry & { norm: string })[]; competences: (Entry & { code: string; level: string; norm: string; type: string })[]; terms: (Entry & { norm?: string; article?: string })[] };
export type Institution = Entry & { name: string; parent?: string; successor?: string; territory: string; names: { name: string; source: string }[] };
export type Institutions = { naming: { level: string; government: string; template: string; short: string }[]; institutions: Institution[] };
export type Country = { levels: { id: string }[]; governments: { id: string; level: string }[]; zones: { items: { id: string }[] } };
export type Dirty = { file: string; scheme: string | null; dataRows: number; headerRow: number; created: number; held: { row: number }[]; refused: { row: number }[] };

// our own files: their shape is what is tested
export const json = <T>(path: string): T => JSON.parse(readFileSync(join(PACKS, path), 'utf8')) as T;

/** RFC 4180, for the clean sheets of the pack only. */
export function table(path: string, separator = ','): { header: string[]; rows: Row[] } {
  const lines: string[][] = [];
  for (const line of readFileSync(join(PACKS, path), 'utf8').replaceAll('\r\n', '\n').trimEnd().split('\n')) {
    const cells = [...line.matchAll(new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'))];
    lines.push(cells.map((cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? ''));
  }
  const header = lines[0] ?? [];
  for (const line of lines) expect(line.length, `${path}: ${line.join(separator)}`).toBe(header.length);
  return { header, rows: lines.slice(1).map((line) => Object.fromEntries(header.map((name, column) => [name, line[column] ?? '']))) };
}

export const list = (cell: string | undefined): string[] => (cell ?? '').split('|').map((part) => part.trim()).filter(Boolean);
export const repeated = (values: string[]): string[] => values.filter((value, place) => values.indexOf(value) !== place);
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

export const schemes = json<Scheme[]>('base/schemes.json');
export const added = [...json<Scheme[]>('ec/schemes.json'), ...json<Scheme[]>('co/schemes.json')];
export const common = json<{ id: string; title: string; aliases: string[] }[]>('base/columns.json');
export const territories = new Set(COUNTRIES.flatMap((country) => table(`${country}/territories.csv`).rows.map((row) => row['code'] ?? '')));
export const institutions = new Map(COUNTRIES.flatMap((country) => json<Institutions>(`${country}/institutions.json`).institutions).map((one) => [one.id, one]));
export const roles = json<{ id: string; scopes: string[]; can: string[]; cannot: string[]; operations: string[] }[]>('base/roles.json');
export const sources = new Map(json<{ id: string; lines: number }[]>('base/sources.json').map((source) => [source.id, source.lines]));
export const plans = table('example/plans.csv').rows;
export const sheetOf = (plan: Row): Row[] => table(`example/plans/${plan['sheet']}`, ';').rows;
export const latest = new Map(plans.map((plan) => [plan['id'] ?? '', plan]));
export const codesOf = new Map([...latest].map(([id, plan]) => [id, new Set(sheetOf(plan).map((row) => row['Código'] ?? ''))]));
export const schemeOf = (id: string): Scheme => schemes.find((scheme) => scheme.id === id) ?? expect.fail(`no hay esquema ${id}`);

/** Citations name a founding document and a line that it has. */
export function wrongCitations(text: string): string[] {
  return [...text.matchAll(/\b(00\d), l\. (\d+)(?:-(\d+))?/g)]
    .filter(([, source, from, to]) => Number(to ?? from) > (sources.get(source ?? '') ?? 0) || Number(from) > Number(to ?? from))
    .map(([whole]) => whole);
}
