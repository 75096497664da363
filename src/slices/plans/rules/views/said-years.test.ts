import { expect, it } from 'vitest';
import { namesYear, saidYears } from './said-years.ts';

it.each([
  ['Dos campañas por año, de 2021 a 2028', [{ from: 2021, to: 2028 }]],
  ['2019-2021', [{ from: 2019, to: 2021 }]],
  ['Todo el año, desde 2021', [{ from: 2021, to: null }]],
  ['A partir del segundo semestre de 2022', [{ from: 2022, to: 2022 }]],
  ['desde enero de 2024', [{ from: 2024, to: null }]],
  ['Hasta 2025', [{ from: null, to: 2025 }]],
  ['2023 y 2025', [{ from: 2023, to: 2023 }, { from: 2025, to: 2025 }]],
  ['del 2028 al 2021', [{ from: 2021, to: 2028 }]],
  ['Antes de firmar cada convenio', []],
  ['Cuatro ciclos por año', []],
  ['Resolución 20215', []],
])('«%s» names its years and no others', (text, spans) => {
  expect(saidYears(text)).toEqual(spans);
});

it.each([
  [[{ from: 2021, to: null }], 2020, false],
  [[{ from: 2021, to: null }], 2040, true],
  [[{ from: null, to: 2025 }], 2025, true],
  [[{ from: null, to: 2025 }], 2026, false],
  [[], 2026, false],
])('spans %j and the year %i', (spans, year, named) => {
  expect(namesYear(spans, year)).toBe(named);
});
