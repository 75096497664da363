import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf, cast } from '../../../test/actor.ts';
import { testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { Output } from '../../kernel/contract.ts';
import { exampleId, newId } from '../../kernel/id.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { packIdentity } from '../institutions/index.ts';
import { diagnosisDocument } from './actions/diagnosis/documents.ts';
import type { bodies } from './contract.ts';
import type { DiagnosisContent } from './contract/diagnosis.ts';

type Ops = (typeof bodies)['operations'];
type Content = Output<Ops['previewDiagnosis']>;

let own: Stage;
let app: TestApp;
const admin = cast.administrator;
const prefecture = packIdentity('institution', 'EC-08');

const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));
const preview = (input: object = {}, by: Actor = admin): Promise<Content> => app.run<Content>('bodies.preview-diagnosis', { territory: 'EC-08', ...input }, by);
const issue = (input: object = {}, by: Actor = admin): Promise<Output<Ops['issueDiagnosis']>> => app.run('bodies.issue-diagnosis', { territory: 'EC-08', ...input }, by);
const list = (territory: string, by: Actor = admin): Promise<Output<Ops['diagnoses']>> => app.run('bodies.diagnoses', { territory }, by);
const compare = (id: string): Promise<Output<Ops['compareDiagnosis']>> => app.run('bodies.compare-diagnosis', { id }, admin);
const body = (kind: string, territory: string, more: object = {}): Promise<{ id: string }> => app.run('bodies.create', { kind, territory, source: 'Oficio de prueba', ...more }, admin);
const created = (title: string, on: string): object => ({ creation: { kind: 'ordenanza', number: '7', title, publishedOn: on, forceFrom: on } });
/** What Word shows of a document, in order, without its marks. */
const wordsOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<\/w:p>/gu, '\n').replaceAll(/<[^>]+>/gu, '');
const contentBytes = async (file: string): Promise<Uint8Array> => {
  const { rows } = await own.owner.query('select sha256 from platform.file where id = $1', [file]);
  const sha = (rows[0] as { sha256: string }).sha256;
  return readFile(`${own.folder}/${sha.slice(0, 2)}/${sha}`);
};

beforeAll(async () => {
  own = await stage(['base', 'ec', 'pe']);
  app = testApp(own, { clock: () => new Date('2026-11-20T15:00:00Z') });
  await body('ccpd', 'EC-0803', created('Ordenanza que crea el consejo de prueba', '2015-04-02'));
  await app.run('bodies.record-absence', { territory: 'EC-0802', kind: 'jcpd', on: '2024-01', source: 'Oficio 12 de prueba' }, admin);
}, 60_000);
afterAll(async () => {
  await app.close();
  await own.close();
});

