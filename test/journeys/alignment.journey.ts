import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

async function readable(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
}

const article = (number: string, heading: string, text: string) => ({ key: `a${number}`, kind: 'article', number, heading, text });
const parts = [
  article('1', 'Objeto', 'Esta ordenanza regula la pesca artesanal de la concha prieta en los manglares de [[canton]].'),
  article('2', 'Vedas', 'Durante la veda de reproducción nadie extrae conchas. La capitanía coloca avisos en los muelles y decomisa lo capturado.'),
  article('3', 'Carné', 'Cada conchera inscrita recibe un carné con fotografía y huella.'),
  article('4', 'Talla mínima', 'Se devuelven al lodo los ejemplares menores de cuarenta y cinco milímetros.'),
];
/** As a canton passed it: its name filled in, two articles as one, one of its own. */
const passed = [
  'ORDENANZA QUE REGULA LA PESCA DE LA CONCHA',
  'Art. 10.- Objeto.- Esta ordenanza regula la pesca artesanal de la concha prieta en los manglares de Rioverde.',
  'Art. 11.- Carné y talla.- Cada conchera inscrita recibe un carné con fotografía y huella. Se devuelven al lodo los ejemplares menores de cuarenta y cinco milímetros.',
  'Art. 12.- Vedas.- Mientras dure la veda reproductiva nadie extraerá conchas; la capitanía colocará avisos en los muelles y decomisará la captura.',
  'Art. 13.- Museo.- El museo arqueológico abre los domingos y exhibe vasijas.',
].join('\n\n');

/** A published model of one's own for cantons. */
async function newModel(page: Page): Promise<string> {
  const { id } = await tell<{ id: string }>(page, 'instruments.create', { kind: 'ordenanza', territory: 'EC-08', title: unique('Modelo de ordenanza de la concha'), parts, visibility: 'public', example: true });
  const version = async (): Promise<number> => (await ask<{ version: number }>(page, 'instruments.get', { id })).version;
  await tell(page, 'instruments.save-model', { id, version: await version(), levels: ['canton'], parameters: [{ key: 'canton', title: 'Nombre del cantón', fill: 'territory-name' }] });
  await tell(page, 'instruments.publish-model', { id, version: await version() });
  return id;
}

test('an ordinance that was passed is put beside the model, confirmed by a person and kept as its adoption', async ({ page }) => {
  await enterAs(page, 'administracion');
  const model = await newModel(page);
  await page.goto(`/modelos/${model}`);
  await page.getByRole('button', { name: 'Alinear un texto aprobado' }).click();
  const start = page.getByRole('dialog', { name: 'Alinear un texto aprobado con este modelo' });
  await start.getByRole('button', { name: 'Alinear', exact: true }).click();
  await expect(start.getByText('Elija el archivo.')).toBeVisible();
  await start.locator('input[type=file]').setInputFiles({ name: 'ordenanza-de-la-concha.txt', mimeType: 'text/plain', buffer: Buffer.from(passed) });
  await start.getByRole('textbox', { name: 'Territorio' }).fill('EC-0807');
  await start.getByRole('option', { name: /Rioverde/ }).first().click();
  await readable(page);
  await start.getByRole('button', { name: 'Alinear', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 pares esperan a que alguien los confirme');
  await expect(page.getByText(/^Igual · /)).toBeVisible();
  await readable(page);
  await page.getByRole('button', { name: 'Confirmar 1 que dice lo mismo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Faltan 3 de 4 pares por confirmar');
  await expect(page.getByText('Une varios del modelo').first()).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Faltan 2 de 4 pares por confirmar');

  await page.keyboard.press('r');
  const correct = page.getByRole('form', { name: 'Corregir el par' });
  await correct.getByRole('button', { name: 'Quitar Art. 2, Vedas' }).click();
  await readable(page);
  await correct.getByRole('textbox', { name: 'Agregar un artículo del modelo' }).fill('ved');
  await correct.getByRole('option', { name: /Vedas/ }).click();
  await correct.getByRole('button', { name: 'Guardar el par' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Falta 1 de 4 pares por confirmar');
  await page.getByRole('button', { name: 'Confirmar', exact: false }).first().click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Los 4 pares están confirmados: falta guardar el texto');
  await page.getByLabel('Publicada el').fill('mayo');
  await page.getByRole('button', { name: 'Guardar el texto' }).click();
  await expect(page.getByText('Escriba un año, un mes o una fecha')).toBeVisible();
  await page.getByLabel('Publicada el').fill('2021-05');
  await readable(page);
  await page.getByRole('button', { name: 'Guardar el texto' }).click();
  await expect(page).toHaveURL(/\/instrumentos\/[0-9a-f-]+/);
  await expect(page.getByText('Cada conchera inscrita recibe un carné').first()).toBeVisible();
  await page.goto(`/modelos/${model}?territorio=EC-08`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 acogió el modelo');
});

test('a text about something else is said to be so, and discarded', async ({ page }) => {
  await enterAs(page, 'administracion');
  const model = await newModel(page);
  await page.goto(`/modelos/${model}`);
  await page.getByRole('button', { name: 'Alinear un texto aprobado' }).click();
  const start = page.getByRole('dialog', { name: 'Alinear un texto aprobado con este modelo' });
  await start.locator('input[type=file]').setInputFiles({ name: 'museo.txt', mimeType: 'text/plain', buffer: Buffer.from('Art. 1.- El museo arqueológico abre los domingos.\n\nArt. 2.- La entrada de escolares es gratuita y la guía dura una hora.') });
  await start.getByRole('textbox', { name: 'Territorio' }).fill('EC-0807');
  await start.getByRole('option', { name: /Rioverde/ }).first().click();
  await start.getByRole('button', { name: 'Alinear', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Este texto no se parece al modelo');
  await readable(page);
  await page.getByRole('button', { name: 'Descartar' }).click();
  await page.getByLabel('¿Por qué se descarta?').fill('Es del museo');
  await page.getByRole('button', { name: 'Descartar' }).click();
  await expect(page).toHaveURL(new RegExp(`/modelos/${model}`));
});
