import { expect, it } from 'vitest';
import { oneOf } from './unit.ts';

it.each([
  ['campañas', 'campaña'],
  ['guías', 'guía'],
  ['grupos', 'grupo'],
  ['talleres', 'taller'],
  ['docentes', 'docente'],
  ['informes', 'informe'],
  ['comunidades', 'comunidad'],
  ['instituciones educativas', 'institución educativa'],
  ['ciclos de talleres', 'ciclo de talleres'],
  ['hogares con agua', 'hogares con agua'],
  ['meses', 'meses'],
  ['% de familias', '% de familias'],
  ['km', 'km'],
  ['familia', 'familia'],
])('one of «%s» is «%s»', (unit, one) => {
  expect(oneOf(unit)).toBe(one);
});