describe('what a diagnosis says', () => {
  test('counts each light of each kind that the law asks for, and unknown apart', async () => {
    const { kinds, items, level, title } = await preview();
    expect(level).toBe('canton');
    expect(kinds.filter(({ owed }) => owed).map((kind) => [kind.kind, kind.complete, kind.partial, kind.missing, kind.unknown, kind.of])).toEqual([['ccpd', 0, 1, 0, items.length - 1, items.length], ['jcpd', 0, 0, 1, items.length - 1, items.length]]);
    expect(title).toContain('De ninguno de los');
    expect(title).toContain('en 1 consta que falta algún organismo');
  });
  test('names the source and the date of what it rests on', async () => {
    const { items, sources } = await preview();
    const [light] = items.find(({ territory }) => territory === 'EC-0802')!.lights.filter(({ kind }) => kind === 'jcpd');
    expect(light).toMatchObject({ state: 'missing', checks: [{ key: 'absence', on: '2024-01', source: 'Oficio 12 de prueba' }] });
    expect(sources.map(({ says }) => says)).toEqual(expect.arrayContaining(['Oficio 12 de prueba', 'Ordenanza que crea el consejo de prueba, N.º 7']));
  });
  test('groups what comes next by authority, and leaves what nobody knows to whom to ask', async () => {
    const { todo, unknown } = await preview();
    expect(todo.flatMap(({ items }) => items.map((one) => [one.territory, one.kind]))).toEqual(expect.arrayContaining([['EC-0802', 'jcpd']]));
    expect(unknown.find(({ territory }) => territory === 'EC-0802')).toMatchObject({ kinds: ['ccpd'], ask: expect.stringContaining('Eloy Alfaro') as string });
  });
  test('is of its cut-off date: what came later is not in it', async () => {
    const { kinds } = await preview({ asOf: '2014-12-31' });
    expect(kinds.find(({ kind }) => kind === 'ccpd')).toMatchObject({ partial: 0, complete: 0 });
  });
  test('tells nobody’s draft, its holder’s neither', async () => {
    const { id } = await body('jcpd', 'EC-0804', { visibility: 'own' });
    expect((await preview()).items.find(({ territory }) => territory === 'EC-0804')!.lights.find(({ kind }) => kind === 'jcpd')).toMatchObject({ state: 'unknown', body: null });
    await app.run('bodies.remove', { id, version: 1, why: 'Era de prueba' }, admin);
  });
  test('tells of the districts of a province of Peru, and of its own instance', async () => {
    const { level, items, above, kinds } = await preview({ territory: 'PE-1006' });
    expect([level, items.length > 5, kinds.filter(({ owed }) => owed).map(({ kind }) => kind), above?.kinds.map(({ kind }) => kind)]).toEqual(['district', true, ['instancia-distrital'], ['instancia-provincial']]);
  });
  test('tells of one canton alone', async () => {
    const { items, title } = await preview({ territory: 'EC-0802' });
    expect(items.map(({ territory }) => territory)).toEqual(['EC-0802']);
    expect(title).toBe('Eloy Alfaro: consta que no existe JCPD; no hay registro de CCPD');
  });
  test.each([['EC-99', undefined, 'bodies.board-territory-unknown'], ['EC-08', 'province-of-nowhere', 'bodies.board-level-unknown']])('refuses %s at level %s', async (territory, level, failure) => {
    expect(await code(preview({ territory, level }))).toBe(failure);
  });
});

