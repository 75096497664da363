import { describe, expect, test } from 'vitest';
import type { Part } from '../../../../kernel/part.ts';
import type { Light, LightEvidence } from '../../contract/board/light.ts';
import { draftParts, draftTitle, filled, lackOf, lackWords, type DraftMatter } from './draft.ts';
import { dayInWords, joined, letterOf, monthsAfter } from './letters.ts';

const evidence = (key: string, says: string, holds: boolean | null): LightEvidence => ({ key, says, holds, on: null, record: null, source: null, verified: false });
const light = (kind: string, state: Light['state'], list: LightEvidence[] = []): Light => ({ kind, state, body: null, name: null, stage: null, evidence: list });
const step = (lack: string, title: string, norm: string | null) => ({ for: lack, title, level: 'canton', authority: 'Concejo', norm, verified: false });
const part = (text: string, heading: string | null = null): Part => ({ key: 'a', kind: 'article', level: 0, number: '1', heading, text, optional: false, choices: [] });

const matter: DraftMatter = {
  by: { name: 'Prefectura de Ejemplo', territory: 'Provincia de Ejemplo' },
  kinds: [
    { key: 'consejo', title: 'Consejo', plural: 'Consejos', steps: [step('absence', 'Aprobar la ordenanza', 'Ley 1, art. 2'), step('unknown', 'Preguntar si existe', null)] },
    { key: 'junta', title: 'Junta', plural: 'Juntas', steps: [step('miembros', 'Nombrar a quienes faltan', 'Ley 3 (por verificar)')] },
  ],
  places: [
    { code: 'XX-0101', name: 'Primero', levelName: 'cantón', lights: [light('consejo', 'missing'), light('junta', 'partial', [evidence('acto', 'Ordenanza', true), evidence('miembros', 'No hay integrantes vigentes', false)])] },
    { code: 'XX-0102', name: 'Iguanas', levelName: 'cantón', lights: [light('consejo', 'unknown')] },
  ],
  norms: [{ says: 'Ley 1, art. 2', verified: true }, { says: 'Ley 3', verified: false }],
  asOf: '2024-03-05',
  dueOn: '2024-09-05',
};
const written = (text: string): string => draftParts([part(text)], matter)[0]!.text;

describe('the text of an act that binds', () => {
  test('names each territory and what it lacks that day', () => {
    expect(written('[[lugares]]')).toBe('a) Cantón Primero (XX-0101). Consejo: no existe, según lo registrado. Junta: existe; no hay integrantes vigentes.\nb) Cantón Iguanas (XX-0102). Consejo: no hay registro; informará si existe y con qué acto.');
  });
  test('says each step once, with who takes it, where, and whether its basis was verified', () => {
    expect(written('[[pasos]]')).toBe('a) Consejo, en Primero: aprobar la ordenanza (Concejo). Base: Ley 1, art. 2 (por verificar).\nb) Consejo, en Iguanas: informar si existe y con qué acto se creó (Concejo).\nc) Junta, en Primero: nombrar a quienes faltan (Concejo). Base: Ley 3 (por verificar).');
  });
  test('says who, of whom, until when, and on what law', () => {
    expect(written('[[institucion]], [[organismos]], [[nombres]], [[dia]], [[plazo]], [[normas]]')).toBe('Prefectura de Ejemplo, Consejos y Juntas, Primero (cantón) e Iguanas (cantón), 5 de marzo de 2024, hasta el 5 de septiembre de 2024, Ley 1, art. 2 y Ley 3 (por verificar)');
  });
  test('binds to complete only those that lack something, and those of which nobody knows to inform', () => {
    expect(written('Completar: [[con-faltas]]. Informar: [[sin-registro]].')).toBe('Completar: Primero (cantón). Informar: Iguanas (cantón).');
  });
  test.each([
    ['lacks nothing', matter.places.filter(({ code }) => code === 'XX-0102'), [['1', 'De Iguanas (cantón).'], ['2', 'Plazo.']]],
    ['is known everywhere', matter.places.filter(({ code }) => code === 'XX-0101'), [['1', 'A Primero (cantón).'], ['2', 'Plazo.']]],
  ])('leaves out the part of which there is nobody, and numbers on, where it %s', (_name, places, said) => {
    const parts = [{ ...part('A [[con-faltas]].'), number: '1' }, { ...part('De [[sin-registro]].'), number: '2' }, { ...part('Plazo.'), number: '3' }];
    expect(draftParts(parts, { ...matter, places }).map(({ number, text }) => [number, text])).toEqual(said);
  });
  test('leaves a field that nobody fills to be seen', () => {
    expect(filled('Sesión del [[sesion]] en [[territorio]]', { territorio: 'Ejemplo' })).toBe('Sesión del [[sesion]] en Ejemplo');
  });
  test('without a day or a norm says that they are to be completed', () => {
    expect(draftParts([part('[[plazo]]. [[normas]]')], { ...matter, dueOn: null, norms: [] })[0]!.text).toBe('en el plazo que se acuerde (por completar). las normas que correspondan (por completar)');
  });
  test('its title takes the fields too, and never outgrows its place', () => {
    expect(draftTitle('Resolución sobre [[organismos]]', matter)).toBe('Resolución sobre Consejos y Juntas');
    expect(draftTitle('x'.repeat(400), matter)).toHaveLength(300);
  });
});

test.each([
  [light('a', 'missing'), 'absence', 'no existe, según lo registrado'],
  [light('a', 'unknown'), 'unknown', 'no hay registro; informará si existe y con qué acto'],
  [light('a', 'partial', [evidence('x', 'Acto', true), evidence('y', 'Nadie dijo si es paritaria', null), evidence('z', 'No sesiona', false)]), 'y', 'existe; nadie dijo si es paritaria; no sesiona'],
  [light('a', 'complete', [evidence('x', 'Acto', true)]), undefined, 'existe'],
] as const)('the lack that decides, and its words (%#)', (given, lack, says) => {
  expect([lackOf(given), lackWords(given)]).toEqual([lack, says]);
});

describe('how lists and days are written', () => {
  test.each([[0, 'a'], [25, 'z'], [26, 'aa'], [27, 'ab'], [52, 'ba'], [220, 'hm']])('letter %i is %s', (n, letter) => expect(letterOf(n)).toBe(letter));
  test.each([[['Ana'], 'Ana'], [['Ana', 'Luis'], 'Ana y Luis'], [['Ana', 'Luis', 'Inés'], 'Ana, Luis e Inés'], [['agua', 'hielo'], 'agua y hielo'], [[], '']])('%j reads %s', (words, text) => expect(joined(words)).toBe(text));
  test.each([['2024-01-31', 1, '2024-02-29'], ['2023-11-30', 3, '2024-02-29'], ['2024-05-15', 12, '2025-05-15']])('%s and %i months is %s', (day, months, later) => expect(monthsAfter(day, months)).toBe(later));
  test('a day in words', () => expect(dayInWords('2031-01-09')).toBe('9 de enero de 2031'));
});
