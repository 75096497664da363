import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

interface Draft {
  id: string;
  version: number;
}

/** A draft ordinance of Rioverde, within reach of who is signed in. */
async function draftOrdinance(page: Page): Promise<Draft & { title: string }> {
  const title = unique('Ordenanza del sistema cantonal');
  const made = await tell<Draft>(page, 'instruments.create', { kind: 'ordenanza', title, territory: 'EC-0807', visibility: 'shared', example: true, parts: [{ key: 'a1', kind: 'article', number: '1', heading: 'Objeto', text: 'Organiza el sistema de ejemplo.' }] });
  return { ...made, title };
}

test('an ordinance goes from draft to its second debate, and what cannot be is said where it is asked', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id } = await draftOrdinance(page);
  await page.goto(`/instrumentos/${id}`);
  const block = page.getByRole('region', { name: 'Trámite' });
  await expect(block.getByText('Está en «Necesidad identificada»; nadie dijo desde cuándo.')).toBeVisible();
  await block.getByRole('button', { name: 'Redactar el borrador' }).click();
  const dialog = page.getByRole('dialog', { name: 'Redactar el borrador' });
  await dialog.getByLabel('Cuándo ocurrió').fill('marzo');
  await dialog.getByRole('button', { name: 'Registrar el paso' }).click();
  await expect(dialog.getByText('Escriba un año, un mes o un día que exista: 2020, 2020-05 o 2020-05-14.')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel('Cuándo ocurrió').fill('2025-03');
  await dialog.getByLabel('Cuándo ocurrió').press('Enter');
  await expect(block.getByText(/^Está en «Borrador», desde marzo de 2025: entre \d+ y \d+ días\.$/)).toBeVisible();

  await block.getByRole('button', { name: 'Aprobar en primer debate' }).click();
  const debate = page.getByRole('dialog', { name: 'Aprobar en primer debate' });
  await debate.getByLabel('Cuándo ocurrió').fill('2025-02-10');
  await debate.getByRole('button', { name: 'Registrar el paso' }).click();
  await expect(debate.getByText(/sería el 10 de febrero de 2025, antes de «Redactar el borrador» \(en marzo de 2025\)/)).toBeVisible();
  await debate.getByLabel('Cuándo ocurrió').fill('2025-05-14');
  await debate.getByRole('button', { name: 'Anotar quiénes participaron' }).click();
  await debate.getByRole('textbox', { name: 'Institución' }).fill('Rioverde');
  await debate.getByRole('option').first().click();
  await debate.getByLabel('Como qué participó').fill('concejo');
  await debate.getByRole('button', { name: 'Registrar el paso' }).click();
  await expect(debate.getByText('Pulse «Añadir» para anotar a quien escribió, o borre lo escrito.')).toBeVisible();
  await debate.getByRole('button', { name: 'Añadir' }).click();
  await debate.getByRole('button', { name: 'Registrar el paso' }).click();
  await expect(block.getByText(/^concejo: .*Rioverde/)).toBeVisible();
  await expect(block.getByRole('list', { name: 'Pasos del trámite' }).getByText('Publicada y vigente')).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);

  await block.getByRole('button', { name: 'Deshacer el último paso' }).click();
  const undo = page.getByRole('dialog', { name: 'Deshacer «Aprobar en primer debate»' });
  await undo.getByLabel('Por qué se deshace').fill('La sesión se suspendió');
  await undo.getByRole('button', { name: 'Deshacer el último paso' }).click();
  await expect(block.getByText(/^Está en «Borrador», desde marzo de 2025/)).toBeVisible();
});

test('what stands still longest heads the pipeline, and what ends soon has its own list', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id, version, title } = await draftOrdinance(page);
  await tell(page, 'instruments.step', { id, version, transition: 'redactar', on: '2003-02-01' });
  await page.goto('/instrumentos?vista=tramite&territorio=EC-08');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.getByRole('link', { name: /^Borrador: \d+$/ }).first().click();
  await expect(page).toHaveURL(/etapa=borrador/);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Por vencer' }).click();
  await expect(page).toHaveURL(/ver=vence/);
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
});

test('who may only read sees what follows and why it is not theirs to do', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id, version } = await draftOrdinance(page);
  const steps = [['redactar', '2018-03-02', {}], ['debatir-primero', '2018-05-14', {}], ['debatir-segundo', '2018-05-28', {}], ['sancionar', '2018-06-04', {}], ['publicar', '2018-07-01', { publicacion: 'Registro Oficial, edición especial 700' }]] as const;
  let now = version;
  for (const [transition, on, evidence] of steps) ({ version: now } = await tell<Draft>(page, 'instruments.step', { id, version: now, transition, on, evidence }));
  await enterAs(page, 'lectura');
  await page.goto(`/instrumentos/${id}`);
  const block = page.getByRole('region', { name: 'Trámite' });
  await expect(block.getByText('Está en «Publicada y vigente», desde el 1 de julio de 2018.')).toBeVisible();
  await expect(block.getByText('Su cuenta no puede mover este trámite.').first()).toBeVisible();
  await page.goto(`/instrumentos/${id}?al=2018-05-20`);
  await expect(block.getByText('El 20 de mayo de 2018 estaba en «Primer debate», desde el 14 de mayo de 2018 (6 días hasta ese día).')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
