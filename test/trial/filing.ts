import { beforeAll } from 'vitest';
import type { Part } from '../../src/kernel/part.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { smallPdf } from '../small-pdf.ts';
import { p, wordFile } from '../small-word.ts';
import { inDrafting } from './drafting.ts';

export interface Saved { id: string; version: number; number: number; attached: string; tags: string[] }
export interface Shown { id: string; file: string; name: string; role: string; signatures: number | null; endedAt: string | null; why: string | null; title: string | null }
export interface Files { version: number; original: Shown | null; signed: Shown | null; annexes: Shown[]; past: Shown[]; mayAttach: boolean }

export interface Preview { parts: Part[]; articles: number; notes: string[]; doubts: { says: string; near: string }[]; latest: number; changes: Record<string, number> | null }

/** What the tests of files stand on: a municipality that holds the instruments, and a neighbour that reaches none of them. */
export function filing() {
  const now = new Date('2026-03-10T15:00:00Z');
  const house = inDrafting(() => now);
  const people: { mayor?: Actor; neighbour?: Actor; rioverde?: string } = {};
  beforeAll(async () => {
    people.rioverde = await house().government('EC-0807');
    people.mayor = house().of(people.rioverde, 31);
    people.neighbour = house().of(await house().government('EC-0804'), 32);
  });
  const [mayor, neighbour, rioverde] = [() => people.mayor!, () => people.neighbour!, () => people.rioverde!]; // set before the first test
  const ask = <T>(name: string, input: unknown, by: Actor = mayor()): Promise<T> => house().ask<T>(name, input, by);
  const upload = (bytes: Uint8Array | string, name: string, by: Actor = mayor()): Promise<string> => house().upload(bytes, name, by);
  const create = (words: Record<string, unknown> = {}): Promise<Saved> => ask('create', { kind: 'ordenanza', territory: 'EC-0807', title: 'Ordenanza que organiza el sistema', ...words });
  return {
    house, mayor, neighbour, rioverde, ask, upload, create,
    /** What a file would be read as, in an instrument of its own. */
    preview: async (bytes: Uint8Array | string, name = 'texto.docx'): Promise<Preview> => ask('read-file', { id: (await create()).id, fileId: await upload(bytes, name) }),
    filesOf: (id: string, by: Actor = mayor()): Promise<Files> => ask('files', { id }, by),
    factsOf: async (id: string): Promise<{ name: string; data: Record<string, unknown> }[]> => (await house().own.owner.query<{ name: string; data: Record<string, unknown> }>('select name, data from platform.fact where subject_id = $1 order by recorded_at, id', [id])).rows,
  };
}

/** The lines of a short ordinance. */
export const LAW = ['ORDENANZA QUE ORGANIZA EL SISTEMA CANTONAL', 'CONSIDERANDO:', 'Que, el artículo 31 de la Constitución reconoce el derecho a la ciudad;', 'EXPIDE:', 'CAPÍTULO I', 'DISPOSICIONES GENERALES', 'Art. 1.- Objeto.- Organizar el sistema.', 'Art. 2.- Ámbito.- El cantón:', 'a) la cabecera;', 'b) las parroquias.'];
/** A short ordinance as Word, with more lines behind it. */
export const law = (...more: string[]): Uint8Array => wordFile([...LAW, ...more].map((line) => p(line)).join(''));
/** A PDF with so many electronic signatures inside. */
export const signed = (count: number): Buffer => Buffer.concat([smallPdf([['Ordenanza']]), Buffer.from('/Type /Sig /ByteRange [0 1 2 3] '.repeat(count))]);
