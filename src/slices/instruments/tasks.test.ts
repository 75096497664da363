import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Task } from '../../kernel/extension.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { packIdentity } from '../institutions/index.ts';

let own: Stage;
let app: TestApp;
const technician = (territories: string[], more: object = {}): Actor => actorOf({ operations: ['instruments.*', 'house.tasks'], reads: true, territories, account: newId(), ...more });
const tasksOf = async (by: Actor): Promise<Task[]> => (await app.run<{ tasks: Task[] }>('house.tasks', {}, by)).tasks.filter(({ name }) => name.startsWith('instruments.accompanied'));
const make = (kind: string, territory: string, more: object): Promise<unknown> => app.run('instruments.create', { kind, title: `${kind} de ${territory}`, territory, owner: packIdentity('institution', territory), visibility: 'shared', ...more }, cast.administrator);

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own, { clock: () => new Date('2026-03-02T15:00:00Z') });
  for (const [territory, end] of [['EC-0801', '2026-04-30'], ['EC-0802', '2026-05'], ['EC-0803', '2026-01-31'], ['EC-0804', '2028-01-01']] as const) await make('convenio', territory, { passed: true, signedOn: '2024-01-10', forceTo: end });
  await make('resolucion', 'EC-0805', {});
}, 60_000);
afterAll(async () => {
  await app.close();
  await own.close();
});

test('who accompanies a province is told, in one line of each sort, what others hold there', async () => {
  expect((await tasksOf(technician(['EC-08', 'EC-0801']))).map(({ title, detail, weight, href }) => [title, detail, weight, href])).toEqual([
    ['1 convenio llegó a su fin y nadie registró qué sigue', 'Esmeraldas: convenio de EC-0803', 'risk', expect.stringMatching(/^\/instrumentos\/[0-9a-f-]{36}$/)],
    ['2 convenios terminan en 90 días o menos', 'Esmeraldas', 'risk', '/instrumentos?vista=tramite&ver=vence&territorio=EC-08'],
    ['1 resolución en trámite', 'Esmeraldas: resolucion de EC-0805', 'open', expect.stringMatching(/^\/instrumentos\/[0-9a-f-]{36}$/)],
  ]);
});
test('what one’s own institution holds is told apart, one by one', async () => {
  expect((await tasksOf(technician(['EC-0803'], { institutions: [packIdentity('institution', 'EC-0803')] })))).toEqual([]);
});
test('nothing of other territories, nor for who administers everything', async () => {
  expect([await tasksOf(technician(['EC-13'])), await tasksOf(cast.administrator)]).toEqual([[], []]);
});
