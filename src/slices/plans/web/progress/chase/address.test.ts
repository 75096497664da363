import { expect, it } from 'vitest';
import { withAddress } from './address.ts';

it.each([
  ['Para reportar: /reportar?periodo=1', 'Para reportar: https://casa.example/reportar?periodo=1'],
  ['Para reportar: https://otra.example/reportar?periodo=1', 'Para reportar: https://otra.example/reportar?periodo=1'],
  ['Nada que abrir', 'Nada que abrir'],
])('%s', (text, whole) => {
  expect(withAddress(text, 'https://casa.example')).toBe(whole);
});
