import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, places, testApp, type TestApp } from '../../../test/cast.ts';
import { stage, type Stage } from '../../../test/stage/stage.ts';
import type { AcronymUse, ConceptItem, GlossaryEntry } from './contract/glossary.ts';

let own: Stage;
let app: TestApp;
const admin = cast.admin();
const stranger = cast.of({ reads: true, institutions: [places.theirs] });

beforeAll(async () => {
  own = await stage();
  app = testApp(own);
  await app.run('sources.save-property', { key: 'texto', name: 'Texto', value: 'text' }, admin);
  await app.run('sources.save-topic', { key: 'tema:1', kind: 'tema', name: 'Tema' }, admin);
});
afterAll(async () => {
  await app.close();
  await own.close();
});

let n = 0;
const document = async (more: object = {}): Promise<string> => (await app.run<{ id: string }>('sources.create', { title: `Memoria ${++n}`, kind: 'informe', ...more }, admin)).id;
const say = (documentId: string, text: string): Promise<{ id: string; version: number }> => app.run('sources.state', { documentId, topic: 'tema:1', property: 'texto', place: 'l. 7', line: 7, value: { kind: 'text', text } }, admin);
const define = (term: string, meaning: string, more: object = {}): Promise<{ id: string; version: number }> => app.run('sources.save-concept', { kind: 'acronym', term, meaning, ...more }, admin);
const concepts = async (ask: object, by = admin): Promise<ConceptItem[]> => (await app.run<{ items: ConceptItem[] }>('sources.concepts', ask, by)).items;
const acronyms = async (ask: object, by = admin): Promise<AcronymUse[]> => (await app.run<{ items: AcronymUse[] }>('sources.acronyms', ask, by)).items;

describe('acronyms that documents use', () => {
  it('are told with where, until somebody defines them', async () => {
    const id = await document();
    await say(id, 'La ZORP pidió agua y la ZORP la tuvo');
    await app.drain();
    expect(await acronyms({ undefined: true, document: id })).toMatchObject([{ term: 'ZORP', uses: 2, defined: false, documents: [{ id, place: 'l. 7', line: 7 }] }]);
    await define('Zorp', 'Zona de riego');
    expect(await acronyms({ undefined: true, document: id })).toEqual([]);
    expect(await acronyms({ term: 'zorp' })).toMatchObject([{ defined: true }]);
  });
  it('change with what the document says', async () => {
    const id = await document();
    const { id: statement } = await say(id, 'Firmó la QUEM');
    await app.drain();
    await app.run('sources.restate', { id: statement, version: 1, topic: 'tema:1', property: 'texto', value: { kind: 'text', text: 'Firmó la VALT' } }, admin);
    await app.drain();
    expect((await acronyms({ document: id })).map(({ term }) => term)).toEqual(['VALT']);
  });
  it('of a document out of reach are not told', async () => {
    const id = await document({ owner: places.ours, visibility: 'own' });
    await say(id, 'La RESV se reunió');
    await app.drain();
    expect(await acronyms({ term: 'RESV' }, stranger)).toEqual([]);
    expect(await acronyms({ term: 'RESV' })).toHaveLength(1);
  });
});

