import { expect, test } from 'vitest';
import { updatingTitle } from './title.ts';

const totals = (more: object = {}) => ({ of: 120, decided: 80, missing: 40, keep: 70, modify: 6, complement: 0, remove: 4, keptChanged: 0, stillSame: 0, continuing: 0, added: 0, ...more });
const plan = (sealedVersion: number | null, headVersion: number) => ({ territory: 'EC-0807', sealedVersion, headVersion });

test.each([
  ['waiting', { from: 1, to: 2, running: true, totals: totals() }, plan(1, 2), 'Faltan 40 decisiones de 120 para actualizar la versión 1'],
  ['one left', { from: 1, to: 2, running: true, totals: totals({ missing: 1 }) }, plan(1, 2), 'Falta 1 decisión de 120 para actualizar la versión 1'],
  ['complete', { from: 1, to: 2, running: true, totals: totals({ missing: 0 }) }, plan(1, 2), 'Las 120 decisiones están tomadas: la versión 2 se puede aprobar'],
  ['done', { from: 1, to: 2, running: false, totals: totals({ keep: 1070, remove: 1 }) }, plan(2, 2), 'La versión 2 actualizó la 1: 1.070 elementos se conservaron, 6 se modificaron y 1 se eliminó'],
  ['possible', { from: 3, to: null, running: false, totals: totals() }, plan(3, 3), 'Una actualización parte de la versión 3, que rige'],
  ['a draft of another sort', { from: 3, to: 2, running: false, totals: totals() }, plan(3, 4), 'La versión 4, en borrador, no es una actualización'],
  ['a draft only', { from: null, to: null, running: false, totals: totals() }, plan(null, 1), 'Este plan todavía no rige: primero se aprueba su borrador'],
])('%s', (_what, standing, of, title) => {
  expect(updatingTitle(standing, of).replaceAll('\u00A0', ' ')).toBe(title);
});