describe('a diagnosis that is issued', () => {
  let first: Output<Ops['issueDiagnosis']>;
  beforeAll(async () => {
    first = await issue({ note: 'Para la sesión de diciembre' });
  });

  test('has a number of its territory, a day, a holder, and a file with its hash', async () => {
    const again = await issue({ territory: 'EC-08', asOf: '2024-06-30' });
    const elsewhere = await issue({ territory: 'EC-13' });
    expect([first.number, again.number, elsewhere.number]).toEqual([1, 2, 1]);
    const { items } = await list('EC-08');
    const [latest, earliest] = items;
    expect([latest?.asOf, earliest]).toMatchObject(['2024-06-30', { id: first.id, asOf: '2026-11-20', issuedOn: '2026-11-20', owner: prefecture, note: 'Para la sesión de diciembre', example: false }]);
    expect(createHash('sha256').update(await contentBytes(first.file)).digest('hex')).toBe(earliest?.hash);
  });
  test('stands in a list that goes on page by page', async () => {
    const page = (after?: string): Promise<Output<Ops['diagnoses']>> => app.run('bodies.diagnoses', { territory: 'EC', limit: 2, ...(after ? { after } : {}) }, admin);
    const { items, next } = await page();
    const rest = await page(next!); // three were issued, two stand on the first page
    expect(new Set([...items, ...rest.items].map(({ id }) => id)).size).toBe(3);
    expect(rest.next).toBeNull();
  });
  test('is a Word document that says what its data say', async () => {
    const says = wordsOf(await contentBytes(first.file));
    for (const words of ['Versión 1, emitida el 20 de noviembre de 2026', 'Ayuda, no asesoría', 'Oficio 12 de prueba', '✕ no existe', '? sin registro', 'Sin series cargadas', 'Nota de quien emite: Para la sesión de diciembre', 'enero de 2024']) expect(says).toContain(words);
    expect(says).not.toContain('undefined');
  });
  test('is written again from the data it was made from with the same words', async () => {
    const { content, ...row } = await app.run<Output<Ops['diagnosis']>>('bodies.diagnosis', { id: first.id }, admin);
    const again = await diagnosisDocument(content as DiagnosisContent, row);
    expect(wordsOf(again.bytes)).toBe(wordsOf(await contentBytes(first.file)));
  });
  test('is compared with today: what changed, by territory and kind', async () => {
    expect((await compare(first.id)).changes).toEqual([]);
    const { id } = await body('jcpd', 'EC-0802', created('Ordenanza que crea la junta de prueba', '2026-11-01'));
    const { changes, kinds } = await compare(first.id);
    expect(changes).toMatchObject([{ territory: 'EC-0802', kind: 'jcpd', before: 'missing', now: 'partial' }]);
    expect(kinds.find(({ kind }) => kind === 'jcpd')).toMatchObject({ before: { missing: 1, partial: 0 }, now: { missing: 0, partial: 1 } });
    expect((await app.run<Output<Ops['diagnosis']>>('bodies.diagnosis', { id: first.id }, admin)).content.kinds.find(({ kind }) => kind === 'jcpd')).toMatchObject({ missing: 1 });
    expect(id).not.toBe('');
  });
  test('leaves a fact with its number and the hash of its data', async () => {
    const { rows } = await own.owner.query("select data from platform.fact where name = 'bodies.diagnosis-issued' and subject_id = $1", [first.id]);
    expect(rows).toMatchObject([{ data: { number: 1, territory: 'EC-08', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string } }]);
  });
  test('of a day to come is refused', async () => {
    expect(await code(issue({ asOf: '2027-01-01' }))).toBe('bodies.diagnosis-later');
  });
  test('is issued only where one may, and read only within reach', async () => {
    const elsewhere = cast.of({ operations: ['bodies.*'], reads: true, territories: ['EC-13'] });
    expect(await code(issue({}, elsewhere))).toBe('house.not-your-place');
    expect((await list('EC-08', elsewhere)).items).toEqual([]);
    expect(await code(app.run('bodies.compare-diagnosis', { id: first.id }, elsewhere))).toBe('house.not-found');
    expect((await list('EC-08', cast.of({ reads: true, territories: ['EC-08'] }))).items).toHaveLength(2);
  });
  test('becomes an annex of a resolution, once, whoever issued it', async () => {
    const instrument = newId();
    await app.run('instruments.create', { id: instrument, kind: 'resolucion', title: 'Resolución de prueba', territory: 'EC-08', owner: prefecture, visibility: 'shared' }, admin);
    const other = actorOf({ operations: ['bodies.*', 'instruments.*'], reads: true, territories: ['EC-08'] });
    const attach = (): Promise<{ annex: string }> => app.run('bodies.attach-diagnosis', { id: first.id, instrument }, other);
    const { annex } = await attach();
    expect((await attach()).annex).toBe(annex);
    const files = await app.run<{ annexes: { title: string; file: string }[] }>('instruments.files', { id: instrument }, other);
    expect(files.annexes.map(({ title }) => title)).toEqual([expect.stringContaining('Diagnóstico de Esmeraldas, versión 1')]);
    expect(await contentBytes(files.annexes[0]!.file)).toEqual(await contentBytes(first.file));
    expect((await list('EC-08')).items.find(({ id }) => id === first.id)?.annexOf).toEqual([{ instrument, title: 'Resolución de prueba' }]);
    expect(await code(app.run('bodies.attach-diagnosis', { id: first.id, instrument: exampleId('nowhere', 3) }, admin))).toBe('house.not-found');
  });
});