describe('concepts', () => {
  it('that two sources define stand side by side, by term', async () => {
    const [one, other] = [await document(), await document()];
    await define('PEX', 'Plan de expansión', { documentId: one, place: 'l. 90' });
    await define('PEX', 'Programa extraordinario', { documentId: other });
    expect((await concepts({ q: 'pex' })).map(({ meaning, place }) => [meaning, place])).toEqual([['Plan de expansión', 'l. 90'], ['Programa extraordinario', '']]);
  });
  it('of one document are said once', async () => {
    const id = await document();
    await define('UNA', 'Una vez', { documentId: id });
    await expect(define('UNA', 'Otra vez', { documentId: id })).rejects.toMatchObject({ code: 'sources.concept-twice' });
  });
  it('are corrected by who saw their version', async () => {
    const { id } = await define('COR', 'Mal');
    await expect(app.run('sources.save-concept', { id, version: 7, kind: 'acronym', term: 'COR', meaning: 'Bien' }, admin)).rejects.toMatchObject({ code: 'house.version-changed' });
    expect(await app.run('sources.save-concept', { id, version: 1, kind: 'acronym', term: 'COR', meaning: 'Bien' }, admin)).toMatchObject({ version: 2 });
    await app.run('sources.remove-concept', { id, version: 2 }, admin);
    expect(await concepts({ q: 'COR bien' })).toEqual([]);
  });
  it('of a document out of reach are not read', async () => {
    const id = await document({ owner: places.ours, visibility: 'own' });
    await define('OCU', 'Oculta', { documentId: id, visibility: 'public' });
    expect(await concepts({ q: 'OCU' }, stranger)).toEqual([]);
    expect(await concepts({ q: 'OCU' })).toHaveLength(1);
  });
  it('that a document defines and none uses are told apart from those of the house', async () => {
    const id = await document();
    await define('NUNCA', 'Nadie la usa', { documentId: id });
    await define('CASA', 'De la casa', { source: 'Uso general' });
    expect((await concepts({ unused: true, q: 'nadie la usa' })).map(({ term }) => term)).toEqual(['NUNCA']);
    expect(await concepts({ unused: true, q: 'de la casa' })).toEqual([]);
  });
  it('go on from page to page, each once', async () => {
    for (const term of ['ÁRBOL DE PAGO', 'Arbol', 'arbusto', 'Zeta final']) await app.run('sources.save-concept', { kind: 'concept', term, meaning: 'paginado' }, admin);
    const first = await app.run<{ items: ConceptItem[]; next: string }>('sources.concepts', { q: 'paginado', limit: 2 }, admin);
    const second = await concepts({ q: 'paginado', limit: 2, after: first.next });
    expect([...first.items, ...second].map(({ term }) => term)).toEqual(['Arbol', 'ÁRBOL DE PAGO', 'arbusto', 'Zeta final']);
  });
});

describe('the glossary on screen', () => {
  it('holds each term once with its meanings, and where they stand', async () => {
    const id = await document({ title: 'Guía de siglas' });
    await define('TIP', 'Tarjeta de paso', { documentId: id, place: 'l. 3' });
    await define('TIP', 'Tabla de plazos', { source: 'Uso general' });
    const { items } = await app.run<{ items: GlossaryEntry[] }>('sources.glossary', {}, admin);
    expect(items.find(({ term }) => term === 'TIP')?.meanings).toEqual([{ meaning: 'Tarjeta de paso', source: 'Guía de siglas, l. 3' }, { meaning: 'Tabla de plazos', source: 'Uso general' }]);
  });
  it('says once what two sources say in the same words, in singular and in plural', async () => {
    const id = await document({ title: 'Guía de plurales' });
    await define('PLU', 'Plan(es) de Uso', { documentId: id, place: 'l. 9' });
    await define('PLU', 'Plan de uso', { source: 'Uso general' });
    const { items } = await app.run<{ items: GlossaryEntry[] }>('sources.glossary', {}, admin);
    expect(items.find(({ term }) => term === 'PLU')?.meanings).toEqual([{ meaning: 'Plan(es) de Uso', source: 'Guía de plurales, l. 9' }]);
  });
  it('is found by its words, the term itself first, and leads to it', async () => {
    await define('AGUA', 'Asociación de gremios', { source: 'Uso general' });
    await app.run('sources.save-concept', { kind: 'concept', term: 'acceso al agua', meaning: 'Tener agua cerca', source: 'Uso general' }, admin);
    const found = await app.run<{ groups: { hits: { kind: string; title: string; href: string }[] }[] }>('house.search', { q: 'agua' }, admin);
    expect(found.groups.flatMap(({ hits }) => hits).filter(({ kind }) => kind === 'sources.concept').map(({ title, href }) => [title, href])).toEqual([['AGUA', '/glosario?q=AGUA'], ['acceso al agua', '/glosario?q=acceso+al+agua']]);
  });
  it('of the house is loaded once, and what a person corrected stays', async () => {
    const load = (meaning: string): Promise<{ created: number; changed: number }> => app.run('sources.load-glossary', { pack: 'xx', concepts: [{ kind: 'concept', term: 'corte xx', meaning, source: 'Escrito para probar', verified: false }] }, admin);
    expect(await load('Un día')).toMatchObject({ created: 1 });
    expect(await load('Un día')).toEqual({ created: 0, changed: 0 });
    const [one] = await concepts({ q: 'corte xx' });
    await app.run('sources.save-concept', { id: one?.id, version: one?.version, kind: 'concept', term: 'corte xx', meaning: 'Un día elegido', source: 'Escrito para probar' }, admin);
    await load('Otro día');
    expect((await concepts({ q: 'corte xx' }))[0]?.meaning).toBe('Un día elegido');
  });
});
