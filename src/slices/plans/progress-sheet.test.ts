import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chase, usual, works } from '../../../test/chase.ts';
import type { Actor } from '../../platform/access/actor.ts';

let chase: Chase;
beforeAll(async () => {
  chase = await Chase.begin();
});
afterAll(() => chase.end());

interface Preview { previewId: string; changed: number; unchanged: number; refused: number; rows: { row: number; code: string; message: string }[] }
const salud = 'Dirección de Salud';
const two = [...usual, ['A2', 'accion', 'L1', { fields: { responsable: salud } }]] as typeof usual;

async function preview(periodId: string, lines: string[], by: Actor = chase.responsible): Promise<Preview> {
  return chase.run<Preview>('preview-reports', { periodId, fileId: await chase.upload('reportes.csv', lines.join('\r\n'), by) }, by);
}
const take = async (periodId: string, lines: string[], by: Actor = chase.responsible): Promise<{ importId: string; changed: number }> => chase.run('import-reports', { previewId: (await preview(periodId, lines, by)).previewId }, by);
const sheet = async (periodId: string, by: Actor = chase.responsible, more: object = {}): Promise<string[]> => {
  const { path } = await chase.run<{ path: string }>('report-sheet', { periodId, format: 'csv', ...more }, by);
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').trim().split(/\r?\n/);
};

