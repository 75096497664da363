import { describe, expect, test } from 'vitest';
import type { Field, Kind, Scheme } from '../../../plans/contract/scheme.ts';
import { lookWith, planRules, type Checked, type CheckedElement } from '../checks.ts';

const kind = (id: string, parents: string[], more: Partial<Kind> = {}): Kind => ({ id, name: id, plural: id, gender: 'f', aliases: [], parents, linkage: false, transversal: false, order: 1, needs: [], ...more });
const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({ id, title: id, type, kinds: [], aliases: [], byYear: false, ...more });
const five = ['como', 'cuando', 'con_quienes', 'responsable', 'evaluacion'];
const scheme: Scheme = {
  id: 'prueba', name: 'De prueba', source: 'Escrito para probar', verified: true,
  kinds: [
    kind('diagnostico', ['']), kind('propuesta', ['']), kind('tema', ['diagnostico']),
    kind('objetivo', ['propuesta', ''], { linkage: true, needs: ['competencia'] }),
    kind('meta', ['objetivo', 'accion', ''], { linkage: true, needs: ['unidad', 'linea_base', 'anio_base', 'meta_final', 'anio_meta', 'responsable'] }),
    kind('indicador', ['meta'], { needs: ['unidad'] }),
    kind('accion', ['objetivo', ''], { needs: five }), kind('programa', ['objetivo', 'programa', ''], { linkage: true, needs: ['responsable', 'presupuesto'] }),
  ],
  fields: [
    ...five.map((id) => field(id, id === 'con_quienes' ? 'list' : 'text')), field('unidad', 'text'), field('linea_base', 'number'), field('anio_base', 'year'), field('meta_final', 'number'), field('anio_meta', 'year'),
    field('medio_verificacion', 'text'), field('direccion', 'choice', { choices: [{ id: 'sube', label: 'aumentar', aliases: [] }, { id: 'baja', label: 'disminuir', aliases: [] }] }), field('acumulacion', 'text'),
    field('valores', 'number', { byYear: true }), field('presupuesto', 'money'), field('desde', 'date'), field('hasta', 'date'), field('peso', 'number'), field('competencia', 'text'),
  ],
};

/** `O1 objetivo`, `M1 meta O1`: code, kind, parent; the id is the code. */
const element = (said: string, fields: Record<string, unknown> = {}, text = `Texto propio de ${said}`): CheckedElement => {
  const [code = '', of = '', parent] = said.split(' ');
  return { id: code, identity: `identity-${code}`, code, kind: of, parentId: parent ?? null, text, fields };
};
const plan = (elements: CheckedElement[], more: Partial<Checked> = {}): Checked => ({
  plan: { title: 'Plan', territory: 'EC-0807', validFrom: '2024-01-01', validTo: '2027-12-31' }, today: '2025-06-01', currency: 'USD', scheme, elements, superiors: [], money: [], ...more,
});
const validity = (validFrom: string | null, validTo: string | null): Partial<Checked> => ({ plan: { title: 'Plan', territory: 'EC-0807', validFrom, validTo } });
const full = { unidad: 'km', linea_base: 0, anio_base: 2023, meta_final: 10, anio_meta: 2027, responsable: 'Obras', medio_verificacion: 'Actas' };
const action = { como: 'Talleres', cuando: '2025', con_quienes: ['Juntas'], responsable: 'Salud', evaluacion: 'Encuesta' };
const superior = { key: 's', title: 'Plan de arriba', from: '2020-01-01', to: '2030-12-31' };

type Case = [rule: keyof typeof planRules, wrong: Checked, found: string[], right: Checked];

