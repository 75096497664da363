import { expect } from 'vitest';
import { newId } from '../../src/kernel/id.ts';
import { Parts, type Part } from '../../src/kernel/part.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import type { Adoption, AdoptionItem } from '../../src/slices/instruments/contract/models/adoption.ts';
import { adoptionFrom } from '../../src/slices/instruments/for-adoption.ts';
import { addInstrument, addText } from '../../src/slices/instruments/for-bodies.ts';
import { instrumentsSlice } from '../../src/slices/instruments/index.ts';
import { cast } from '../cast.ts';
import { inDrafting } from './drafting.ts';

export interface Saved {
  id: string;
  version: number;
}
export interface Drawn {
  id: string;
  text: number;
  missing: string[];
  citing: string[];
}

/** An article of the model; parameters stand between double brackets. */
export const part = (n: number, text: string, more: Partial<Part> = {}) => ({ key: `art-${n}`, kind: 'article' as const, number: String(n), heading: `Asunto ${n}`, text, ...more });
const twoWays = [{ key: 'cuatro', title: 'Cuatro años', text: 'La representación dura cuatro años.' }, { key: 'dos', title: 'Dos años', text: 'La representación dura dos años.' }];
export const parts = [
  { key: 'title', kind: 'title' as const, text: 'Ordenanza del sistema de protección de [[canton]] (modelo de prueba)' },
  part(1, 'Esta ordenanza organiza el sistema de [[canton]].'),
  part(2, 'La representación dura cuatro años.', { choices: twoWays }),
  part(3, 'La secretaría publica las actas.', { optional: true }),
  part(4, 'La Junta informa cada [[dias]] días.'),
];
export const parameters = [{ key: 'canton', title: 'Nombre del cantón', fill: 'territory-name', example: 'Cantón de Ejemplo' }, { key: 'dias', title: 'Días para informar', kind: 'number', example: '20' }];
/** A change of one part's words. */
export const reworded = (key: string, text: string) => (all: Part[]): Part[] => all.map((one) => (one.key === key ? { ...one, text, choices: [] } : one));

/** What the tests of models stand on: models with options and parameters, and cantons of Esmeraldas that adopt them. */
export function modelling() {
  const now = new Date('2026-03-02T15:00:00Z');
  const house = inDrafting(() => now);
  const run = <T = Saved>(name: string, input: unknown, by: Actor = cast.administrator): Promise<T> => house().ask<T>(name, input, by);
  /** A model of its own, published; answers its identity. */
  const aModel = async (levels = ['canton'], text: readonly object[] = parts): Promise<string> => {
    const id = newId();
    await run('load-model', { pack: 'prueba', id, title: `Modelo de prueba ${id.slice(-6)}`, country: 'EC', kind: 'ordenanza', levels, parameters, parts: text, example: true, publishedOn: '2019-01-10' });
    return id;
  };
  const versionOf = async (id: string): Promise<number> => (await run<Saved>('get', { id })).version;
  const adopt = (model: string, territory: string, more: object = {}, by?: Actor): Promise<Drawn> => run<Drawn>('adopt', { model, territory, parameters: { dias: '20' }, ...more }, by);
  const textOf = async (id: string): Promise<Part[]> => (await run<{ parts: Part[] }>('text', { id })).parts;
  const board = (model: string, more: object = {}, by?: Actor): Promise<Adoption> => run<Adoption>('adoption', { model, territory: 'EC-08', ...more }, by);
  const at = async (model: string, territory: string, asOf?: string, by?: Actor): Promise<AdoptionItem> => (await board(model, asOf ? { asOf } : {}, by)).items.find((item) => item.territory === territory) ?? expect.fail(`no está ${territory}`);
  const rewrite = async (id: string, change: (parts: Part[]) => Part[]): Promise<Saved & { number: number }> => run('save-text', { id, version: await versionOf(id), parts: change(await textOf(id)) });
  const publish = async (model: string, change: (parts: Part[]) => Part[], says = 'Se corrige'): Promise<{ text: number; adopters: number }> => {
    const next = await rewrite(model, change);
    return run('publish-model', { id: model, version: next.version, says });
  };
  const factsOf = async (subject: string): Promise<string[]> => (await house().own.owner.query<{ name: string }>('select name from platform.fact where subject_id = $1 order by recorded_at, id', [subject])).rows.map(({ name }) => name);
  /** An act that had passed, with its text aligned to a model, as the part `alignment` leaves it. */
  const aligned = async (model: string, territory: string, text: readonly object[], lineage: Record<string, string[]> = {}): Promise<string> => {
    const id = newId();
    const actor = cast.administrator;
    await house().app.runner.within({ by: actor, requestId: newId(), slice: instrumentsSlice, readOnly: false }, async (ctx) => {
      const reach = { everything: true, institutions: [], territories: [], memberships: [] };
      const all = { ...ctx, reach, permitNew: <R>(row: R) => row as never }; // as a command that holds everything
      const row = await addInstrument(all, { id, kind: 'ordenanza', title: 'Ordenanza ya aprobada', territory, model, modelText: 1, forceFrom: '2017-04', example: true });
      await addText(all, row, Parts.parse(text));
      await adoptionFrom(all, row, { model, modelText: 1, lineage });
      ctx.note({ fact: 'instruments.instrument-created', kind: 'instrument', on: row });
    });
    return id;
  };
  return { house, run, aModel, versionOf, adopt, textOf, board, at, rewrite, publish, factsOf, aligned };
}
