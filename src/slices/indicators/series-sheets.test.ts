import { readFileSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import { kebab, type Output } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { insertFile } from '../../platform/file/files.ts';
import type { indicators } from './contract.ts';

type Ops = (typeof indicators)['operations'];
type Answer<K extends keyof Ops> = Output<Ops[K]>;

let s: Stage;
let app: TestApp;
const admin = cast.administrator;
const technician = actorOf({ reads: true, operations: ['indicators.*'], territories: ['EC-08'], account: newId() });
const [poverty, school] = [newId(), newId()];

const ask = <K extends keyof Ops & string>(name: K, input: unknown, by: Actor = admin): Promise<Answer<K>> => app.run(`indicators.${kebab(name)}`, input, by);
const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
async function uploaded(lines: readonly string[], by: Actor): Promise<string> {
  const received = await app.files.receive(Readable.from([Buffer.from(lines.join('\r\n'))]), 50_000_000);
  return s.db.kysely.transaction().execute((tx) => insertFile(tx, received, 'series.csv', by.account, new Date()));
}
const preview = async (lines: readonly string[], more: object = {}, by: Actor = admin): Promise<Answer<'previewSeries'>> => ask('previewSeries', { country: 'EC', fileId: await uploaded(lines, by), ...more }, by);
async function load(lines: readonly string[], more: object = {}, by: Actor = admin): Promise<Answer<'importSeries'>> {
  const { previewId, rows, missing } = await preview(lines, more, by);
  expect([rows, missing]).toEqual([[], []]);
  return ask('importSeries', { previewId }, by);
}
const said = async (territory: string, more: object = {}): Promise<string[]> =>
  (await ask('values', { territory, ...more })).items.map(({ indicatorCode, period, group, sex, number, missing }) => [indicatorCode, period, group ?? 'todas', ...(sex === 'all' ? [] : [sex]), number ?? missing].join(' '));

beforeAll(async () => {
  s = await stage(['base', 'ec']);
  app = testApp(s, { clock: () => new Date('2026-11-20T15:00:00Z') });
  for (const [id, code, name] of [[poverty, 'POB-01', 'Pobreza por ingresos'], [school, 'EDU-01', 'Asistencia escolar']])
    await ask('createIndicator', { id, country: 'EC', code, name, measures: 'De cada cien, cuántas', unit: '%', better: 'neither', sourceKind: 'survey', producer: 'Instituto de prueba', periodicity: 'year' });
}, 60_000);
afterAll(async () => {
  await app.close();
  await s.close();
});

describe('a sheet of series', () => {
  test('with a value a row is read by codes, names and the words of offices', async () => {
    await load(['Indicador;Provincia;Cantón;Año;Grupo generacional;Sexo;Valor;Fuente', 'POB-01;Esmeraldas;Atacames;2022;Niñez;;31,5;Encuesta', 'pobreza por ingresos;Esmeraldas;Atacames;T2 2023;Adultos mayores;Mujeres;s/d;Encuesta', 'EDU-01;Esmeraldas;;2022;Todas las edades;ambos;0;Registro']);
    expect(await said('EC-0806')).toEqual(['POB-01 2022 ninez 31.5', 'POB-01 2023-T2 adultas-mayores f s/d']);
    expect(await said('EC-08')).toEqual(['EDU-01 2022 todas 0']);
  });
  test('with a column for each group says a value in each that is not empty, and how many are', async () => {
    const lines = ['Código;Niñas y niños;Adolescentes;Jóvenes;Total', '0901;10;;np;12', '0902;11;s/d;;'];
    const { notes } = await preview(lines, { layout: 'groups', indicator: poverty, period: '2021', source: 'Censo' });
    expect(notes.map(({ message }) => message)).toEqual([expect.stringContaining('3 celdas vacías')]);
    expect(await load(lines, { layout: 'groups', indicator: poverty, period: '2021', source: 'Censo' })).toMatchObject({ created: 5 });
    expect(await said('EC-0901')).toEqual(['POB-01 2021 todas 12', 'POB-01 2021 juventud np', 'POB-01 2021 ninez 10']);
  });
  test('with a column for each year says a value in each', async () => {
    await load(['Indicador;Código;Grupo;2019;2020;2021;Fuente', 'EDU-01;1001;jóvenes;80;81,25;82;Registro'], { layout: 'years' });
    expect(await said('EC-1001')).toEqual(['EDU-01 2019 juventud 80', 'EDU-01 2020 juventud 81.25', 'EDU-01 2021 juventud 82']);
  });
  test('with a column for each indicator is read by their names and codes', async () => {
    await load(['Código;Período;POB-01;Asistencia escolar', '1002;2020;5;90'], { layout: 'indicators', source: 'Anuario' });
    expect(await said('EC-1002')).toEqual(expect.arrayContaining(['POB-01 2020 todas 5', 'EDU-01 2020 todas 90']));
  });
  test('does not take s/d for zero, nor an empty cell for either', async () => {
    await load(['Indicador;Código;Período;Valor;Fuente', 'POB-01;1003;2019;0;F', 'POB-01;1003;2020;s/d;F', 'POB-01;1003;2021;;F']);
    expect(await said('EC-1003')).toEqual(['POB-01 2019 todas 0', 'POB-01 2020 todas s/d']);
  });
});

describe('a row that does not enter says why, and in which column', () => {
  test.each([
    ['NADA-9;1201;2022;;1;F', 'A', '«NADA-9» no es el código'], ['POB-01;9999;2022;;1;F', 'B', 'No hay un territorio con el código'], ['POB-01;1201;el otro año;;1;F', 'C', 'no se lee como un período'], ['POB-01;1201;2031;;1;F', 'C', 'todavía no empieza'],
    ['POB-01;1201;2022;lactantes;1;F', 'D', 'no es un grupo generacional'], ['POB-01;1201;2022;;muchos;F', 'E', 'muchos'], ['POB-01;1201;2022;;1;', 'F', 'Fuente'], ['POB-01;;2022;;1;F', 'B', 'no dice de qué territorio'],
  ])('%s', async (line, column, why) => {
    const { rows, created } = await preview(['Indicador;Código;Período;Grupo;Valor;Fuente', line, 'POB-01;1202;2022;;1;F']);
    expect([rows.map((row) => [row.row, row.column, row.message]), created]).toEqual([[[2, column, expect.stringContaining(why)]], 1]);
  });
  test.each([
    ['Bolívar;', 'Hay varios territorios que se llaman «Bolívar»'], ['Atacames;Loja', '«Atacames» no está en Loja: está en Esmeraldas'], ['Atlántida;', 'No hay un territorio que se llame «Atlántida»'],
  ])('by the name of its territory: %s', async (cells, why) => {
    const [name, province] = cells.split(';');
    const { rows } = await preview(['Indicador;Provincia;Territorio;Período;Valor;Fuente', `POB-01;${province};${name};2022;1;F`]);
    expect(rows.map(({ message }) => message)).toEqual([expect.stringContaining(why)]);
  });
  test('by a cell that stands twice', async () => {
    const { rows } = await preview(['Indicador;Código;Período;Valor;Fuente', 'POB-01;1203;2022;1;F', 'POB-01;1203;2022;2;F']);
    expect(rows.map(({ row, message }) => [row, message])).toEqual([[3, expect.stringContaining('ya está en la fila 2')]]);
  });
  test('by a territory out of reach', async () => {
    const { rows, created } = await preview(['Indicador;Código;Período;Valor;Fuente', 'POB-01;0803;2022;1;F', 'POB-01;1204;2022;2;F'], {}, technician);
    expect([rows.map(({ row, message }) => [row, message]), created]).toEqual([[[3, expect.stringContaining('no alcanza')]], 1]);
  });
  test('and a country without indicators cannot be loaded', async () => {
    expect(await failure(preview(['Código;Valor', '1;1'], { country: 'PE' }))).toBe('indicators.series-country');
  });
});

describe('a preview says what a person would not want to find later', () => {
  const head = 'Indicador;Código;Período;Valor;Fuente';
  const read = (text: string): string => text.replaceAll('\u00A0', ' ');
  const share = async (): Promise<string> => (await ask('createIndicator', { country: 'EC', code: `TAS-${newId().slice(-6)}`, name: newId(), measures: 'Por cada mil', unit: 'por cada 1.000', better: 'less', sourceKind: 'record', producer: 'Instituto de prueba', periodicity: 'year' })).id;
  test('each percent outside 0 to 100, by its row, and they enter', async () => {
    const { notes, created, refused } = await preview([head, 'POB-01;1311;2022;1234;F', 'POB-01;1312;2022;100;F', 'POB-01;1313;2022;150;F', 'POB-01;1314;2022;-5;F', 'POB-01;1315;2022;s/d;F']);
    expect([created, refused, notes.map(({ row, message }) => [row, read(message)])]).toEqual([5, 0, [[2, expect.stringMatching(/^Fila 2: POB-01 .*: 1\.234 %\. Un porcentaje/u)], [4, expect.stringContaining('150 %')], [5, expect.stringContaining('-5 %')]]]);
  });
  test('no notice of a value in another unit', async () => {
    expect((await preview(['Código;Período;Valor;Fuente', '1311;2022;1234;F'], { indicator: await share() })).notes).toEqual([]);
  });
  test('of many such percents, twenty by name and how many more', async () => {
    const { notes } = await preview(['Indicador;Código;2000;2001;2002;2003;2004;2005;2006;Fuente', ...['1311', '1312', '1313', '1314'].map((code) => `POB-01;${code};${'101;'.repeat(7)}F`)], { layout: 'years' });
    expect([notes.length, notes.at(-1)?.message]).toEqual([21, 'Hay 8 porcentajes más fuera de 0 a 100.']);
  });
  test('the value of a new row as it will be stored', async () => {
    const { changes } = await preview([head, 'POB-01;1311;2022;29,125;F', 'POB-01;1312;2022;1.234;F', 'POB-01;1313;2022;np;F']);
    expect(changes.map(({ label }) => read(label).replace(/^.*: /u, ''))).toEqual(['29,125 %', '1.234 %', 'np']);
  });
  test('both values of a change with the decimals of the country', async () => {
    await load([head, 'POB-01;1316;2022;29,5;F']);
    const { changes } = await preview([head, 'POB-01;1316;2022;30,25;F']);
    expect(changes.map(({ diff }) => diff)).toEqual([[{ field: 'Valor', before: '29,5', after: '30,25' }]]);
  });
  test('that np here says that a value does not apply', async () => {
    const { rows } = await preview([head, 'POB-01;1311;2022-T1;31 aprox.;F']);
    expect(rows.map(({ message }) => message)).toEqual([expect.stringContaining('np si no corresponde')]);
  });
});

describe('a load of series', () => {
  const head = 'Indicador;Código;Período;Valor;Fuente';
  test('corrects what stands, keeps it, and is undone whole', async () => {
    const { importId: first } = await load([head, 'POB-01;1301;2022;10;Censo']);
    const { importId, changed, created } = await load([head, 'POB-01;1301;2022;11;Censo', 'POB-01;1302;2022;5;Censo']);
    expect([created, changed]).toEqual([1, 1]);
    const [stands] = (await ask('values', { territory: 'EC-1301' })).items;
    expect((await ask('valueHistory', { id: stands!.id })).items.map(({ number }) => number)).toEqual([11, 10]);
    expect(await ask('undoSeries', { importId })).toMatchObject({ undone: 2 });
    expect([await said('EC-1301'), await said('EC-1302')]).toEqual([['POB-01 2022 todas 10'], []]);
    expect(await ask('undoSeries', { importId: first })).toMatchObject({ undone: 1 });
    expect(await failure(ask('undoSeries', { importId }))).toBe('house.import-undone');
  });
  test('is not undone once a value of it was corrected or taken away', async () => {
    const { importId } = await load([head, 'POB-01;1303;2022;10;Censo']);
    const [value] = (await ask('values', { territory: 'EC-1303' })).items;
    await ask('saveValue', { indicator: poverty, territory: 'EC-1303', period: '2022', number: 12, source: 'Censo', version: 1 });
    expect(await failure(ask('undoSeries', { importId }))).toBe('house.rows-changed-since');
    expect(value?.number).toBe(10);
  });
  test('whose cell somebody filled meanwhile is read again', async () => {
    const { previewId } = await preview([head, 'POB-01;1304;2022;10;Censo']);
    await ask('saveValue', { indicator: poverty, territory: 'EC-1304', period: '2022', number: 12, source: 'Censo' });
    expect(await failure(ask('importSeries', { previewId }))).toBe('house.import-stale');
  });
  test('whose value somebody corrected meanwhile is read again', async () => {
    const { previewId, changed } = await preview([head, 'POB-01;1304;2022;10;Censo']);
    await ask('saveValue', { indicator: poverty, territory: 'EC-1304', period: '2022', number: 13, source: 'Censo', version: 1 });
    expect([changed, await failure(ask('importSeries', { previewId }))]).toEqual([1, 'house.import-stale']);
  });
  test('taken down and read back changes nothing', async () => {
    await ask('saveValue', { indicator: poverty, territory: 'EC-1401', period: '2022', number: 100 / 3, source: 'Registro; con punto y coma', mark: 'inferred', note: 'Se lee del gráfico', sex: 'f', group: 'juventud' });
    await ask('saveValue', { indicator: poverty, territory: 'EC-14', period: '2023-T1', missing: 'np', source: 'Registro' });
    for (const format of ['csv', 'xlsx'] as const) {
      const { path, name } = await ask('exportSeries', { country: 'EC', territory: 'EC-14', format });
      const received = await app.files.receive(Readable.from([readFileSync(path)]), 50_000_000);
      rmSync(path);
      const fileId = await s.db.kysely.transaction().execute((tx) => insertFile(tx, received, name, admin.account, new Date()));
      expect(await ask('previewSeries', { country: 'EC', fileId })).toMatchObject({ created: 0, changed: 0, unchanged: 2, refused: 0 });
    }
  });
  test('of a template names every territory of the level under the place', async () => {
    const { path } = await ask('seriesTemplate', { country: 'EC', layout: 'groups', territory: 'EC-14', format: 'csv' });
    const lines = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
    rmSync(path);
    expect([lines[0], lines.length]).toEqual([expect.stringContaining('Todas las edades;Niñas y niños;Adolescentes'), 13]);
  });
  test('of ten thousand values is previewed and stored whole', async () => {
    const units = (await s.owner.query<{ code: string }>("select code from territories.unit where country = 'EC' and valid_to is null and level = 'parish' order by code limit 1000")).rows.map(({ code }) => code);
    const lines = ['Código;Indicador;2010;2011;2012;2013;2014;2015;2016;2017;2018;2019;Fuente', ...units.map((code, n) => `${code};EDU-01;${Array.from({ length: 10 }, (_, k) => (n + k) % 101).join(';')};Registro`)];
    expect(await load(lines, { layout: 'years' })).toMatchObject({ created: 10_000, changed: 0 });
  }, 60_000);
});
