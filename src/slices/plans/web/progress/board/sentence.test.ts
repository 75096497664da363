import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../contract/report.ts';
import type { Kind, Scheme } from '../../../contract/scheme.ts';
import { progressSentence } from './sentence.ts';
import { pluralWord, toneCounts, toneOf, toneWords, type Board } from './tones.ts';

const kind = (id: string, name: string, plural: string, gender: 'f' | 'm', reports: 'value' | 'execution'): Kind => ({ id, name, plural, gender, reports, aliases: [], parents: [''], linkage: false, transversal: false, order: 1, needs: [] });
const scheme = { id: 'x', name: 'X', source: 's', verified: true, fields: [], kinds: [kind('accion', 'Acción', 'Acciones', 'f', 'execution'), kind('meta', 'Meta', 'Metas', 'f', 'value'), kind('proyecto', 'Proyecto', 'Proyectos', 'm', 'execution')] } satisfies Scheme;
const bands = { late: 'crítica', risk: 'baja', run: 'media', ok: 'satisfactoria' } as const;
const standing = (more: Partial<Standing>): Standing => ({ achieved: null, counted: null, missing: null, band: null, withData: 0, of: 1, notProgrammed: 0, equalWeights: false, ...more });
const said = (tone: keyof typeof bands, word: string = bands[tone]): Standing => standing({ achieved: 0.5, counted: 0.5, withData: 1, band: { id: word, word, tone, shape: 'diamond' } });
const element = (own: string, of: Standing): Board['elements'][number] => ({ elementId: own, code: '1', kind: own, text: 't', parentId: null, responsible: '', weight: null, standing: of, below: [] });
const none = standing({ missing: 's/d' });
const off = standing({ missing: 'np', of: 0, notProgrammed: 1 });

describe('the title of how a plan goes', () => {
  it.each<[string, Partial<Board>, string, string]>([
    ['the example of the brief', { whole: [{ kind: 'accion', standing: standing({ of: 32, withData: 3 }) }, { kind: 'meta', standing: standing({ of: 53, withData: 12 }) }], elements: [...Array.from({ length: 4 }, () => element('meta', said('late', 'atrasada'))), element('accion', said('late'))], owing: 6 }, 'CO-05001', 'De 53\u00A0metas, 12 tienen dato; 4 están atrasadas y deben 6 responsables'],
    ['one late and nobody owing', { whole: [{ kind: 'meta', standing: standing({ of: 3, withData: 3 }) }], elements: [element('meta', said('late'))], owing: 0 }, 'EC-08', 'De 3\u00A0metas, todas tienen dato; 1 está crítica'],
    ['nothing said yet, one owes', { whole: [{ kind: 'proyecto', standing: standing({ of: 1204, withData: 0 }) }], elements: [element('proyecto', none)], owing: 1 }, 'PE-10', 'De 1,204\u00A0proyectos, ninguno tiene dato todavía; debe 1 responsable'],
    ['the only one, with nothing said', { whole: [{ kind: 'proyecto', standing: standing({ of: 1, withData: 0 }) }], elements: [element('proyecto', none)], owing: 1 }, 'EC-08', 'El único proyecto no tiene dato todavía; debe 1 responsable'],
    ['the only one programmed, late', { whole: [{ kind: 'meta', standing: standing({ of: 1, withData: 1, notProgrammed: 3 }) }], elements: [element('meta', said('late')), element('meta', off)], owing: 0 }, 'EC-08', 'La única meta programada tiene dato; 1 está crítica'],
    ['some not programmed', { whole: [{ kind: 'meta', standing: standing({ of: 49, withData: 1, notProgrammed: 4 }) }], elements: [element('meta', off)], owing: 0 }, 'EC-08', 'De 49\u00A0metas programadas, 1 tiene dato'],
    ['nothing reports', { whole: [], elements: [], owing: 0 }, 'EC-08', 'Este plan no tiene metas ni acciones sobre las que se reporte'],
  ])('%s', (_, board, territory, sentence) => {
    expect(progressSentence(scheme, { whole: [], elements: [], owing: 0, ...board }, territory)).toBe(sentence);
  });
});

describe('tones', () => {
  it('keep s/d and np apart from each other and from late', () => {
    expect([none, off, said('late'), standing({ counted: 0.4, withData: 1 })].map(toneOf)).toEqual(['sd', 'np', 'late', 'run']);
  });
  it('are counted by kind', () => {
    expect(toneCounts([element('meta', none), element('meta', said('ok')), element('accion', said('ok'))], 'meta')).toEqual({ sd: 1, ok: 1 });
  });
  it('are named by both bands that share one', () => {
    expect(toneWords([element('meta', said('ok')), element('meta', said('ok', 'sobresaliente'))], 'meta', true)).toEqual({ ok: 'satisfactorias y sobresalientes' });
  });
  it.each([['crítica', 'críticas'], ['sobresaliente', 'sobresalientes'], ['en riesgo', 'en riesgo'], ['regular', 'regulares'], ['parcialmente cumplida', 'parcialmente cumplidas']])('«%s» in the plural is «%s»', (one, many) => {
    expect(pluralWord(one)).toBe(many);
  });
});
