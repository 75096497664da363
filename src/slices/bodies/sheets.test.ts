import { describe, expect, test } from 'vitest';
import { admin, type Answer, standSheets, technician } from '../../../test/bodies-sheets.ts';

const { house, ask, preview, load, exported, light, of, counts, rows } = standSheets();

describe('a row for each canton', () => {
  const lines = [
    'GAD PROVINCIAL DE ESMERALDAS;;;;;;;',
    'Cod;Provincia;Cantón;CCPD;JCPD;Ordenanza CCPD;Fecha ordenanza CCPD;Ordenanza JCPD',
    '801;Esmeraldas;Esmeraldas;sí;sí;012-2018;2018-05;012-2018',
    '802;Esmeraldas;Eloy Alfaro;sí;no;Ordenanza 7;12/03/2015;',
    '803;ESMERALDAS;Muisne;s/d;;;;',
    'Total;;;2;1;;;',
  ];
  test('fills the board, says of what nobody knows, and is undone whole', async () => {
    const before = await counts();
    const answer = await preview('places', lines, technician, { on: '2026-10' });
    expect(rows(answer)).toEqual([]);
    expect([answer.created, answer.notes.map(({ message }) => message).join(' ')]).toEqual([4, expect.stringContaining('no dicen si existe')]);
    const { importId } = await ask('import', { previewId: answer.previewId }, technician);
    expect([await light('EC-0801', 'ccpd'), await light('EC-0802', 'jcpd'), await light('EC-0803', 'ccpd'), await light('EC-0803', 'jcpd')]).toEqual(['partial', 'missing', 'unknown', 'unknown']);
    expect((await of('EC-0802', 'ccpd'))?.evidence).toMatchObject([{ what: 'creation', on: '2015-03-12', act: { number: 'Ordenanza 7', inForce: true } }]);
    expect(await counts()).toEqual([before[0]! + 3, before[1]! + 4, before[2], before[3]! + 2]);
    await ask('undoImport', { importId }, technician);
    expect(await counts()).toEqual(before);
  });
  test('with one act for two bodies registers it once', async () => {
    const { importId } = await load('places', lines, admin, { on: '2026-10' });
    const [council, board] = [await of('EC-0801', 'ccpd'), await of('EC-0801', 'jcpd')];
    expect(council?.evidence[0]?.act?.id).toBe(board?.evidence[0]?.act?.id);
    expect(council?.evidence[0]?.act?.title).toBe('Ordenanza 012-2018 de Esmeraldas');
    await ask('undoImport', { importId });
  });
});

describe('where a row is', () => {
  const head = 'Código;Provincia;Cantón;CCPD';
  test.each([
    ['a code of another province', '0807;Manabí;Rioverde;sí', 'B', 'Rioverde (EC-0807) está en Esmeraldas (provincia)'],
    ['a code of another canton', '0807;Esmeraldas;Atacames;sí', 'C', 'es de Rioverde'],
    ['a name that two provinces have', ';;Bolívar;sí', 'C', 'Escriba de cuál se trata'],
    ['a name of another province', ';Manabí;Rioverde;sí', 'C', 'está en Esmeraldas'],
    ['a name of nobody', ';Esmeraldas;Villa Inventada;sí', 'C', 'No hay un territorio'],
    ['a code of nobody', 'EC-9999;;;sí', 'A', 'No se reconoce'],
    ['a province', '08;Esmeraldas;;sí', 'A', 'es de nivel provincia'],
    ['nothing', ';;;sí', '', 'Falta el territorio'],
  ])('as %s is said by row and column', async (_, line, column, says) => {
    const answer = await preview('places', [head, line, '801;Esmeraldas;Esmeraldas;sí']);
    expect(rows(answer)).toEqual([[2, column, expect.stringContaining(says)]]);
    expect([answer.created, answer.refused]).toEqual([1, 1]);
    await expect(ask('import', { previewId: answer.previewId })).rejects.toMatchObject({ code: 'house.rows-refused' });
  });
  test.each([
    ['807;;;sí', 'EC-0807'], ['EC-0807;;;sí', 'EC-0807'], [';Carchi;Bolívar;sí', 'EC-0402'], [';MANABI;bolivar;sí', 'EC-1302'], [';;GAD Municipal de Rioverde;sí', 'EC-0807'], [';Esmeraldas;0807;sí', 'EC-0807'],
  ])('as «%s» is understood', async (line, code) => {
    const { changes, rows: wrong } = await preview('places', [head, line]);
    expect([wrong, changes[0]?.label]).toEqual([[], expect.stringContaining((await house.whole<{ name: string }>('territories.get', { code })).name)]);
  });
  test('twice is said on the second', async () => {
    expect(rows(await preview('places', [head, '807;;;sí', ';Esmeraldas;Rioverde;sí']))).toEqual([[3, '', expect.stringContaining('fila 2')]]);
  });
  test('out of reach is said, and the rest may enter alone', async () => {
    const answer = await preview('places', [head, '807;;;sí', '1308;;;sí'], technician);
    expect(rows(answer)).toEqual([[3, '', expect.stringContaining('no alcanza')]]);
    const { importId, created } = await ask('import', { previewId: answer.previewId, onlyValid: true }, technician);
    expect(created).toBe(1);
    await ask('undoImport', { importId }, technician);
  });
});

