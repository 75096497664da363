import { expect, test } from 'vitest';
import type { Binding } from '../../contract/board/binding.ts';
import type { Light } from '../../contract/board/light.ts';
import { lateBinding, withoutBody } from './findings.ts';

const light = (state: Light['state']): Light => ({ kind: 'junta', state, body: null, name: null, stage: null, evidence: [{ key: 'a', says: state === 'missing' ? 'Consta que no existe' : 'Falta quien presida', holds: false, on: '2019', record: null, source: 'Oficio 3', verified: true }] });
const whose = { owner: null, territory: 'XX-01', parties: [], visibility: 'shared' as const };
const kind = { code: 'junta', title: 'Junta', norm: 'Ley 1', verified: false };
const binding: Binding = { id: 'b', version: 1, instrument: 'i', territory: 'XX-01', name: 'Ñandú', parent: null, kind: 'junta', state: 'open', since: null, light: 'missing', lacks: [], lacked: [], force: 'binding', boundOn: '2020-01-01', dueOn: '2021-01-31', late: true, releasedOn: null, reason: null, note: null };
const act = { ...whose, id: 'i', title: 'Resolución 1', inForce: true as boolean | null };

test.each([['partial'], ['complete'], ['unknown']] as const)('of a light that is %s nothing is said', (state) => {
  expect(withoutBody('r', { territory: 'XX-01', name: 'Ñandú', kind, light: light(state), whose })).toBeUndefined();
});
test('a law that nobody verified accuses nobody', () => {
  expect(withoutBody('r', { territory: 'XX-01', name: 'Ñandú', kind, light: light('missing'), whose })).toMatchObject({ weight: 'notice', says: 'Ñandú: consta que no existe Junta, y la norma que lo pediría está por verificar.', evidence: [{ says: 'Consta que no existe (Oficio 3)' }, { says: 'Lo pide: Ley 1 (por verificar)' }], mark: 'junta' });
});
test('a verified law finds', () => {
  expect(withoutBody('r', { territory: 'XX-01', name: 'Ñandú', kind: { ...kind, verified: true }, light: light('missing'), whose })).toMatchObject({ weight: 'finding', evidence: [{}, { says: 'Lo pide: Ley 1' }] });
});
test.each([
  [true, 'missing', false, 'finding'],
  [true, 'partial', false, 'notice'],
  [true, 'partial', true, 'finding'],
  [false, 'missing', true, undefined],
  [null, 'missing', true, undefined],
] as const)('past its day, an act in force (%s) over a light that is %s, verified %s: %s', (inForce, state, verified, weight) => {
  expect(lateBinding('r', { binding, kind: { ...kind, verified }, act: { ...act, inForce }, light: light(state) })?.weight).toBe(weight);
});
test('what is not late is not told', () => {
  expect(lateBinding('r', { binding: { ...binding, late: false }, kind, act, light: light('missing') })).toBeUndefined();
});
test('it says until when, by which act, and what is there', () => {
  expect(lateBinding('r', { binding, kind, act, light: light('missing') })).toMatchObject({ says: 'Ñandú tenía hasta el 31 de enero de 2021 para tener Junta: no existe, según lo registrado.', evidence: [{ at: '/instrumentos/i' }, { at: '/organismos/territorio/XX-01' }], mark: 'b' });
});
