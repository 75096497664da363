import { describe, expect, it } from 'vitest';
import { gapsOf } from '../rules/completeness.ts';
import { elementOf, lineScheme } from './scheme.example.ts';
import { listSentence, planSentence } from './sentence.ts';

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the title of a plan', () => {
  it('says actions and targets in their lines, and the most frequent lack', () => {
    const gaps = gapsOf(lineScheme, Array.from({ length: 9 }, (_, n) => elementOf('meta', `M${n}`, { fields: { meta_final: 1 } })));
    expect(plain(planSentence(lineScheme, { objetivo: 1, 'linea-transversal': 5, linea: 4, accion: 32, meta: 53, indicador: 53 }, gaps))).toBe('32 acciones y 53 metas en 4 líneas; 9 metas sin línea base');
  });

  it('speaks in the singular of one', () => {
    expect(plain(planSentence(lineScheme, { linea: 1, accion: 1 }, []))).toBe('1 acción en 1 línea; sin objetivos generales ni metas');
  });

  it('writes thousands as the country does', () => {
    const said = [planSentence(lineScheme, { accion: 1250, objetivo: 1, meta: 1, linea: 1 }, [], 'EC-08'), planSentence(lineScheme, { accion: 1250, objetivo: 1, meta: 1, linea: 1 }, [], 'PE-10')].map(plain);
    expect(said).toEqual(['1.250 acciones y 1 meta en 1 línea; nada de lo necesario falta', '1,250 acciones y 1 meta en 1 línea; nada de lo necesario falta']);
  });

  it('tells a plan without lines by its linkable kinds, the objective included', () => {
    expect(plain(planSentence(lineScheme, { objetivo: 2, meta: 3 }, []))).toBe('2 objetivos generales y 3 metas; nada de lo necesario falta');
  });

  it('says when there is nothing yet', () => {
    expect(planSentence(lineScheme, {}, [])).toBe('Este plan todavía no tiene elementos');
  });
});

describe('the title of the list', () => {
  it.each([
    [{ shown: 42, drafts: 11, whole: true, filtered: false }, '42 planes, 11 de ellos en borrador'],
    [{ shown: 1, drafts: 1, whole: true, filtered: false }, '1 plan, en borrador'],
    [{ shown: 1, drafts: 0, whole: true, filtered: false }, '1 plan, aprobado'],
    [{ shown: 3, drafts: 3, whole: true, filtered: false }, '3 planes, todos en borrador'],
    [{ shown: 3, drafts: 0, whole: true, filtered: false }, '3 planes, todos aprobados'],
    [{ shown: 50, drafts: 4, whole: false, filtered: false }, 'Más de 50 planes; de los 50 a la vista, 4 en borrador'],
    [{ shown: 50, drafts: 0, whole: false, count: { value: 1000, capped: true }, filtered: false }, 'Más de 1.000 planes; de los 50 a la vista, ninguno en borrador'],
    [{ shown: 0, drafts: 0, whole: true, filtered: true }, 'Ningún plan coincide con estos filtros'],
    [{ shown: 0, drafts: 0, whole: true, filtered: false }, 'Todavía no hay planes a su alcance'],
  ])('%j', (count, said) => {
    expect(listSentence(count)).toBe(said);
  });
});
