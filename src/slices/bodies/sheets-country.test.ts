import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { admin, standSheets } from '../../../test/bodies-sheets.ts';

const { house, ask, uploaded, preview, load, exported, counts } = standSheets();

describe('a country', () => {
  test('of 221 cantons enters by its own sheet, fills the board, and read back changes nothing', async () => {
    const { path } = await ask('template', { sheet: 'places', country: 'EC', format: 'csv' });
    const [head = '', ...cantons] = readFileSync(path, 'utf8').replace(/^\uFEFF/, '').trimEnd().split(/\r?\n/);
    rmSync(path);
    expect(cantons.length).toBe(221);
    const width = head.split(';').length;
    const heads = head.split(';');
    const at = (title: string): number => heads.indexOf(title);
    const filled = cantons.map((line, n) => {
      const cells = Array.from({ length: width }, (_, i) => line.split(';')[i] ?? '');
      cells[at('CCPD')] = ['sí', 'sí', 'no', 's/d', ''][n % 5]!;
      if (n % 5 < 2) [cells[at('Ordenanza CCPD')], cells[at('Fecha Ordenanza CCPD')], cells[at('Sesiones CCPD')]] = [`${n + 1}-2018`, n % 2 ? '2018' : '2018-04-03', String(n % 7)];
      cells[at('JCPD')] = n % 3 ? 'sí' : 'no';
      cells[at('Fecha del dato')] = '2025-06';
      return cells.join(';');
    });
    const before = await counts();
    const imported = await load('places', [head, ...filled]);
    const items = (await ask('conformation', { territory: 'EC', level: 'canton', kinds: 'ccpd' })).items.map(({ lights }) => lights[0]!.state);
    expect([items.length, items.filter((state) => state === 'unknown').length, items.filter((state) => state === 'missing').length]).toEqual([221, 88, 44]);
    for (const sheet of ['places', 'bodies', 'acts'] as const) expect(await preview(sheet, await exported(sheet, 'EC'))).toMatchObject({ created: 0, changed: 0, refused: 0 });
    await ask('undoImport', { importId: imported.importId });
    expect(await counts()).toEqual(before);
  }, 120_000);
  test('is asked a constant number of questions, however many rows', async () => {
    const asked = async (rows: number): Promise<number> => {
      const lines = ['Código;CCPD;Ordenanza CCPD', ...(await exported('places', 'EC')).slice(1, rows + 1).map((line, n) => `${line.split(';')[0]};sí;${n}-2020`)];
      const fileId = await uploaded(lines, admin);
      const seen = house.questions();
      await ask('previewImport', { sheet: 'places', country: 'EC', fileId });
      return house.questions() - seen;
    };
    expect(await asked(40)).toBe(await asked(3));
  });
});