describe('what a row says', () => {
  const head = 'Código;JCPD;Ordenanza JCPD;Fecha ordenanza JCPD;Fecha de publicación JCPD;Sesiones JCPD;Presupuesto JCPD';
  test.each([
    ['that there is none, of no day', '807;no;;;;;', {}, 'B', 'de cuándo es'],
    ['that there is none, with its ordinance', '807;no;12;2019;;;', { on: '2026' }, 'B', 'trae más datos de él en «Ordenanza JCPD» y «Fecha Ordenanza JCPD»'],
    ['that nobody knows, with its ordinance', '807;s/d;12;2019;;;', { on: '2026' }, 'B', 's/d'],
    ['sessions of no year', '807;sí;;;;4;', {}, 'F', 'Falta el año'],
    ['a day to come', '807;sí;12;2027-01-01;;;', {}, 'D', 'por venir'],
    ['a publication before the act', '807;sí;12;2019-05-14;2019-05-13;;', {}, 'E', 'antes de firmarse'],
    ['a day that is none', '807;sí;12;31/02/2019;;;', {}, 'D', 'no existe'],
  ])('%s is refused', async (_, line, more, column, says) => {
    expect(rows(await preview('places', [head, line], admin, more))).toEqual([[2, column, expect.stringContaining(says)]]);
  });
  test('again changes nothing; otherwise it changes that alone', async () => {
    const first = await load('places', [head, '807;sí;12-2019;2019;;3;sí'], admin, { on: '2025' });
    expect(await preview('places', [head, '807;sí;N.º 12-2019;2019;;3;sí'], admin, { on: '2025' })).toMatchObject({ created: 0, changed: 0, unchanged: 1, rows: [] });
    const { changes } = await preview('places', [head, '807;sí;12-2019;2019-05-14;;5;no'], admin, { on: '2025' });
    expect(changes[0]?.diff).toEqual([{ field: 'Fecha del acto', before: '2019', after: '2019-05-14' }, { field: 'Presupuesto en 2025', before: 'sí', after: 'no' }, { field: 'Sesiones en 2025', before: '3', after: '5' }]);
    const second = await load('places', [head, '807;sí;12-2019;2019-05-14;;5;no'], admin, { on: '2025' });
    expect((await of('EC-0807', 'jcpd'))?.evidence.map(({ what, on, number }) => [what, on, number]).toSorted()).toEqual([['budget', '2025', 0], ['creation', '2019-05-14', null], ['session', '2025', 5]]);
    await ask('undoImport', { importId: second.importId });
    expect((await of('EC-0807', 'jcpd'))?.evidence.map(({ what, on, number }) => [what, on, number]).toSorted()).toEqual([['budget', '2025', null], ['creation', '2019', null], ['session', '2025', 3]]);
    await ask('undoImport', { importId: first.importId });
    expect(await of('EC-0807', 'jcpd')).toBeUndefined();
  });
});

