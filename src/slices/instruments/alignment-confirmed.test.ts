import { expect, test } from 'vitest';
import { cast } from '../../../test/cast.ts';
import { admin, aligning, asProposed, elsewhere, parts, passed, technician } from '../../../test/trial/aligning.ts';
import { failure } from '../../../test/trial/drafting.ts';
import { exampleId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { AlignmentCounts } from './contract/alignment.ts';

const { house, run, model, align, look, decide } = aligning();

test('what a person puts together stands together, and what stood with it stands alone', async () => {
  const { id, items } = await align();
  const merged = items.find(({ kind }) => kind === 'merged')!;
  await decide(id, 1, [{ parts: [merged.parts[0]!.key], model: [merged.model[0]!.key] }]);
  const after = (await look(id)).items.filter((pair) => pair.model.some(({ key }) => merged.model.some((one) => one.key === key)));
  expect(after.map((pair) => [pair.parts.length, pair.kind, pair.decided])).toEqual([[1, 'reworded', true], [0, 'absent', false]]);
});

test.each([
  ['pair-part-unknown', [{ parts: ['nothing'], model: [] }]],
  ['pair-part-twice', [{ parts: ['article-1'], model: [] }, { parts: ['article-1'], model: ['article-1'] }]],
  ['pair-mixed', [{ parts: ['article-1'], model: ['recital-1'] }]],
] as const)('%s is said, and nothing changes', async (code, pairs) => {
  const { id } = await align();
  const said = await failure(decide(id, 1, pairs.map((pair) => ({ parts: [...pair.parts], model: [...pair.model] }))));
  expect([said.code, (await look(id)).version]).toEqual([`instruments.${code}`, 1]);
});

test('two people do not confirm over one another', async () => {
  const { id, items } = await align();
  await decide(id, 1, asProposed(items).slice(0, 1));
  expect((await failure(decide(id, 1, asProposed(items).slice(1, 2)))).code).toBe('house.version-changed');
});

test('the text is not kept while something waits', async () => {
  const { id, counts } = await align();
  const said = await failure(run('confirm-alignment', { id, version: 1, title: 'Ordenanza de Rioverde' }, technician));
  expect([said.code, said.details['left']]).toEqual(['instruments.alignment-left', counts.pairs]);
});

async function confirmed(words: Record<string, unknown> = {}): Promise<{ id: string; instrument: string }> {
  const { id, items } = await align();
  const { version } = await decide(id, 1, asProposed(items));
  return run('confirm-alignment', { id, version, title: 'Ordenanza de Rioverde', number: '7-2024', publishedOn: '2024-05', ...words }, technician);
}

test('confirmed, the canton has its ordinance in force and follows the model', async () => {
  const { instrument } = await confirmed();
  const { items } = await run<{ items: { territory: string; state: string; instrument: { id: string } | null }[] }>('adoption', { model: model(), territory: 'EC-0807' }, technician);
  expect(items.map((one) => [one.territory, one.state, one.instrument?.id])).toEqual([['EC-0807', 'adopted', instrument]]);
});

test('confirmed, its deviation follows article by article', async () => {
  const { instrument } = await confirmed();
  const { items } = await run<{ items: { state: string; number: string | null; kind: string; counted: boolean }[] }>('deviation', { instrument }, technician);
  expect(items.filter(({ counted, state }) => counted && state !== 'left-out').map(({ number, state }) => [number, state])).toEqual([['1', 'same'], ['2', 'merged'], ['3', 'same'], ['4', 'added']]);
});

test('an instrument that was registered before gets the text', async () => {
  const { id: before } = await run<{ id: string }>('create', { kind: 'ordenanza', title: 'Ordenanza 7 de Rioverde', territory: 'EC-0807', passed: true, publishedOn: '2024' }, admin);
  const { instrument } = await confirmed({ instrument: before });
  const { number } = await run<{ number: number }>('text', { id: instrument }, admin);
  expect([instrument, number]).toEqual([before, 1]);
});

test('what was confirmed is closed', async () => {
  const { id } = await confirmed();
  const { version, state, items } = await look(id);
  expect([state, (await failure(decide(id, version, asProposed(items).slice(0, 1)))).code]).toEqual(['confirmed', 'instruments.alignment-closed']);
});

test('a text that shares nothing with the model is not kept as its adoption', async () => {
  const { id, items } = await align({}, technician, passed.split('\n\n').filter((line) => !/^Art\. [123]/.test(line)).join('\n\n'));
  const { version } = await decide(id, 1, asProposed(items));
  expect((await failure(run('confirm-alignment', { id, version, title: 'Ordenanza de fiestas' }, technician))).code).toBe('instruments.alignment-empty');
});

test('the text of a registered instrument is aligned without a file, into itself', async () => {
  const { id: before } = await run<{ id: string }>('create', { kind: 'ordenanza', title: 'Ordenanza sin archivo', territory: 'EC-0807', passed: true, parts: parts.filter(({ kind }) => kind === 'article').slice(3, 9).map((part, at) => ({ ...part, key: `b${at}`, number: String(at + 1), choices: [] })) }, admin);
  const { id, items } = await align({ instrument: before, fileId: undefined });
  const { version } = await decide(id, 1, asProposed(items));
  const { instrument } = await run<{ instrument: string }>('confirm-alignment', { id, version }, technician);
  const { parts: text } = await run<{ parts: { key: string }[] }>('text', { id: instrument }, admin);
  expect([instrument, text.map(({ key }) => key)]).toEqual([before, parts.filter(({ kind }) => kind === 'article').slice(3, 9).map(({ key }) => key)]);
});

test('a discarded alignment is no longer among the open ones', async () => {
  const { id } = await align();
  await run('drop-alignment', { id, version: 1, why: 'Otro archivo' }, technician);
  const { items } = await run<{ items: { id: string }[] }>('alignments', { model: model(), state: 'open' }, technician);
  expect(items).toEqual([]);
});

test('lists show how far each alignment is, and only to who reaches it', async () => {
  const { id, items } = await align();
  await decide(id, 1, asProposed(items).slice(0, 2));
  const list = (by: Actor): Promise<{ items: { id: string; counts: AlignmentCounts; territory: { name: string } }[] }> => run('alignments', { model: model() }, by);
  expect([(await list(technician)).items.map((one) => [one.counts.decided, one.territory.name]), (await list(elsewhere)).items]).toEqual([[[2, 'Rioverde']], []]);
});

test('the file of a confirmed alignment is read by who reads the ordinance', async () => {
  const { instrument } = await confirmed();
  const { rows: [row] } = await house().own.owner.query<{ original_file: string }>('select original_file from instruments.instrument where id = $1', [instrument]);
  const { rows: [file] } = await house().own.owner.query<{ claimed_kind: string }>('select claimed_kind from platform.file where id = $1', [row!.original_file]);
  expect(file!.claimed_kind).toBe('instruments.alignment');
});

test('who owes a confirmation is told, with how much is left', async () => {
  const { id, counts } = await align();
  const { rows: [row] } = await house().own.owner.query<{ owner: string }>('select owner from instruments.alignment where id = $1', [id]);
  const ours = cast.of({ reads: true, operations: ['instruments.*'], institutions: [row!.owner], account: exampleId('account', 923) });
  const { tasks: owed } = await house().app.run<{ tasks: { name: string; href: string; detail?: string }[] }>('house.tasks', {}, ours);
  expect(owed.filter(({ href }) => href.endsWith(id)).map(({ detail }) => detail)).toEqual([`${counts.left} de ${counts.pairs} por confirmar`]);
});

test('a text may be aligned before anybody says whose it is; that is asked when it is confirmed', async () => {
  const made = await align({ territory: undefined }, admin);
  const { version } = await decide(made.id, made.version, asProposed(made.items), admin);
  const confirm = (more: object): Promise<unknown> => run('confirm-alignment', { id: made.id, version, title: 'Ordenanza sin lugar todavía', ...more }, admin);
  expect((await failure(confirm({}))).code).toBe('instruments.alignment-place-needed');
  const { instrument } = (await confirm({ territory: 'EC-0806' })) as { instrument: string }; // the output of the contract
  expect(await run('get', { id: instrument }, admin)).toMatchObject({ territory: 'EC-0806' });
  expect((await failure(align({ territory: undefined }))).code).toBe('instruments.alignment-place-needed');
});
