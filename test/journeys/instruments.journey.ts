import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

async function expectReadable(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
}

const article = (number: string, heading: string, text: string) => ({ key: `a${number}`, kind: 'article', number, heading, text });
const parts = [article('1', 'Objeto', 'Esta ordenanza organiza el sistema cantonal.'), article('2', 'Sesiones', 'El Consejo sesiona cada mes.'), article('3', 'Vigencia', 'Rige desde su publicación.')];

test('an ordinance of which only the year is known enters the register, and what is missing is said', async ({ page }) => {
  await enterAs(page, 'administracion');
  const title = unique('Ordenanza que crea la junta cantonal');
  await page.goto('/instrumentos/nuevo?territorio=EC-0802&tipo=ordenanza');
  await expect(page.getByRole('textbox', { name: 'Territorio' })).toHaveValue(/Eloy Alfaro/);
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(page.getByText('Escriba el título, con tres letras o más.')).toBeVisible();
  await page.getByLabel('Título', { exact: true }).fill(title);
  await page.getByLabel('Fecha de firma o sanción').fill('2015');
  await expectReadable(page);
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ordenanza: rige, sin su texto');
  await expect(page.getByRole('region', { name: 'Qué falta' }).getByText('Cuándo se publicó')).toBeVisible();
  await expect(page.getByText('2015, sin día').first()).toBeVisible();
  await expectReadable(page);

  await page.goto(`/instrumentos?q=${encodeURIComponent(title)}&rige=si`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 instrumento: 1 rige');
  await page.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(/\/instrumentos\/[0-9a-f-]{36}$/);
});

test('a text is written part by part; a reload loses nothing; what changed is read article by article', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id } = await tell<{ id: string }>(page, 'instruments.create', { kind: 'ordenanza', territory: 'EC-0807', title: unique('Ordenanza en preparación'), parts, example: true });
  await page.goto(`/instrumentos/${id}`);
  await page.getByRole('link', { name: 'Editar el texto' }).click();
  await page.getByRole('button', { name: 'Editar: Art. 2. Sesiones' }).click();
  await page.getByLabel('Texto').fill('El Consejo sesiona cada trimestre y publica sus actas.');
  await page.getByRole('button', { name: 'Listo' }).click();
  await page.getByRole('button', { name: 'Qué hacer con Art. 3. Vigencia' }).click();
  await page.getByRole('button', { name: 'Subir' }).click();
  await page.reload();
  await expect(page.getByText('Hay cambios suyos sin guardar, de antes.')).toBeVisible();
  await page.getByRole('button', { name: 'Renumerar en orden' }).click();
  await expectReadable(page);
  await page.getByRole('button', { name: 'Guardar como versión nueva' }).click();
  await page.getByRole('dialog').getByLabel('Qué cambió y por qué').fill('Pedido de la comisión');
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar como versión nueva' }).click();
  await expect(page.getByText('versión 2, la última')).toBeVisible();

  await page.getByRole('link', { name: 'Comparar versiones' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 parte cambia y 1 pasa a otro lugar entre la versión 1 y la 2');
  await expect(page.getByText('trimestre y publica sus actas')).toBeVisible();
  await expectReadable(page);
  await page.getByRole('button', { name: 'Todo el texto' }).click();
  await expect(page.getByText('Esta ordenanza organiza el sistema cantonal.')).toBeVisible();
});

test('two people write one text: the second sees what the first saved before saving over it', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id, version } = await tell<{ id: string; version: number }>(page, 'instruments.create', { kind: 'resolucion', territory: 'EC-0807', title: unique('Resolución a dos manos'), parts, example: true });
  await page.goto(`/instrumentos/${id}?editar=texto`);
  await page.getByRole('button', { name: 'Editar: Art. 1. Objeto' }).click();
  await page.getByLabel('Texto').fill('Lo que escribe la segunda persona.');
  await tell(page, 'instruments.save-text', { id, version, parts: [parts[0], { ...parts[1], text: 'Lo que guardó la primera.' }, parts[2]] });
  await page.getByRole('button', { name: 'Guardar como versión nueva' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Usted partió de la versión 1 y otra persona guardó la 2.', { exact: false })).toBeVisible();
  await expect(dialog.getByText('Lo que guardó la primera', { exact: false }).first()).toBeVisible();
  await expectReadable(page);
  await dialog.getByRole('button', { name: 'Guardar lo mío como versión siguiente' }).click();
  await expect(page.getByText('versión 3, la última')).toBeVisible();
  const { items } = await ask<{ items: { number: number }[] }>(page, 'instruments.list-texts', { id });
  expect(items.map(({ number }) => number)).toEqual([3, 2, 1]);
});