describe('the sheet of reports', () => {
  test('goes out with what each one has to report, what was programmed and room to answer', async () => {
    const { planId, periodId } = await chase.chased({}, two);
    await chase.say(planId, 'M1', { absence: 's/d', narrative: 'Nadie llevó la cuenta' });
    expect(await sheet(periodId)).toEqual(['Código;Tipo;Texto;Responsable;Unidad;Programado;Valor;Qué se hizo', 'A1;Acción;Texto de A1;Dirección de Obras;%;100;;', 'M1;Meta;Texto de M1;Dirección de Obras;parques;10;s/d;Nadie llevó la cuenta', 'M2;Meta;Texto de M2;Dirección de Obras;casos;20;;']);
  });

  test('goes out to the holder whole, or for one responsible', async () => {
    const { periodId } = await chase.chased({}, two);
    expect([(await sheet(periodId, chase.holder)).length, (await sheet(periodId, chase.holder, { responsible: 'direccion de SALUD' })).length]).toEqual([5, 2]);
  });

  test('sent back as it went out changes nothing', async () => {
    const { planId, periodId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4.25, narrative: 'Cuatro; y uno, a medias' });
    expect(await preview(periodId, await sheet(periodId))).toMatchObject({ changed: 0, refused: 0, unchanged: 3 });
  });

  test('sent back with answers reports them all at once, absences too', async () => {
    const { planId, periodId } = await chase.chased();
    const { changed } = await take(periodId, ['Código;Valor;Qué se hizo', 'A1;96,9;Casi todo', 'M1;1.234,5;', 'M2;np;No tocaba']);
    expect(changed).toBe(3);
    expect((await chase.reports(planId)).map(({ code, state, value, absence, narrative }) => [code, state, value, absence, narrative])).toEqual([['A1', 'reported', 96.9, null, 'Casi todo'], ['M1', 'reported', 1234.5, null, ''], ['M2', 'reported', null, 'np', 'No tocaba']]);
  });

  test('leaves one fact with its counts', async () => {
    const { periodId } = await chase.chased();
    await take(periodId, ['Código;Valor', 'A1;10', 'M1;4']);
    expect((await chase.facts('reports-imported', periodId)).map(({ data }) => data)).toMatchObject([{ changed: 2 }]);
  });

  test.each([
    ['of somebody else', 'A2;10', 'report-unknown'],
    ['that the plan has not', 'X9;10', 'report-unknown'],
    ['with a text and no value', 'A1;;Se hizo algo', 'report-empty'],
    ['of an action done at 120 %', 'A1;120', 'execution-out-of-range'],
  ])('refuses a row %s and lets nothing in', async (_what, line, code) => {
    const { planId, periodId } = await chase.chased({}, two);
    const told = await preview(periodId, ['Código;Valor;Qué se hizo', line, 'M1;4;Se hizo']);
    expect([told.refused, told.rows.map((row) => row.code)]).toEqual([1, [code]]);
    await expect(chase.run('import-reports', { previewId: told.previewId }, chase.responsible)).rejects.toMatchObject({ code: 'house.rows-refused' });
    expect((await chase.report(planId, 'M1')).state).toBe('pending');
  });

  test('refuses a row that was accepted', async () => {
    const { planId, periodId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4 });
    await chase.review(planId, 'M1', 'accept');
    expect((await preview(periodId, ['Código;Valor', 'M1;5'])).rows.map(({ code }) => code)).toEqual(['report-decided']);
  });

  test('lets the valid rows in when a person says so', async () => {
    const { planId, periodId } = await chase.chased();
    const { previewId } = await preview(periodId, ['Código;Valor', 'X9;1', 'M1;4']);
    expect(await chase.run('import-reports', { previewId, onlyValid: true }, chase.responsible)).toMatchObject({ changed: 1 });
    expect((await chase.report(planId, 'M1')).value).toBe(4);
  });

  test('a blank value takes nothing back', async () => {
    const { planId, periodId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4, narrative: 'Cuatro' });
    expect(await preview(periodId, ['Código;Valor', 'M1;'])).toMatchObject({ changed: 0, unchanged: 1 });
    await take(periodId, ['Código;Valor;Qué se hizo', 'M1;;Cuatro y medio']);
    expect(await chase.report(planId, 'M1')).toMatchObject({ value: 4, narrative: 'Cuatro y medio' });
  });

  test('undone puts back what there was', async () => {
    const { planId, periodId } = await chase.chased();
    await chase.say(planId, 'M1', { value: 4, narrative: 'Antes' });
    const { importId } = await take(periodId, ['Código;Valor', 'M1;9', 'A1;50']);
    expect(await chase.run('undo-reports', { importId }, chase.responsible)).toEqual({ importId, undone: 2 });
    expect((await chase.reports(planId)).map(({ code, state, value, narrative }) => [code, state, value, narrative])).toEqual([['A1', 'pending', null, ''], ['M1', 'reported', 4, 'Antes'], ['M2', 'pending', null, '']]);
  });

  test('is not undone over a review', async () => {
    const { planId, periodId } = await chase.chased();
    const { importId } = await take(periodId, ['Código;Valor', 'M1;9']);
    await chase.review(planId, 'M1', 'accept');
    await expect(chase.run('undo-reports', { importId }, chase.responsible)).rejects.toMatchObject({ code: 'house.rows-changed-since' });
  });

  test('previewed before somebody reported is stale', async () => {
    const { planId, periodId } = await chase.chased();
    const { previewId } = await preview(periodId, ['Código;Valor', 'M1;9']);
    await chase.say(planId, 'M1', { value: 4 });
    await expect(chase.run('import-reports', { previewId }, chase.responsible)).rejects.toMatchObject({ code: 'house.import-stale' });
  });

  test('of a closed period is refused', async () => {
    const { periodId } = await chase.chased();
    const { previewId } = await preview(periodId, ['Código;Valor', 'M1;9']);
    await chase.run('close-period', { periodId, version: 1 });
    await expect(chase.run('import-reports', { previewId }, chase.responsible)).rejects.toMatchObject({ code: 'plans.period-closed' });
    await expect(preview(periodId, ['Código;Valor', 'M1;9'])).rejects.toMatchObject({ code: 'plans.period-closed' });
  });

  test('of a period out of reach does not exist', async () => {
    const { periodId } = await chase.chased({ visibility: 'public' });
    await expect(preview(periodId, ['Código;Valor', 'M1;9'], chase.stranger)).rejects.toMatchObject({ code: 'plans.period-unknown' });
  });

  test('imported by the holder is not another institution’s to undo', async () => {
    const { periodId } = await chase.chased();
    const { importId } = await take(periodId, ['Código;Valor', 'M1;9'], chase.holder);
    await expect(chase.run('undo-reports', { importId }, chase.stranger)).rejects.toMatchObject({ kind: 'not-found' });
  });

  test('of example data says so in its name', async () => {
    const { periodId } = await chase.chased({ example: true });
    expect((await chase.run<{ name: string }>('report-sheet', { periodId, responsible: works, format: 'xlsx' })).name).toMatch(/^EJEMPLO 2026 primer trimestre Dirección de Obras/);
  });
});