describe('a bare «Fecha»', () => {
  const columnOf = ({ headers }: Answer<'previewImport'>, title: string): [string | null, boolean] | undefined => headers.flatMap((one): [string | null, boolean][] => (one.title === title ? [[one.column, one.sure]] : []))[0];
  test('is of the datum, and makes no act', async () => {
    const before = await counts();
    const lines = ['Código;Cantón;CCPD;JCPD;Fecha', '807;;sí;no;2025-06'];
    const answer = await preview('places', lines);
    expect([rows(answer), columnOf(answer, 'Fecha')]).toEqual([[], ['on', true]]);
    const { importId } = await ask('import', { previewId: answer.previewId });
    expect([(await of('EC-0807', 'ccpd'))!.evidence.map(({ what, on }) => [what, on]), await light('EC-0807', 'jcpd'), (await counts())[3]]).toEqual([[['assertion', '2025-06']], 'missing', before[3]]);
    await ask('undoImport', { importId });
  });
  test.each([['places', 'Código;CCPD;Fecha CCPD', '807;sí;2025-06', 'Fecha CCPD', 'ccpd-on'], ['bodies', 'Código;Clase;Existe;Fecha', '807;CCPD;sí;2025-06', 'Fecha', 'on']] as const)('in %s, where it may be of the act, is asked and meanwhile makes none', async (sheet, head, line, title, column) => {
    const before = await counts();
    const answer = await preview(sheet, [head, line]);
    expect(columnOf(answer, title)).toEqual([column, false]);
    const { importId } = await ask('import', { previewId: answer.previewId });
    expect((await counts())[3]).toBe(before[3]);
    await ask('undoImport', { importId });
  });
  test('beside the date of the datum is not taken for it', async () => {
    expect(columnOf(await preview('places', ['Código;CCPD;Fecha;Fecha del dato', '807;sí;;2025-06']), 'Fecha del dato')).toEqual(['on', true]);
  });
});

describe('a bare «sí»', () => {
  const head = 'Código;CCPD;Acto CCPD;Fecha del dato';
  const life = async (territory: string, asOf?: string): Promise<Answer<'life'>> => ask('life', { id: (await of(territory, 'ccpd'))!.id, ...(asOf ? { asOf } : {}) });
  test('is told, row by row counted, to whoever loads it', async () => {
    const { notes } = await preview('places', [head, '802;sí;;', '803;x;;', '805;sí;;2024-06', '806;sí;sí;', '807;;;']);
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^2 datos dicen «sí» sin acto ni fecha.*constatado el 20 de noviembre de 2026/), expect.stringMatching(/^Un dato dice «sí» sin acto: /), expect.stringMatching(/^Un dato dice que hay acto, sin su número ni su fecha/), expect.stringMatching(/no se registra nada/),
    ]);
  });
  test('is a day on which somebody said so, not that of its foundation', async () => {
    const { importId } = await load('places', [head, '802;sí;;', '805;sí;;2024-06']);
    expect([(await life('EC-0802')).asserted, (await life('EC-0805')).asserted, (await of('EC-0802', 'ccpd'))!.evidence.map(({ what, on }) => [what, on])]).toEqual(['2026-11-20', '2024-06', [['assertion', '2026-11-20']]]);
    expect([await light('EC-0805', 'ccpd', '2024-05-31'), await light('EC-0805', 'ccpd', '2024-07-01'), await light('EC-0802', 'ccpd', '2024-07-01')]).toEqual(['unknown', 'partial', 'unknown']);
    expect(await preview('places', await exported('places', 'EC-08'))).toMatchObject({ created: 0, changed: 0, rows: [] });
    await ask('undoImport', { importId });
  });
  test('gives way to the act that founded it', async () => {
    const first = await load('places', [head, '802;sí;;']);
    const second = await load('places', ['Código;CCPD;Ordenanza CCPD;Fecha Ordenanza CCPD', '802;sí;9-2018;2018-03-02']);
    expect([(await life('EC-0802')).asserted, await light('EC-0802', 'ccpd', '2019-01-01')]).toEqual([null, 'partial']);
    for (const { importId } of [second, first]) await ask('undoImport', { importId });
  });
  test('said again of another day is another word; of the same day it is the same', async () => {
    const first = await load('places', [head, '802;sí;;2024-06']);
    expect(await preview('places', [head, '802;sí;;2024-06'])).toMatchObject({ changed: 0, unchanged: 1 });
    expect(await preview('places', [head, '802;sí;;2025-06'])).toMatchObject({ changed: 1, changes: [{ diff: [{ field: 'Constatado', before: '2024-06', after: '2025-06' }] }] });
    await ask('undoImport', { importId: first.importId });
  });
});
