import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Task } from '../../kernel/extension.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';

let own: Stage;
let app: TestApp;
const technician = (territories: string[], operations = ['bodies.*', 'house.tasks']): Actor => actorOf({ operations, reads: true, territories, account: newId() });
const tasksOf = async (by: Actor): Promise<Task[]> => (await app.run<{ tasks: Task[] }>('house.tasks', {}, by)).tasks.filter(({ name }) => name.startsWith('bodies.gaps'));
const told = async (by: Actor): Promise<unknown[]> => (await tasksOf(by)).map(({ title, detail, href }) => [title, detail, href]);

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own, { clock: () => new Date('2026-11-20T15:00:00Z') });
  for (const territory of ['EC-0802', 'EC-0803']) await app.run('bodies.record-absence', { territory, kind: 'jcpd', on: '2025-06', source: 'Hoja de prueba' }, cast.administrator);
}, 60_000);
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('who accompanies territories', () => {
  test('is told how many lack something, and of how many nobody knows, apart', async () => {
    expect(await told(technician(['EC-08']))).toEqual([
      ['2 cantones con faltas en sus organismos', 'Esmeraldas: Eloy Alfaro y Muisne', '/organismos?territorio=EC-08&nivel=canton&vista=falta'],
      ['5 cantones sin registro de sus organismos', expect.stringMatching(/^Esmeraldas: .+, .+, .+ y 2 más$/), '/organismos?territorio=EC-08&nivel=canton&vista=lista&luz=unknown'],
    ]);
  });
  test('of one canton opens its sheet, and a territory is told once', async () => {
    expect(await told(technician(['EC-0802', 'EC-0802']))).toEqual([['1 cantón con faltas en sus organismos', 'Eloy Alfaro', '/organismos/territorio/EC-0802']]);
    expect(await tasksOf(technician(['EC-08', 'EC-0802']))).toHaveLength(2);
  });
  test('is told that a norm in force waits to be registered before anything that lacks', async () => {
    const model = newId();
    await app.run('instruments.load-model', { pack: 'prueba', id: model, title: 'Modelo que crea la Junta', country: 'EC', kind: 'ordenanza', levels: ['canton'], parts: [{ key: 'art-1', kind: 'article', number: '1', text: 'La Junta.', creates: ['jcpd'] }] }, cast.administrator);
    const { id } = await app.run<{ id: string }>('instruments.adopt', { model, territory: 'EC-0803' }, cast.administrator);
    let { version } = await app.run<{ version: number }>('instruments.get', { id }, cast.administrator);
    for (const [transition, evidence] of [['redactar'], ['debatir-primero'], ['debatir-segundo'], ['sancionar'], ['publicar', { publicacion: 'Gaceta 1' }]] as const) ({ version } = await app.run<{ version: number }>('instruments.step', { id, version, transition, on: '2026-03-01', ...(evidence ? { evidence } : {}) }, cast.administrator));
    expect((await told(technician(['EC-08'])))[0]).toEqual(['1 cantón con organismos por registrar: su norma ya rige', 'Esmeraldas: Muisne', '/organismos/territorio/EC-0803']);
  });
  test('is told nothing of what they may only read, nor of everything at once', async () => {
    expect([await tasksOf(technician(['EC-08'], ['house.tasks'])), await tasksOf(cast.administrator)]).toEqual([[], []]);
  });
});
