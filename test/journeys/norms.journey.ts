import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { draftPlan, enterAs, expect, widerThanScreen } from './people.ts';

test('who pastes an old citation is asked which law it was, and arrives where its article is today', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/normas');
  await page.getByLabel('Qué norma').fill('art. 7 LOTAIP');
  await page.getByRole('button', { name: 'Encontrar' }).click();
  await expect(page.getByText(/Elija, o diga de qué fecha es la cita/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('De qué fecha es la cita').fill('2019-06-01');
  await page.getByRole('button', { name: 'Encontrar' }).click();
  await expect(page).toHaveURL(/\/normas\/[0-9a-f-]{36}\?.*articulo=7/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('LOTAIP estaba vigente desde el 18 de mayo de 2004');
  await page.getByRole('button', { name: 'Ver al día de hoy' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('fue sustituida por Ley Orgánica de Transparencia y Acceso a la Información Pública (2023)');
  await page.getByRole('link', { name: 'art. 7, hoy, art. 19' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('está vigente desde el 7 de febrero de 2023');
  await expect(page.getByRole('region', { name: 'Artículos' }).getByText('Transparencia activa')).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
});

test('the articles of a norm are found by a word, and what is not there says so', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/normas');
  await page.getByLabel('Qué norma').fill('COOTAD');
  await page.getByRole('button', { name: 'Encontrar' }).click();
  const articles = page.getByRole('region', { name: 'Artículos' });
  await expect(articles.getByText('Gestión de riesgos, concurrente entre niveles.')).toBeVisible();
  await page.getByLabel('Buscar en los artículos').fill('protección integral');
  await expect(articles.getByText('Gestión de riesgos, concurrente entre niveles.')).toHaveCount(0);
  await expect(articles.getByText('2 de 10')).toBeVisible();
  await page.getByLabel('Buscar en los artículos').fill('xyz');
  await expect(articles.getByText('Ningún artículo dice eso')).toBeVisible();
});

test('the matrix says who may do what, by the name of that day, and opens the article', async ({ page, isMobile }) => {
  await enterAs(page, 'lectura');
  await page.goto('/normas/facultades');
  if (isMobile) await page.getByRole('button', { name: 'Filtros' }).click();
  await page.getByLabel('Materia').selectOption({ label: 'Metodologías del ciclo de la planificación nacional y territorial (1)' });
  await page.getByLabel('Al día').fill('2020-06-01');
  await expect(page.getByText('Secretaría Técnica Planifica Ecuador (STPE)')).toBeVisible();
  await expect(page.getByText('La norma dice: Secretaría Nacional de Planificación y Desarrollo')).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'COPFP, art. 26, numeral 11' }).click();
  await expect(page).toHaveURL(/articulo=26/);
});

test('a plan cites a norm that was replaced and its legal basis warns, until it is withdrawn', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { planId } = await draftPlan(page, 'EC-0807', 'Publicar lo que se hace');
  await page.goto(`/planes/${planId}`);
  const basis = page.getByRole('region', { name: 'Base legal' });
  await expect(basis.getByText('Todavía no cita ninguna norma')).toBeVisible();
  await basis.getByRole('button', { name: 'Citar una norma' }).click();
  const dialog = page.getByRole('dialog', { name: 'Citar una norma' });
  await dialog.getByLabel('Qué norma').fill('LOTAIP 2004 art. 7');
  await dialog.getByRole('button', { name: 'Buscar' }).click();
  await expect(dialog.getByLabel('Artículo')).toHaveValue('7');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel('De cuándo es lo que cita').fill('ayer');
  await dialog.getByRole('button', { name: 'Citar', exact: true }).click();
  await expect(dialog.getByText('Escriba una fecha como 2019, 2019-08 o 2019-08-22.').first()).toBeVisible();
  await dialog.getByLabel('De cuándo es lo que cita').fill('2024');
  await dialog.getByRole('button', { name: 'Citar', exact: true }).click();
  await expect(basis.getByText(/^No rige: sustituida por/)).toBeVisible();
  await expect(basis.getByText(/^El art\. 7 hoy es el art\. 19/)).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await basis.getByRole('button', { name: 'Quitar la cita de LOTAIP' }).click();
  await expect(basis.getByText('Todavía no cita ninguna norma')).toBeVisible();
});
