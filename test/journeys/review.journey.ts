import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

const part = (key: string, heading: string, text: string) => ({ key, kind: 'article', number: key.slice(1), heading, text });
const junta = part('a2', 'Junta', 'La junta de ejemplo tiene tres miembros.');

test('a draft is given to review, observed, answered, and the version that carries the change is said', async ({ page }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { id } = await tell<{ id: string }>(page, 'instruments.create', { kind: 'ordenanza', title: unique('Ordenanza de ejemplo en revisión'), territory: 'EC-0807', example: true, visibility: 'own', parts: [part('a1', 'Informe', 'El informe se presenta cada año.'), junta] });
  await page.goto(`/instrumentos/${id}`);
  const block = page.getByRole('region', { name: 'Revisión', exact: true });
  await expect(block.getByText('Nadie lo revisa todavía.')).toBeVisible();
  await block.getByRole('button', { name: 'Dar a revisar' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Cómo se llama').fill('Primera ronda');
  await dialog.getByRole('button', { name: 'Dar a revisar' }).click();
  await expect(dialog.getByText('Añada a alguien que revise.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Institución o nombre' }).fill('Organización de ejemplo');
  await dialog.getByRole('option', { name: /Escribir solo/ }).click();
  await dialog.getByLabel(/En qué función/).fill('Equipo de protección');
  await dialog.getByRole('button', { name: 'Añadir', exact: true }).click();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Dar a revisar' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Versión 1 en revisión: todavía nadie ha observado nada' })).toBeVisible();
  await page.getByRole('button', { name: 'Observar Art. 1. Informe' }).click();
  await dialog.getByLabel('Qué observa').fill('Falta decir ante quién se presenta.');
  await dialog.getByLabel('De quién es').selectOption({ label: 'Organización de ejemplo, Equipo de protección' });
  await dialog.getByRole('button', { name: 'Observar', exact: true }).click();
  await expect(dialog.getByText('Diga dónde lo leyó.')).toBeVisible();
  await dialog.getByLabel('Dónde lo leyó').fill('Oficio de ejemplo 12');
  await dialog.getByRole('button', { name: 'Observar', exact: true }).click();
  await expect(page.getByText('Fuente: Oficio de ejemplo 12')).toBeVisible();

  await page.getByRole('button', { name: 'Responder', exact: true }).click();
  await dialog.getByLabel('Respuesta y motivo').fill('Precisa el trámite.');
  await dialog.getByRole('button', { name: 'Responder' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /1 aceptada espera una versión que la recoja/ })).toBeVisible();

  const { version } = await ask<{ version: number }>(page, 'instruments.get', { id });
  await tell(page, 'instruments.save-text', { id, version, parts: [part('a1', 'Informe', 'El informe se presenta cada año ante el concejo.'), junta], note: 'Recoge la primera ronda' });
  await page.reload();
  await page.getByRole('button', { name: 'Cambiar la respuesta' }).click();
  await dialog.getByLabel('Qué versión la recoge').selectOption({ label: 'Versión 2' });
  await expect(dialog.getByLabel('Art. 1. Informe')).toBeChecked();
  await dialog.getByRole('button', { name: 'Responder' }).click();
  await expect(page.getByText('La recoge la versión 2: Art. 1. Informe.')).toBeVisible();
  await expect(page.getByText('Recoge 1 observación')).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
});
