import { randomUUID } from 'node:crypto';
import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, tell, widerThanScreen } from './people.ts';

/** A technician's own sheet of a province; each width has one of its own. */
const sheets = {
  desktop: { province: 'EC-05', name: 'Cotopaxi', rows: ['05;41,5;30,2;;44', '0501;38;29;np;s/d', '0502;45,5;;;', '0503;Pangua'] },
  phone: { province: 'EC-06', name: 'Chimborazo', rows: ['06;41,5;30,2;;44', '0601;38;29;np;s/d', '0602;45,5;;;', '0603;Colta'] },
};

const named = (): { code: string; title: string } => {
  const code = `REC-${randomUUID().slice(0, 6)}`;
  return { code, title: `Pobreza del recorrido ${code}` };
};

test('the figures that a technician keeps in a sheet are seen by territory and generational group, and told by the diagnosis', async ({ page }, { project }) => {
  const { province, rows } = sheets[project.name === 'phone' ? 'phone' : 'desktop'];
  const { code, title } = named();
  await enterAs(page, 'administracion');
  const { id } = await tell<{ id: string }>(page, 'indicators.create-indicator', { country: 'EC', code, name: title, measures: 'De cada cien personas del grupo, cuántas.', unit: '%', better: 'less', sourceKind: 'survey', producer: 'Oficina del recorrido', periodicity: 'year', example: true });
  await page.goto(`/indicadores/hoja?pais=EC&indicador=${id}`);
  await page.getByRole('link', { name: 'Una columna por grupo' }).click();
  const load = page.getByRole('region', { name: 'Cargar una hoja' });
  await load.getByLabel('Período de toda la hoja').fill('2024');
  await load.getByLabel('Fuente de toda la hoja').fill('Encuesta del recorrido');
  await load.locator('input[type=file]').setInputFiles({ name: 'series.csv', mimeType: 'text/csv', buffer: Buffer.from(['Código;Niñas y niños;Adolescentes;Jóvenes;Adultos mayores', ...rows].join('\r\n')) });
  await expect(load.getByText(/celdas vacías no registran nada/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
  await load.getByRole('button', { name: /Cargar solo las \d válidas/ }).click();
  await expect(load.getByText('Carga terminada: 8 registros nuevos')).toBeVisible();

  await page.goto(`/indicadores/${id}?territorio=${province}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('en 2024 hay dato de 2 de');

  await page.goto(`/territorios/${province}`);
  const panel = page.getByRole('region', { name: 'Situación por grupo generacional' }).first();
  await expect(panel.getByRole('link', { name: title }).first()).toBeVisible();
  await expect(panel).toContainText('Sin registro: Jóvenes, Personas adultas.');

  await page.goto(`/organismos/diagnosticos?territorio=${province}`);
  const says = page.getByRole('region', { name: 'Qué diría hoy' });
  await expect(says.getByRole('link', { name: title }).first()).toBeVisible();
  await expect(says.getByText('con dato 2 de').first()).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
});

test('an indicator has its technical sheet; a value that is corrected keeps what it said before', async ({ page }, { project }) => {
  const { name, province } = sheets[project.name === 'phone' ? 'phone' : 'desktop'];
  const { code, title } = named();
  await enterAs(page, 'administracion');
  await page.goto('/indicadores?pais=EC');
  await page.getByRole('button', { name: 'Nueva ficha' }).click();
  const sheet = page.getByRole('dialog', { name: 'Ficha técnica nueva' });
  await sheet.getByLabel('Código', { exact: true }).fill(code);
  await sheet.getByLabel('Nombre', { exact: true }).fill(title);
  await sheet.getByLabel('Qué mide').fill('De cada cien personas del grupo, cuántas.');
  await sheet.getByLabel('Unidad').fill('%');
  await sheet.getByLabel('Quién lo produce').fill('Oficina del recorrido');
  expect(await barriers(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('todavía sin valores');

  await tell(page, 'indicators.save-value', { indicator: new URL(page.url()).pathname.split('/').at(-1), territory: province, period: '2023-T2', group: 'ninez', number: 41.5, source: 'Boletín del recorrido' });
  await page.goto(`${new URL(page.url()).pathname}?territorio=${province}`);
  await page.getByRole('button', { name: new RegExp(`^${name}, Niñas y niños: 41,5`) }).click();
  const value = page.getByRole('dialog');
  await value.getByLabel('Valor', { exact: true }).fill('40');
  await value.getByLabel('Por qué se corrige').fill('Fe de erratas');
  await expect(value.getByRole('region', { name: 'Historia de este valor' })).toContainText('Boletín del recorrido');
  expect(await barriers(page)).toEqual([]);
  await value.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('button', { name: new RegExp(`^${name}, Niñas y niños: 40`) }).click();
  await expect(page.getByRole('region', { name: 'Historia de este valor' })).toContainText('Fe de erratas');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Todos los valores' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^${name}, segundo trimestre de 2023, Niñas y niños: 40`) })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
});
