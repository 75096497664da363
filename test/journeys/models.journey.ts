import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

async function readable(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
}

const article = (number: string, heading: string, text: string, more: object = {}) => ({ key: `a${number}`, kind: 'article', number, heading, text, ...more });
const twoWays = [{ key: 'cuatro', title: 'Cuatro años', text: 'La representación dura cuatro años.' }, { key: 'dos', title: 'Dos años', text: 'La representación dura dos años.' }];
const parts = (sessions: string) => [
  article('1', 'Objeto', 'Esta ordenanza organiza el sistema del cantón [[canton]].'), article('2', 'Duración', 'La representación dura cuatro años.', { choices: twoWays }),
  article('3', 'Actas', 'La secretaría publica las actas.', { optional: true }), article('4', 'Sesiones', sessions),
];
const version = async (page: Page, id: string): Promise<number> => (await ask<{ version: number }>(page, 'instruments.get', { id })).version;

/** A model of one's own for cantons, published. */
async function newModel(page: Page): Promise<{ id: string; title: string }> {
  const title = unique('Modelo de ordenanza');
  const { id } = await tell<{ id: string }>(page, 'instruments.create', { kind: 'ordenanza', territory: 'EC-08', title, parts: parts('El Consejo sesiona cada mes.'), visibility: 'public', example: true });
  await tell(page, 'instruments.save-model', { id, version: await version(page, id), levels: ['canton'], parameters: [{ key: 'canton', title: 'Nombre del cantón', fill: 'territory-name' }] });
  await tell(page, 'instruments.publish-model', { id, version: await version(page, id) });
  return { id, title };
}

test('a model is presented to several cantons at once, and the board of a province tells it on any day', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id, title } = await newModel(page);
  await page.goto(`/modelos?q=${encodeURIComponent(title)}`);
  await readable(page);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nadie registró todavía si alguno de 221 cantones conoce o acogió el modelo');
  await page.goto(`/modelos/${id}?territorio=EC-08`);
  await page.getByRole('button', { name: 'Registrar socialización' }).click();
  const form = page.getByRole('dialog', { name: 'Registrar que se socializó el modelo' });
  await form.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(form.getByText('Marque al menos un territorio.')).toBeVisible();
  await form.getByLabel('Rioverde').check();
  await form.getByLabel('Atacames').check();
  await form.getByLabel('Cuándo').fill('agosto');
  await form.getByLabel('Por qué medio').fill('Taller');
  await form.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(form.getByText('Escriba un año, un mes o una fecha')).toBeVisible();
  await form.getByLabel('Cuándo').fill('2019-08-22');
  await readable(page);
  await form.getByRole('button', { name: 'Registrar', exact: true }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De 7 cantones de Esmeraldas, no consta que alguno haya acogido el modelo; de 5 no hay registro');
  await readable(page);
  await page.goto(`/modelos/${id}?territorio=EC-08&vista=lista&estado=socialised`);
  await expect(page.getByText('2 de 7').first()).toBeVisible();
  await readable(page);
  await page.goto(`/modelos/${id}?territorio=EC-08&al=2019-08-21`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nadie registró todavía si alguno de 7 cantones de Esmeraldas conoce o acogió el modelo');
});

test('a canton draws its text, sees where it deviates, and takes or leaves what the model changes', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id } = await newModel(page);
  await page.goto(`/modelos/${id}/adopcion/EC-0807`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('De Rioverde no hay registro de que conozca este modelo');
  await expect(page.getByLabel('Nombre del cantón')).toHaveValue('Rioverde');
  await page.getByLabel('Dos años').check();
  await page.getByLabel('Art. 3. Actas').uncheck();
  await readable(page);
  await page.getByRole('button', { name: 'Crear el borrador' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rioverde tramita su texto del modelo: 3 de 3 artículos como en el modelo');

  const { instrument } = await ask<{ instrument: { id: string } }>(page, 'instruments.adoption-of', { model: id, territory: 'EC-0807' });
  const own = await ask<{ parts: { key: string; text: string }[] }>(page, 'instruments.text', { id: instrument.id });
  await tell(page, 'instruments.save-text', { id: instrument.id, version: await version(page, instrument.id), parts: own.parts.map((part) => (part.key === 'a1' ? { ...part, text: 'Esta norma organiza lo que Rioverde decidió.' } : part)) });
  await tell(page, 'instruments.save-text', { id, version: await version(page, id), parts: parts('El Consejo sesiona cada dos meses.').map((part) => (part.key === 'a1' ? { ...part, text: 'Esta ordenanza crea el sistema del cantón [[canton]].' } : part)) });
  await tell(page, 'instruments.publish-model', { id, version: await version(page, id), says: 'Se aclara cuándo sesiona' });

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rioverde tramita su texto del modelo: 2 de 3 artículos como en el modelo');
  await expect(page.getByText('con otras palabras').last()).toBeVisible();
  await readable(page);
  await page.getByRole('link', { name: 'Cambios del modelo (2)' }).click();
  await expect(page.getByText('en conflicto')).toBeVisible();
  await page.getByRole('group', { name: 'Qué hacer con Art. 1. Objeto' }).getByRole('button', { name: 'Dejar' }).click();
  await page.getByLabel('Por qué se deja').fill('Se debatió así');
  await page.getByRole('group', { name: /Qué hacer con Art. \d. Sesiones/ }).getByRole('button', { name: 'Tomar' }).click();
  await readable(page);
  await page.getByRole('button', { name: 'Guardar: tomar 1, dejar 1' }).click();
  await expect(page.getByText('El texto está al día con su modelo')).toBeVisible();
  await expect(page.getByText('versión 2: Se debatió así')).toBeVisible();
  await page.getByRole('link', { name: 'Opciones y datos' }).click();
  await expect(page.getByLabel('Dos años')).toBeChecked();
  await readable(page);
  await page.goto(`/instrumentos/${instrument.id}`);
  await expect(page.getByText('Al día con su modelo')).toBeVisible();
});
