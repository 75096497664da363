import { test, type Locator, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** To the end of the page, where nothing stands half under the bar of a phone. */
const toEnd = (page: Page): Promise<void> => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));

/** Seats somebody whom the source does not name, in the open form. */
async function seatUnnamed(dialog: Locator, says: string, from: string, until = ''): Promise<void> {
  await dialog.getByLabel('La fuente no lo nombra').check();
  await dialog.getByLabel('Cómo lo dice la fuente').fill(says);
  await dialog.getByLabel('Desde').fill(from);
  await dialog.getByLabel('Hasta').fill(until);
  await dialog.getByRole('button', { name: 'Guardar' }).click();
}

test('a body is registered with its act, its seats are filled one by one, and what is empty stays drawn', async ({ page }) => {
  const name = unique('Junta de prueba');
  await enterAs(page, 'administracion');
  await page.goto('/organismos/lista?nuevo=1&territorio=EC-0807&tipo=jcpd');
  const form = page.getByRole('dialog', { name: 'Registrar un organismo' });
  await form.getByLabel('Nombre').fill(name);
  await form.getByLabel('Tengo el acto que lo creó').check();
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(form.getByText('Escriba el título del acto.')).toBeVisible();
  await form.getByLabel('Clase de acto').selectOption({ label: 'Ordenanza' });
  await form.getByLabel('Título').fill('Ordenanza que organiza la Junta (ejemplo)');
  await form.getByLabel('Fecha del acto').fill('2018-05');
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(heading(page)).toContainText('No consta quién integra');
  await expect(page.getByRole('list', { name: 'Qué muestra que vive' }).getByText('Ordenanza que organiza la Junta (ejemplo)')).toBeVisible();
  const seats = page.getByRole('region', { name: 'Quiénes lo integran' });
  const dialog = page.getByRole('dialog', { name: 'Miembros principales: registrar integrante' });
  await seats.getByRole('button', { name: 'Registrar', exact: true }).first().click();
  await seatUnnamed(dialog, 'Primer miembro', '2024', '2023');
  await expect(dialog.getByText(/terminaría \(2023\) antes de empezar \(2024\)/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await seatUnnamed(dialog, 'Primer miembro', '2024');
  await expect(heading(page)).toContainText('le faltan 2 de 3');
  await seats.getByRole('button', { name: 'Registrar', exact: true }).first().click();
  await seatUnnamed(dialog, 'Segundo miembro', '2024-03-01');
  await expect(heading(page)).toContainText('le falta 1 de 3');
  await expect(seats.getByText('Vacante')).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  await toEnd(page);
  expect(await barriers(page)).toEqual([]);
  await seats.getByRole('button', { name: 'Acciones sobre Segundo miembro' }).click();
  await page.getByRole('button', { name: 'Reemplazar' }).click();
  await seatUnnamed(dialog, 'Quien lo reemplaza', '2025-06-01');
  await expect(seats.getByText('Quien lo reemplaza', { exact: true })).toBeVisible();
  await expect(seats.getByText('1\u00A0integrante anterior')).toBeVisible();
});

test('evidence needs what shows it, keeps a date as exact as its source, and a body is found in its territory', async ({ page }) => {
  const name = unique('Red de prueba');
  await enterAs(page, 'administracion');
  const { id } = await tell<{ id: string }>(page, 'bodies.create', { kind: 'red-de-proteccion', territory: 'EC-0807', name, example: true });
  await page.goto(`/organismos/${id}`);
  await page.getByRole('button', { name: 'Añadir evidencia' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Añadir evidencia' });
  await dialog.getByLabel('Qué muestra').selectOption({ label: 'Sesión' });
  await dialog.getByLabel('Cuándo').fill('2025');
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(dialog.getByText('Indique el acto, un archivo, qué dice la fuente o de dónde se sabe.')).toBeVisible();
  const paper = unique('Acta de la red (ejemplo)');
  await tell(page, 'sources.create', { title: paper, kind: 'acta', year: 2025 });
  await dialog.getByRole('textbox', { name: 'Documento de la biblioteca' }).fill(paper);
  await page.getByRole('option', { name: paper }).click();
  await dialog.getByLabel('Lugar en el documento').fill('página 2');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('list', { name: 'Qué muestra que vive' }).getByText('2025, sin día')).toBeVisible();
  await expect(page.getByRole('link', { name: `${paper}, página 2` })).toBeVisible();
  await page.getByText('Muro de actores').click();
  await expect(page.getByRole('heading', { name: 'La fuente no nombra a quienes lo integran' })).toBeVisible();
  await toEnd(page);
  expect(await barriers(page)).toEqual([]);
  await page.goto('/organismos/lista?territorio=EC-0807');
  await page.getByRole('searchbox', { name: 'Buscar' }).fill(name);
  await expect(heading(page)).toContainText('1\u00A0organismo con esos filtros');
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name }).click();
  await expect(heading(page)).toContainText(name);
});