const cases: Case[] = [
  ['plan-empty', plan([]), ['plan'], plan([element('O1 objetivo')])],
  ['section-empty', plan([element('D diagnostico'), element('T tema D'), element('P propuesta')]), ['P'], plan([element('D diagnostico'), element('T tema D'), element('O1 objetivo')])],
  ['plan-without-validity', plan([], validity('2024-01-01', null)), ['plan'], plan([])],
  ['plan-expired', plan([], { today: '2028-01-01' }), ['plan'], plan([], { today: '2027-12-31' })],
  ['validity-outside', plan([], { superiors: [{ ...superior, to: '2026-12-31' }] }), ['plan'], plan([], { superiors: [superior] })],
  ['objective-without-target', plan([element('O1 objetivo'), element('O2 objetivo'), element('A accion O1'), element('M1 meta A')]), ['O2'], plan([element('O1 objetivo'), element('M1 meta')])],
  ['target-without-objective', plan([element('O1 objetivo'), element('M1 meta O1'), element('M2 meta')]), ['M2'], plan([element('O1 objetivo'), element('M1 meta O1')])],
  ['target-without-indicator', plan([element('M1 meta'), element('M2 meta', full)]), ['M1'], plan([element('M1 meta'), element('I1 indicador M1')])],
  ['target-without-unit', plan([element('M1 meta'), element('I1 indicador M1')]), ['M1'], plan([element('M1 meta'), element('I1 indicador M1', { unidad: 'personas' })])],
  ['target-without-baseline', plan([element('M1 meta', { linea_base: { missing: 's/d' } }), element('M2 meta', { linea_base: 0 })]), ['M1'], plan([element('M1 meta', { linea_base: { missing: 'np' } }), element('M2 meta'), element('I indicador M2', { linea_base: 3 })])],
  ['target-without-value', plan([element('M1 meta')]), ['M1'], plan([element('M1 meta', { valores: { 2025: 4 } })])],
  ['target-without-year', plan([element('M1 meta')]), ['M1'], plan([element('M1 meta', { anio_meta: 2027 }), element('M2 meta', { hasta: '2027-05-01' })])],
  ['target-without-responsible', plan([element('M1 meta', { ...full, responsable: ' ' })]), ['M1'], plan([element('M1 meta', full)])],
  ['target-without-verification', plan([element('M1 meta', { ...full, medio_verificacion: null })]), ['M1'], plan([element('M1 meta', full)])],
  ['target-equals-baseline', plan([element('M1 meta', { direccion: 'baja', linea_base: 12.5, meta_final: 12.5 })]), ['M1'], plan([element('M1 meta', { direccion: 'baja', linea_base: 12.5, meta_final: 8 })])],
  ['target-against-direction', plan([element('M1 meta', { direccion: 'sube', linea_base: 30, meta_final: 10 }), element('M2 meta', { direccion: 'baja', linea_base: 3, meta_final: 10 })]), ['M1', 'M2'], plan([element('M1 meta', { direccion: 'baja', linea_base: 30, meta_final: 10 })])],
  ['action-without-how', plan([element('A1 accion', { ...action, como: '' })]), ['A1'], plan([element('A1 accion', action)])],
  ['action-without-when', plan([element('A1 accion', { ...action, cuando: undefined })]), ['A1'], plan([element('A1 accion', action)])],
  ['action-without-whom', plan([element('A1 accion', { ...action, con_quienes: [] })]), ['A1'], plan([element('A1 accion', action)])],
  ['action-without-responsible', plan([element('A1 accion', action), element('P1 programa')]), ['P1'], plan([element('A1 accion', action), element('P1 programa', { responsable: 'Obras' })])],
  ['action-without-evaluation', plan([element('A1 accion', { ...action, evaluacion: 's/d' })]), ['A1'], plan([element('A1 accion', { ...action, evaluacion: 'np' })])],
  ['field-missing', plan([element('O1 objetivo'), element('P1 programa', { responsable: 'Obras' })]), ['O1', 'P1'], plan([element('O1 objetivo', { competencia: 'M-a' }), element('P1 programa', { presupuesto: 0 })])],
  ['dates-backwards', plan([element('A1 accion', { desde: '2026-05-01', hasta: '2026-04-30' })]), ['A1'], plan([element('A1 accion', { desde: '2026-05-01', hasta: '2026-05-01' })])],
  ['dates-outside', plan([element('A1 accion', { desde: '2023-12-31', hasta: '2028-01-01' })]), ['A1', 'A1'], plan([element('A1 accion', { desde: '2024-01-01', hasta: '2027-12-31' })])],
  ['years-backwards', plan([element('M1 meta', { anio_base: 2020, anio_meta: 2018 })]), ['M1'], plan([element('M1 meta', { anio_base: 2018, anio_meta: 2018 })])],
  ['years-outside', plan([element('M1 meta', { anio_meta: 2030 }), element('M2 meta', { valores: { 2023: 1, 2025: 2 } })]), ['M1', 'M2'], plan([element('M1 meta', { anio_base: 2010, anio_meta: 2027, valores: { 2030: { missing: 'np' }, 2024: 1 } })])],
  ['budget-above-parent', plan([element('P1 programa', { presupuesto: 100 }), element('P2 programa P1', { presupuesto: 70 }), element('P3 programa P1', { presupuesto: 30.5 })]), ['P1'], plan([element('P1 programa', { presupuesto: 100 }), element('P2 programa P1', { presupuesto: 70 }), element('P3 programa P1', { presupuesto: 30 })])],
  ['budget-other-currency', plan([element('P1 programa', { presupuesto: 100 }), element('P2 programa P1', { presupuesto: { amount: 900, currency: 'EUR' } })]), ['P1'], plan([element('P1 programa', { presupuesto: 100 }), element('P2 programa P1', { presupuesto: { amount: 90, currency: 'USD' } })])],
  ['repeated-text', plan([element('O1 objetivo', {}, 'Cuidar el río Verde'), element('O2 objetivo', {}, '«Cuidar  el RIO verde».')]), ['O2'], plan([element('O1 objetivo', {}, 'Cuidar el río Verde'), element('M1 meta', {}, 'Cuidar el río Verde'), element('O2 objetivo', {}, 'Salud'), element('O3 objetivo', {}, 'Salud')])],
  ['value-unreadable', plan([element('M1 meta', { anio_meta: 20277 }), element('M2 meta', { linea_base: 'muchas' }), element('A1 accion', { desde: '2025-02-31' }), element('P1 programa', { presupuesto: -5 }), element('M3 meta', { direccion: 'hacia un lado' }), element('M4 meta', { valores: { 20255: 1 } })]), ['M1', 'M2', 'A1', 'P1', 'M3', 'M4'], plan([element('M1 meta', { ...full, linea_base: { missing: 's/d' }, valores: { 2025: 'np', 2026: 3 }, direccion: 'aumentar' })])],
  ['weight-zero', plan([element('M1 meta', { peso: 0 }), element('M2 meta', { peso: 3 })]), ['M1'], plan([element('M1 meta', { peso: 1 }), element('M2 meta')])],
];

