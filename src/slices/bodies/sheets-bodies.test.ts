import { describe, expect, test } from 'vitest';
import { admin, type Answer, standSheets, technician } from '../../../test/bodies-sheets.ts';
import { newId } from '../../kernel/id.ts';

const { house, ask, preview, load, exported, light, of, counts, rows } = standSheets();

describe('a row for each body', () => {
  const head = 'Cantón;Provincia;Tipo de organismo;Existe;Nombre;Tipo de acto;N.º;Fecha;Registro Oficial;Iniciativa;Fecha de instalación;Año;Sesiones;Reglamento;Fecha del dato;Fuente;Observaciones';
  const lines = ['Rioverde;Esmeraldas;JCPD;sí;Junta de Rioverde;Ordenanza;12;14/05/2019;R.O. 491;promovida;2019-08;2025;6;sí;2025-12;Oficio 3;Con oficina', 'Rioverde;Esmeraldas;CCPD;no;;;;;;;;;;;2024-02;Oficio 4;', 'Rioverde;Esmeraldas;Red de protección de derechos;sí;Red Una;;;;;;;;;;;;', 'Rioverde;Esmeraldas;Red de protección de derechos;sí;Red Dos;;;;;;;;;;;;'];
  test('brings all that is said of it, is saved the same, and goes with the undo', async () => {
    const before = await counts();
    const { importId } = await load('bodies', [head, ...lines], technician);
    const board = (await of('EC-0807', 'jcpd'))!;
    expect(board).toMatchObject({ name: 'Junta de Rioverde', initiative: 'promoted', source: 'Oficio 3', note: 'Con oficina' });
    expect(board.evidence.map(({ what, on, number, act }) => [what, on, number, act?.number ?? null]).toSorted()).toEqual([['creation', '2019-05-14', null, '12'], ['installation', '2019-08', null, null], ['regulation', '2025-12', null, null], ['session', '2025', 6, null]]);
    expect([await light('EC-0807', 'ccpd', '2024-01-31'), await light('EC-0807', 'ccpd', '2024-03-01')]).toEqual(['unknown', 'missing']);
    expect(await preview('bodies', await exported('bodies', 'EC-0807', technician), technician)).toMatchObject({ created: 0, changed: 0, unchanged: 4, rows: [] });
    expect(await preview('bodies', [head, ...lines], technician)).toMatchObject({ created: 0, changed: 0, unchanged: 4, rows: [] });
    await ask('undoImport', { importId }, technician);
    expect(await counts()).toEqual(before);
  });
  test.each([
    ['a kind that does not sit there', 'Esmeraldas;;Junta Cantonal de Protección de Derechos;sí', [2, '', 'no va en'], 'Provincia;Cantón;Clase;Existe'],
    ['a kind of nobody', 'Rioverde;Esmeraldas;Comité inventado;sí', [2, 'C', 'no es una opción'], 'Cantón;Provincia;Clase;Existe'],
  ])('of %s is said by row and column', async (_, line, [row, column, says], heads) => {
    expect(rows(await preview('bodies', [heads, line]))).toEqual([[row, column, expect.stringContaining(String(says))]]);
  });
  test('that is there after somebody said that it was not is seen', async () => {
    const absence = await ask('recordAbsence', { territory: 'EC-0807', kind: 'jcpd', on: '2018', source: 'Oficio de prueba' });
    const { importId } = await load('bodies', ['Código;Clase;Existe', 'EC-0807;JCPD;sí']);
    expect(await light('EC-0807', 'jcpd')).not.toBe('missing');
    await ask('undoImport', { importId });
    await ask('removeEvidence', { id: absence.id, version: 1, why: 'Se acaba la prueba' });
  });
});

describe('a load', () => {
  const lines = ['Código;CCPD;Ordenanza CCPD', '806;sí;44-2020'];
  const made = async (): Promise<{ importId: string; body: Answer<'get'> }> => ({ importId: (await load('places', lines)).importId, body: (await of('EC-0806', 'ccpd'))! });
  const refused = (importId: string): Promise<void> => expect(ask('undoImport', { importId })).rejects.toMatchObject({ code: 'house.rows-changed-since', details: { rows: expect.arrayContaining([expect.objectContaining({ row: 2 })]) } });
  test.each([
    ['evidence was added to its body', (body: Answer<'get'>) => ask('addEvidence', { body: body.id, what: 'session', on: '2026-02', source: 'Acta de prueba' }), (left: { id: string; version: number }) => ask('removeEvidence', { ...left, why: 'Se acaba la prueba' })],
    ['somebody was seated in its body', (body: Answer<'get'>) => ask('seatMember', { body: body.id, seat: 'presidencia', says: 'Alcaldía' }), (left: { id: string; version: number }) => ask('removeMember', { id: left.id, version: left.version, why: 'Se acaba la prueba' })],
    ['its act shows something of another', async () => { const other = await ask('create', { kind: 'red-de-proteccion', territory: 'EC-0806', name: `Red ${newId()}` }); const act = (await of('EC-0806', 'ccpd'))!.evidence[0]!.act!.id; return ask('addEvidence', { body: other.id, what: 'creation', instrument: act }); }, (left: { id: string; version: number }) => ask('removeEvidence', { ...left, why: 'Se acaba la prueba' })],
  ])('is not undone once %s', async (_, touch, untouch) => {
    const { importId, body } = await made();
    const { id, version } = await touch(body);
    await refused(importId);
    await untouch({ id, version });
    await ask('undoImport', { importId });
    expect(await of('EC-0806', 'ccpd')).toBeUndefined();
  });
  test('is not undone once its act or its body changed', async () => {
    const { importId, body } = await made();
    await house.whole('instruments.update', { id: body.evidence[0]!.act!.id, version: 1, note: 'Corregida' }, admin);
    await refused(importId);
    await ask('update', { id: body.id, version: 1, note: 'Otra' });
    await refused(importId);
    await house.query('delete from bodies.evidence where body = $1', [body.id]);
    await house.query('delete from bodies.body where id = $1', [body.id]);
  });
  test('is not carried out once somebody put the body on record', async () => {
    const { previewId } = await preview('places', ['Código;CCPD', '805;sí']);
    const { id, version } = await ask('create', { kind: 'ccpd', territory: 'EC-0805', name: 'Otro consejo' });
    await expect(ask('import', { previewId })).rejects.toMatchObject({ code: 'house.import-stale' });
    await ask('remove', { id, version, why: 'Se acaba la prueba' });
  });
  test('sent twice is one', async () => {
    const { previewId } = await preview('places', ['Código;CCPD', '805;sí']);
    const [first, again] = [await ask('import', { previewId }), await ask('import', { previewId })];
    expect(again).toEqual(first);
    await ask('undoImport', { importId: first.importId });
  });
  test('is in the history of who made it', async () => {
    const { importId } = await load('places', ['Código;CCPD', '805;sí'], technician);
    const told = async () => (await ask('imports', {}, technician)).items.find(({ id }) => id === importId);
    expect(await told()).toMatchObject({ sheet: 'places', created: 1, undone: false });
    await ask('undoImport', { importId }, technician);
    expect(await told()).toMatchObject({ undone: true });
  });
});
