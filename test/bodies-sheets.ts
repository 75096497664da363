import { readFileSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect } from 'vitest';
import { kebab, type Output } from '../src/kernel/contract.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import { insertFile } from '../src/platform/file/files.ts';
import type { bodies } from '../src/slices/bodies/contract.ts';
import { keeper, standBodies, technician } from './bodies.ts';

type Ops = (typeof bodies)['operations'];
export type Answer<K extends keyof Ops> = Output<Ops[K]>;
export type Sheet = 'places' | 'bodies' | 'members' | 'acts';

export { technician };
export const admin = keeper;

/** A house of Ecuador into which sheets of bodies are loaded, and out of which they are saved. */
export function standSheets() {
  const house = standBodies(['base', 'ec']);
  const ask = <K extends keyof Ops & string>(name: K, input: unknown, by: Actor = admin): Promise<Answer<K>> => house.run<Answer<K>>(kebab(name), input as object, by);
  const uploaded = async (lines: readonly string[], by: Actor): Promise<string> => {
    const received = await house.app().files.receive(Readable.from([Buffer.from(lines.join('\r\n'))]), 50_000_000);
    return house.stage().db.kysely.transaction().execute((tx) => insertFile(tx, received, 'hoja.csv', by.account, new Date()));
  };
  const preview = async (sheet: Sheet, lines: readonly string[], by: Actor = admin, more: object = {}): Promise<Answer<'previewImport'>> => ask('previewImport', { sheet, country: 'EC', fileId: await uploaded(lines, by), ...more }, by);
  const load = async (sheet: Sheet, lines: readonly string[], by: Actor = admin, more: object = {}): Promise<Answer<'import'>> => {
    const { previewId, rows } = await preview(sheet, lines, by, more);
    expect(rows).toEqual([]);
    return ask('import', { previewId }, by);
  };
  const exported = async (sheet: Sheet, territory: string, by: Actor = admin): Promise<string[]> => {
    const { path } = await ask('export', { sheet, country: 'EC', format: 'csv', territory }, by);
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    rmSync(path);
    return text.trimEnd().split(/\r?\n/);
  };
  const light = async (territory: string, kind: string, asOf?: string): Promise<string | undefined> => {
    const { items } = await ask('conformation', { territory: territory.slice(0, 5), level: 'canton', kinds: kind, ...(asOf ? { asOf } : {}) });
    return items.find((one) => one.territory === territory)?.lights[0]?.state;
  };
  const of = async (territory: string, kind: string): Promise<Answer<'get'> | undefined> => {
    const { items } = await ask('list', { territory, kind });
    return items[0] && ask('get', { id: items[0].id });
  };
  const count = async (table: string): Promise<number> => Number((await house.query<{ n: string }>(`select count(*) as n from ${table}`))[0]!.n);
  const counts = async (): Promise<number[]> => [await count('bodies.body'), await count('bodies.evidence'), await count('bodies.member'), await count('instruments.instrument')];
  const rows = (answer: Answer<'previewImport'>): [number, string, string][] => answer.rows.map(({ row, column, message }) => [row, column, message]);
  return { house, ask, uploaded, preview, load, exported, light, of, counts, rows };
}
