import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin, standSheets } from '../../../test/bodies-sheets.ts';

const { house, ask, preview, load, exported, of, counts, rows } = standSheets();

describe('members', () => {
  const head = 'Código;Organismo;Puesto;Nombre;Institución;Calidad;Desde;Hasta';
  let importId: string;
  beforeAll(async () => void ({ importId } = await load('places', ['Código;CCPD;JCPD', '804;sí;sí'])));
  afterAll(async () => void (await ask('undoImport', { importId })));
  test('come with their seats in an office’s own words, are saved, and go with the undo', async () => {
    const loaded = await load('members', [head, 'EC-0804;CCPD;Presidente;sin nombre;EC-0804;Titular;14/05/2023;', 'EC-0804;JCPD;Miembro principal;Persona Ejemplo Ceibo;;Titular;2023;2026', 'EC-0804;JCPD;Miembro principal;sin nombre;;Titular;2023;', 'EC-0804;JCPD;Miembro principal;vacante;;;2024;', 'EC-0804;JCPD;Miembro principal;Persona Ejemplo Caoba;;Suplente;2023;']);
    const members = (await of('EC-0804', 'jcpd'))!.composition.members;
    expect(members.map(({ role, vacant, from, to, person }) => [role, vacant, from, to, person?.name ?? null]).toSorted()).toEqual([['substitute', false, '2023', null, 'Persona Ejemplo Caoba'], ['titular', false, '2023', null, null], ['titular', false, '2023', '2026', 'Persona Ejemplo Ceibo'], ['titular', true, '2024', null, null]]);
    expect(await preview('members', await exported('members', 'EC-0804'))).toMatchObject({ created: 0, changed: 0, unchanged: 5, rows: [] });
    await ask('undoImport', { importId: loaded.importId });
    expect((await house.whole<{ items: unknown[] }>('institutions.list-people', { q: 'ejemplo ceibo' }, admin)).items).toEqual([]);
    expect((await of('EC-0804', 'jcpd'))!.composition.members).toEqual([]);
  });
  test.each([
    ['two titulars of one seat', ['EC-0804;CCPD;Presidencia;sin nombre;Alcaldía;Titular;2023-05-14;', 'EC-0804;CCPD;Presidencia;sin nombre;Vicealcaldía;Titular;2024-01-01;'], [3, 'C', 'ya está ocupado en esas fechas (fila 2)']],
    ['a mandate that ends before it starts', ['EC-0804;JCPD;Miembro principal;sin nombre;;Titular;2023-05-14;2022-01-01'], [2, 'H', 'Termina antes de empezar']],
    ['a seat that its kind does not have', ['EC-0804;JCPD;Tesorería;sin nombre;;Titular;2023;'], [2, 'C', 'Miembros principales']],
    ['nobody', ['EC-0804;JCPD;Miembro principal;;;Titular;2023;'], [2, 'D', 'Falta quién es']],
    ['a body that is not on record', ['EC-0803;JCPD;Miembro principal;sin nombre;;Titular;2023;'], [2, 'B', 'Cárguelo primero']],
    ['somebody of an institution that nobody knows', ['EC-0804;CCPD;Sociedad civil;Persona Ejemplo Sal;Fundación Inventada;Titular;2023;'], [2, 'E', 'No se reconoce la institución']],
  ])('that are %s are said by row and column', async (_, lines, [row, column, says]) => {
    expect(rows(await preview('members', [head, ...lines]))).toEqual([[row, column, expect.stringContaining(String(says))]]);
  });
});

describe('acts', () => {
  const head = 'Código;Tipo de acto;Número;Título;Fecha;Fecha de publicación;Estado;Organismo;Qué hace;Vigente hasta';
  let importId: string;
  beforeAll(async () => void ({ importId } = await load('places', ['Código;CCPD;JCPD', '804;sí;sí'])));
  afterAll(async () => void (await ask('undoImport', { importId })));
  test('of two bodies are one act, are saved, and go with the undo', async () => {
    const before = await counts();
    const loaded = await load('acts', [head, 'EC-0804;Ordenanza;9-2018;Ordenanza del sistema;2018-03-02;;;CCPD;crea;', 'EC-0804;Ordenanza;9-2018;;;;;JCPD;crea;', 'EC-0804;Resolución;15;Resolución de presupuesto;2025;;;JCPD;asigna presupuesto;2025-12-31', 'EC-0804;Convenio;;Convenio marco;2020;;;;;']);
    expect([await counts(), (await of('EC-0804', 'jcpd'))!.evidence.map(({ what, act }) => [what, act?.number])]).toEqual([[before[0], before[1]! + 3, before[2], before[3]! + 3], [['assertion', undefined], ['budget', '15'], ['creation', '9-2018']]]);
    expect(await preview('acts', await exported('acts', 'EC-0804'))).toMatchObject({ created: 0, changed: 0, unchanged: 4, rows: [] });
    await ask('undoImport', { importId: loaded.importId });
    expect(await counts()).toEqual(before);
  });
  test.each([
    ['published before they were signed', 'EC-0804;Ordenanza;1;;2018-03-02;2018-03-01;;;;', 'F', 'antes de firmarse'],
    ['over before they begin', 'EC-0804;Ordenanza;1;;2018-03-02;;;;;2017', 'J', 'antes de empezar'],
    ['without number or title', 'EC-0804;Ordenanza;;;2018;;;;;', 'C', 'Falta el número'],
    ['in a state that their kind does not have', 'EC-0804;Ordenanza;1;;2018;;bailada;;;', 'G', 'Publicada'],
    ['of a body of which nothing is done', 'EC-0804;Ordenanza;1;;2018;;;JCPD;;', 'I', 'qué hace'],
    ['of a body that is not on record', 'EC-0803;Ordenanza;1;;2018;;;JCPD;crea;', 'H', 'Cárguelo primero'],
    ['of a place without a government', 'EC;Ordenanza;1;;2018;;;;;', 'C', 'no tiene un gobierno'],
  ])('%s are said by row and column', async (_, line, column, says) => {
    expect(rows(await preview('acts', [head, line]))).toEqual([[2, column, expect.stringContaining(says)]]);
  });
});

describe('an act drawn from a model', () => {
  test('names it by its title', async () => {
    const model = await house.whole<{ id: string }>('instruments.create', { kind: 'ordenanza', title: 'Ordenanza modelo de prueba', territory: 'EC-08', passed: true, isModel: true, visibility: 'public', parts: [{ key: 'a1', kind: 'article', number: '1', text: 'Se organiza el sistema.' }] }, admin);
    const { importId } = await load('acts', ['Código;Acto;Número;Fecha;Modelo', 'EC-0804;Ordenanza;77;2021;ordenanza modelo de PRUEBA']);
    const { items } = await house.whole<{ items: { model: string | null; number: string }[] }>('instruments.list', { territory: 'EC-0804', model: model.id }, admin);
    expect(items.map(({ number }) => number)).toEqual(['77']);
    await ask('undoImport', { importId });
    expect(rows(await preview('acts', ['Código;Acto;Número;Modelo', 'EC-0804;Ordenanza;78;Modelo inventado']))).toEqual([[2, 'D', expect.stringContaining('No hay un modelo')]]);
  });
});
