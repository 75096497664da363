import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, widerThanScreen } from './people.ts';

/** A technician's own sheet of a province; each width has one of its own. */
const sheets = {
  desktop: { province: 'EC-07', name: 'El Oro', rows: ['701;El Oro;Machala;sí;sí;11-2016;2016-04', '702;El Oro;Arenillas;sí;no;s/d;', '703;Loja;Atahualpa;sí;;;'] },
  phone: { province: 'EC-11', name: 'Loja', rows: ['1101;Loja;Loja;sí;sí;21-2017;2017', '1102;Loja;Calvas;sí;no;s/d;', '1103;Azuay;Catamayo;sí;;;'] },
};

test('the sheet that a technician keeps fills the board, says what does not enter, and is undone whole', async ({ page }, { project }) => {
  const { province, name, rows } = sheets[project.name === 'phone' ? 'phone' : 'desktop'];
  const csv = [`Sistema cantonal de ${name};;;;;;`, 'Cod;Provincia;Cantón;CCPD;JCPD;Ordenanza CCPD;Fecha ordenanza CCPD', ...rows].join('\r\n');
  await enterAs(page, 'administracion');
  await page.goto(`/organismos?territorio=${province}`);
  await page.getByRole('button', { name: 'También aquí' }).click();
  await page.getByRole('menuitem', { name: 'Cargar lo que ya tengo en Excel' }).or(page.getByRole('link', { name: 'Cargar lo que ya tengo en Excel' })).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('falta saber algo');
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);

  const load = page.getByRole('region', { name: 'Cargar una hoja' });
  await load.getByLabel('De cuándo es lo que dice la hoja').fill('2026-03');
  await load.locator('input[type=file]').setInputFiles({ name: 'conformacion.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await expect(load.getByText('Corrija uno de los dos.')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
  await load.getByRole('button', { name: /Cargar solo las 4 válidas/ }).click();
  await expect(load.getByText('Carga terminada: 4 registros nuevos')).toBeVisible();

  await load.getByRole('link', { name: 'Ver el tablero' }).click();
  await expect(page).toHaveURL(/\/organismos\?/);
  await page.goto(`/organismos?territorio=${province}&vista=lista`);
  await expect(page.getByText('no existe').first()).toBeVisible();

  await page.goto(`/organismos/hojas?territorio=${province}`);
  const past = page.getByRole('region', { name: 'Cargas anteriores' });
  await past.getByRole('button', { name: 'Deshacer' }).first().click();
  await expect(past.getByText('deshecha').first()).toBeVisible();
});