describe('the sheet of a canton and the directory', () => {
  const bytesOf = async (name: string, input: object): Promise<{ name: string; bytes: Uint8Array }> => {
    const { path, name: called } = await app.run<{ path: string; name: string }>(name, input, admin);
    return { name: called, bytes: await readFile(path) };
  };
  test('a sheet tells one territory, what it has and what comes next', async () => {
    const { name, bytes } = await bytesOf('bodies.export-sheet', { territory: 'EC-0803' });
    expect([name, wordsOf(bytes)]).toEqual(['Ficha Muisne 2026-11-20.docx', expect.stringContaining('Ordenanza que crea el consejo de prueba') as string]);
  });
  test('a directory names posts, not people, and tells a vacant seat from one without record', async () => {
    const { id } = await body('ccpd', 'EC-0805');
    const { items: kinds } = await app.run<{ items: { code: string; seats: { key: string; title: string }[] }[] }>('bodies.kinds', { country: 'EC' }, admin);
    const [head, second] = kinds.find((one) => one.code === 'ccpd')!.seats;
    await app.run('bodies.seat-member', { body: id, seat: head!.key, institution: packIdentity('institution', 'EC-0805'), from: '2024-01-01', source: 'Acta de prueba' }, admin);
    await app.run('bodies.seat-member', { body: id, seat: second!.key, says: 'Persona de prueba', from: '2020-01-01', to: '2021-01-01', source: 'Acta de prueba' }, admin);
    const { items } = await app.run<Output<Ops['directory']>>('bodies.directory', { territory: 'EC-08' }, admin);
    const of = (post: string): string[] => items.filter((one) => one.territory === 'EC-0805' && one.what === 'body' && one.post === post).map(({ state }) => state);
    expect([of(head!.title)[0], of(second!.title)]).toEqual(['held', ['vacant']]);
    const { bytes, name } = await bytesOf('bodies.export-directory', { territory: 'EC-08', format: 'csv' });
    expect([name, Buffer.from(bytes).toString('utf8')]).toEqual(['Con quién coordinar Esmeraldas 2026-11-20.csv', expect.stringContaining('EC-0805;') as string]);
    expect(Buffer.from(bytes).toString('utf8')).not.toContain('Persona de prueba');
    expect(wordsOf((await bytesOf('bodies.export-directory', { territory: 'EC-08' })).bytes)).toContain('vacante');
  });
});