const clean = plan([
  element('D diagnostico'), element('T tema D', {}, 'Los caminos se cortan en invierno'), element('O1 objetivo', { competencia: 'M-a' }, 'Caminos abiertos todo el año'), element('M1 meta O1', { ...full, direccion: 'sube', peso: 2 }, 'Diez kilómetros de camino lastrado'),
  element('A1 accion O1', { ...action, desde: '2024-03-01', hasta: '2026-02-01' }, 'Mingas de mantenimiento vial'), element('P1 programa O1', { responsable: 'Obras', presupuesto: 500 }, 'Programa de caminos vecinales'),
], { superiors: [superior] });

describe.each(cases)('%s', (rule, wrong, found, right) => {
  const of = (checked: Checked): string[] => lookWith(rule, checked).found.map(({ element: one }) => one?.id ?? 'plan');
  test('finds what is wrong', () => {
    expect(of(wrong)).toEqual(found);
  });
  test('is silent once it is corrected', () => {
    expect(of(right)).toEqual([]);
  });
  test('is silent on a plan in which all is well', () => {
    expect(of(clean)).toEqual([]);
  });
});

describe('a review', () => {
  test('has a table of cases for each of its rules', () => {
    expect(cases.map(([rule]) => rule).toSorted()).toEqual(Object.keys(planRules).toSorted());
  });
  test('calls a lack a notice where the scheme does not demand the field, or nobody verified the scheme', () => {
    const weight = (checked: Checked, rule: keyof typeof planRules): string | undefined => lookWith(rule, checked).found[0]?.weight;
    const bare = plan([element('M1 meta')]);
    const loose = { ...scheme, kinds: scheme.kinds.map((one) => ({ ...one, needs: [] })) };
    expect(weight({ ...plan([element('O1 objetivo'), element('O2 objetivo')]), scheme: loose }, 'objective-without-target')).toBe('notice');
    expect([weight(bare, 'target-without-baseline'), weight(bare, 'target-without-verification'), weight({ ...bare, scheme: { ...scheme, verified: false } }, 'target-without-baseline')]).toEqual(['finding', 'notice', 'notice']);
  });
  test('says what could not be compared, and accuses nobody of it', () => {
    const withdrawn = plan([element('A1 accion', { desde: '1999-01-01' })], { ...validity(null, null), superiors: [{ ...superior, silent: 'no está a su alcance y no se compara' }, { key: 't', title: 'Sin fechas', from: null, to: null }] });
    expect(lookWith('validity-outside', withdrawn)).toMatchObject({ of: 0, found: [], notCompared: ['«Plan de arriba»: no está a su alcance y no se compara.', '«Sin fechas»: falta una fecha para comparar la vigencia.'] });
    expect(lookWith('dates-outside', withdrawn)).toMatchObject({ found: [], notCompared: [expect.stringMatching(/no dice su vigencia/)] });
  });
  test('reads a validity of whole years to the end of its last year', () => {
    expect(lookWith('dates-outside', plan([element('A1 accion', { hasta: '2027-12-31' })], validity('2024-01-01', '2027-01-01'))).found).toEqual([]);
    expect(lookWith('plan-expired', plan([], { ...validity('2024-01-01', '2027-01-01'), today: '2027-06-01' })).found).toEqual([]);
  });
  test('says of an instrument above that ended that it ended, as a notice', () => {
    const found = lookWith('validity-outside', plan([], { ...validity('2024-01-01', '2024-12-31'), today: '2024-11-01', superiors: [{ ...superior, to: '2024-12-31' }] })).found;
    expect(found).toEqual([]);
    const ended = lookWith('validity-outside', plan([], { superiors: [{ ...superior, to: '2025-01-31' }] })).found;
    expect(ended.map(({ weight, mark }) => [weight, mark])).toEqual([['finding', 's'], ['notice', 's ended']]);
  });
  test('takes what adds up year by year as a doubt when it ends below its baseline', () => {
    const [found] = lookWith('target-against-direction', plan([element('M1 meta', { direccion: 'sube', acumulacion: 'acumulado', linea_base: 150, meta_final: 60 })])).found;
    expect(found?.weight).toBe('notice');
  });
  test('does not add the money of two currencies, nor of two stages', () => {
    const elements = [element('P1 programa', { presupuesto: 100 }), element('P2 programa P1', { presupuesto: { amount: 90, currency: 'USD' } }), element('P3 programa P1', { presupuesto: { amount: 90, currency: 'EUR' } })];
    expect(lookWith('budget-above-parent', plan(elements)).found).toEqual([]);
    const money = [['P1', 'required', 100], ['P2', 'required', 60], ['P3', 'required', 60], ['P3', 'assigned', 900]] as const;
    const registered = plan([element('P1 programa'), element('P2 programa P1'), element('P3 programa P1')], { money: money.map(([code, stage, amount]) => ({ identity: `identity-${code}`, stage, currency: 'USD', amount })) });
    expect(lookWith('budget-above-parent', registered).found.map(({ mark }) => mark)).toEqual(['required USD']);
  });
  test('asks the grandchildren for the money that a child does not state', () => {
    const tree = plan([element('P1 programa', { presupuesto: 100 }), element('P2 programa P1'), element('P3 programa P2', { presupuesto: 101 })]);
    expect(lookWith('budget-above-parent', tree).found.map(({ element: one }) => one?.id)).toEqual(['P1']);
  });
  test('ends on a tree that bites its own tail', () => {
    const circle = plan([element('P1 programa P2', { presupuesto: 1 }), element('P2 programa P1'), element('O1 objetivo O2'), element('O2 objetivo O1')]);
    expect(lookWith('objective-without-target', circle).found).toHaveLength(2);
    expect(lookWith('budget-above-parent', circle).of).toBe(0);
  });
});
