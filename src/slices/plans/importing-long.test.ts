import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';

interface Preview { previewId: string; created: number; changed: number; unchanged: number; refused: number }
type Tree = { elements: { code: string; text: string; position: number; lines: string[]; fields: Record<string, unknown> }[] };

let own: Stage;
let app: TestApp;
let holder: Actor;
let files = 0;

beforeAll(async () => {
  own = await stage(['base', 'ec']);
  app = testApp(own);
  const { id } = await app.run<{ id: string }>('institutions.get', { id: 'EC-0807' });
  holder = actorOf({ account: newId(), operations: ['plans.*'], reads: true, institutions: [id] });
});
afterAll(async () => {
  await app.close();
  await own.close();
});

const newPlan = async (): Promise<string> => (await app.run<{ planId: string }>('plans.create', { title: 'Plan de ensayo', scheme: 'intersectorial', territory: 'EC-0807' }, holder)).planId;
const tree = async (planId: string): Promise<Tree['elements']> => (await app.run<Tree>('plans.tree', { planId }, holder)).elements;

async function preview(planId: string, lines: string[]): Promise<Preview> {
  const path = join(own.folder, `hoja-${(files += 1)}.csv`);
  writeFileSync(path, lines.join('\r\n'));
  const fileId = await app.upload(path);
  await own.owner.query('update platform.file set uploaded_by = $1 where id = $2', [holder.account, fileId]);
  return app.run<Preview>('plans.preview-import', { fileId, planId, scheme: 'intersectorial' }, holder);
}
const carry = ({ previewId }: Preview): Promise<{ importId: string; created: number; changed: number }> => app.run('plans.import', { previewId, onlyValid: false }, holder);
const undo = (importId: string): Promise<unknown> => app.run('plans.undo-import', { importId }, holder);

/** More rows than any part of an import takes at once. */
const actions = 1307;
/** The cross-cutting lines come last, so that every action names one of another part. */
const longSheet = (textOf: (n: number) => string): string[] => [
  'Código;Tipo;Código superior;Texto;Responsable;Líneas transversales',
  'L1;Línea;;Cuidar;;',
  ...Array.from({ length: actions }, (_, n) => `L1.${n + 1};Acción;L1;${textOf(n)};Oficina ${n % 7};${n % 3 === 0 ? `T${1 + (n % 2)}` : ''}`),
  'T1;Línea transversal;;Género;;',
  'T2;Línea transversal;;Territorio;;',
];
const plain = longSheet((n) => `Abrir la casa ${n + 1}`);

test('a sheet of more rows than a part enters whole and in its order, with lines that stand in its last part', async () => {
  const planId = await newPlan();
  const seen = await preview(planId, plain);
  expect(seen).toMatchObject({ created: actions + 3, changed: 0, unchanged: 0, refused: 0 });
  expect(await carry(seen)).toMatchObject({ created: actions + 3, changed: 0 });
  const elements = await tree(planId);
  expect(elements.filter((e) => e.code.startsWith('L1.')).map((e) => [e.code, e.lines])).toEqual(Array.from({ length: actions }, (_, n) => [`L1.${n + 1}`, n % 3 === 0 ? [`T${1 + (n % 2)}`] : []]));
  expect(new Set(elements.map((e) => e.position)).size).toBe(actions + 3);
});

test('saved again it changes nothing; with three texts of distant parts corrected, those three', async () => {
  const planId = await newPlan();
  await carry(await preview(planId, plain));
  expect(await preview(planId, plain)).toMatchObject({ created: 0, changed: 0, unchanged: actions + 3 });
  const corrected = new Set([0, 700, actions - 1]);
  const seen = await preview(planId, longSheet((n) => `Abrir la casa ${n + 1}${corrected.has(n) ? ' con huerto' : ''}`));
  expect(seen).toMatchObject({ created: 0, changed: 3, unchanged: actions });
  await carry(seen);
  expect((await tree(planId)).filter((e) => e.text.endsWith('con huerto')).map((e) => e.code)).toEqual(['L1.1', 'L1.701', `L1.${actions}`]);
});

test('undone, nothing of it is left, and what it had changed is as before', async () => {
  const planId = await newPlan();
  const first = await carry(await preview(planId, plain.filter((_, row) => row < 600 || row > actions)));
  const before = await tree(planId);
  const second = await carry(await preview(planId, longSheet((n) => `Abrir dos casas ${n + 1}`)));
  expect(second).toMatchObject({ created: actions + 3 - before.length });
  await undo(second.importId);
  expect((await tree(planId)).map(({ code, text, lines }) => [code, text, lines])).toEqual(before.map(({ code, text, lines }) => [code, text, lines]));
  await undo(first.importId);
  expect(await tree(planId)).toEqual([]);
});

test('when somebody took codes of two distant parts meanwhile, both rows are told and nothing enters', async () => {
  const planId = await newPlan();
  const seen = await preview(planId, plain);
  await carry(await preview(planId, [plain[0]!, plain[1]!, plain[3]!, plain[1200]!]));
  await expect(carry(seen)).rejects.toMatchObject({ code: 'house.import-stale', details: { count: 3, rows: [{ row: 2, label: 'L1' }, { row: 4, label: 'L1.2' }, { row: 1201, label: 'L1.1199' }] } });
  expect((await tree(planId)).length).toBe(3);
});