describe('the situation by generational group', () => {
  const indicator = newId();
  const [province, cantons] = ['EC-01', ['EC-0101', 'EC-0102', 'EC-0103']];
  const save = (territory: string, period: string, said: object, more: object = {}): Promise<unknown> => app.run('indicators.save-value', { indicator, territory, period, source: 'Encuesta de prueba', ...said, ...more }, admin);
  const words = async (input: object = {}): Promise<string> => wordsOf(await contentBytes((await issue({ territory: province, ...input })).file));
  const row = async (group: string | null, input: object = {}) => (await preview({ territory: province, ...input })).situation?.groups.find((one) => one.group === group)?.rows[0];

  test('says that no series are loaded where there are none', async () => {
    const { situation, summary } = await preview({ territory: province });
    expect([situation?.indicators, summary.some((line) => line.includes('indicador'))]).toEqual([0, false]);
  });

  describe('once there are series', () => {
    let first: Output<Ops['issueDiagnosis']>;
    beforeAll(async () => {
      await app.run('indicators.create-indicator', { id: indicator, country: 'EC', code: 'POB-01', name: 'Pobreza por ingresos', measures: 'De cien personas, cuántas', unit: '%', better: 'less', sourceKind: 'survey', producer: 'Instituto de prueba', periodicity: 'year' }, admin);
      await save(province, '2021', { number: 30 }, { group: 'ninez' });
      await save(province, '2022', { number: 28.5 }, { group: 'ninez' });
      await save('EC', '2022', { number: 33 }, { group: 'ninez' });
      for (const [n, canton] of cantons.entries()) await save(canton, '2022', n === 2 ? { missing: 's/d' } : { number: 10 * (n + 2) }, { group: 'ninez' });
      await save(province, '2022', { missing: 's/d' }, { group: 'juventud' });
      await save('EC-0104', '2019', { number: 0 }, { group: 'adultas-mayores' });
      first = await issue({ territory: province });
    });

    test('tells of each group the latest value, that of the country, and how it lies among the cantons', async () => {
      expect(await row('ninez')).toMatchObject({ period: '2022', number: 28.5, source: 'Encuesta de prueba', above: { number: 33 }, spread: { period: '2022', with: 2, of: 15, high: { name: 'Girón', number: 30 }, low: { name: 'Cuenca', number: 20 } } });
    });
    test('says s/d, and never zero, where there is no datum; and zero where it is zero', async () => {
      expect(await row('juventud')).toMatchObject({ number: null, missing: 's/d' });
      expect(await row('adultas-mayores')).toMatchObject({ period: null, number: null, missing: null, spread: { with: 1, high: { number: 0 } } });
    });
    test('tells groups of which nobody recorded anything', async () => {
      const { situation, summary } = await preview({ territory: province });
      expect(situation?.groups.filter(({ rows }) => rows.length === 0).map(({ group }) => group)).toEqual(['adolescencia', 'adultez']);
      expect(summary).toContain('Hay valores de 1 de 1 indicador; sin registro de adolescentes y personas adultas.');
    });
    test('is of its cut-off date', async () => {
      expect(await row('ninez', { asOf: '2021-12-31' })).toMatchObject({ period: '2021', number: 30, above: null, spread: null });
    });
    test('stands in the document, in words, and not the sentence that there are no series', async () => {
      const says = (await words()).replaceAll('\u00A0', ' ');
      for (const one of ['Situación por grupo generacional', 'Niñas y niños (0 a 11 años)', '28,5 %', 'Ecuador', 'Entre cantones: con dato 2 de 15; más alto: Girón, 30 %; más bajo: Cuenca, 20 %.', 's/d', 'Sin registro: Adolescentes (12 a 17 años) y Personas adultas (30 a 64 años) (por verificar)']) expect(says).toContain(one);
      expect(says).not.toContain('Sin series cargadas');
    });
    test('of one canton stands beside its province', async () => {
      const { situation } = await preview({ territory: 'EC-0101' });
      expect([situation?.above?.name, situation?.groups.find(({ group }) => group === 'ninez')?.rows[0]]).toMatchObject(['Azuay', { number: 20, above: { number: 28.5 }, spread: null }]);
    });
    test('that changed is told when a diagnosis is compared with today', async () => {
      expect((await compare(first.id)).values).toEqual([]);
      await save(province, '2022', { number: 27 }, { group: 'ninez', version: 1, why: 'Fe de erratas' });
      await save('EC-0103', '2022', { number: 5 }, { group: 'ninez', version: 1 });
      expect((await compare(first.id)).values).toMatchObject([{ groupName: 'Niñas y niños', name: 'Pobreza por ingresos', before: { number: 28.5, spread: { with: 2 } }, now: { number: 27, spread: { with: 3, low: { name: 'Gualaceo', number: 5 } } } }]);
      expect((await app.run<Output<Ops['diagnosis']>>('bodies.diagnosis', { id: first.id }, admin)).content.situation?.groups.find(({ group }) => group === 'ninez')?.rows[0]).toMatchObject({ number: 28.5 });
    });
    test('in draft stays with its holder', async () => {
      const draft = newId();
      await app.run('indicators.create-indicator', { id: draft, country: 'EC', code: 'RES-01', name: 'Reservado', measures: 'Prueba', unit: '%', better: 'neither', sourceKind: 'record', producer: 'Prueba', periodicity: 'year', visibility: 'own' }, admin);
      await app.run('indicators.save-value', { indicator: draft, territory: province, period: '2022', number: 1, source: 'Prueba' }, admin);
      expect((await preview({ territory: province })).situation).toMatchObject({ indicators: 1 });
    });
    test('of an invented indicator makes the whole an example', async () => {
      const invented = newId();
      await app.run('indicators.create-indicator', { id: invented, country: 'EC', code: 'INV-01', name: 'Inventado', measures: 'Prueba', unit: '%', better: 'neither', sourceKind: 'record', producer: 'Prueba', periodicity: 'year', example: true }, admin);
      await app.run('indicators.save-value', { indicator: invented, territory: 'EC-02', period: '2022', number: 1, source: 'Prueba' }, admin);
      expect([(await preview({ territory: 'EC-02' })).example, (await preview({ territory: province })).example]).toEqual([true, false]);
    });
    test('is not in what was issued before there were series: that is read as it was', async () => {
      await own.owner.query("update bodies.diagnosis set content = content - 'situation' where id = $1", [first.id]);
      const { content, ...item } = await app.run<Output<Ops['diagnosis']>>('bodies.diagnosis', { id: first.id }, admin);
      expect(wordsOf((await diagnosisDocument(content as DiagnosisContent, item)).bytes)).toContain('Sin series cargadas');
      expect((await compare(first.id)).values).toEqual([]);
    });
  });
});
