import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

const part = (key: string, heading: string, text: string) => ({ key, kind: 'article', number: key.slice(1), heading, text });
const parts = [part('a1', 'Informe', 'El informe de ejemplo se presenta cada año.'), part('a2', 'Junta', 'La junta de ejemplo tiene tres miembros.')];

/** A draft under review by somebody without account. */
async function underReview(page: Page): Promise<{ instrument: string; review: string }> {
  const { id: instrument } = await tell<{ id: string }>(page, 'instruments.create', { kind: 'ordenanza', title: unique('Ordenanza de ejemplo con revisión externa'), territory: 'EC-0807', example: true, visibility: 'own', parts });
  const { id: review } = await tell<{ id: string }>(page, 'instruments.open-review', { instrument, title: 'Revisión externa', asks: 'Diga si los plazos alcanzan.', reviewers: [{ name: 'Agencia de ejemplo', role: 'Equipo jurídico' }] });
  return { instrument, review };
}

test('a reviewer without account opens a link, writes with the signal gone, sends, and the holder answers', async ({ page, browser }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { instrument, review } = await underReview(page);
  await page.goto(`/instrumentos/${instrument}/revision?ronda=${review}`);
  await page.getByRole('button', { name: 'Dar un enlace a Agencia de ejemplo' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Por cuántos días').fill('120');
  await dialog.getByRole('button', { name: 'Dar el enlace' }).click();
  await expect(dialog.getByText('Escriba un número de días, de 1 a 90.')).toBeVisible();
  await dialog.getByLabel('Por cuántos días').fill('7');
  await dialog.getByRole('button', { name: 'Dar el enlace' }).click();
  const address = await dialog.getByLabel('Enlace', { exact: true }).inputValue();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cerrar', exact: true }).last().click();
  await expect(page.getByText(/nadie lo ha abierto/)).toBeVisible();

  const context = await browser.newContext({ locale: 'es-EC', viewport: page.viewportSize() });
  const outside = await context.newPage();
  await outside.goto(new URL(address).pathname);
  await expect(outside.getByRole('heading', { level: 1, name: 'Todavía no ha enviado observaciones sobre la versión 1' })).toBeVisible();
  await expect(outside.getByRole('navigation')).toHaveCount(0);
  await outside.getByRole('button', { name: 'Observar Art. 1. Informe' }).click();
  const draft = outside.getByRole('group', { name: 'Observar: Art. 1. Informe' });
  await draft.getByLabel('Qué observa').fill('Falta decir ante quién se presenta.');
  await draft.getByLabel('De qué clase es').selectOption('Jurídica');
  await outside.getByLabel('Su nombre').fill('Ana Ejemplo');
  expect(await barriers(outside)).toEqual([]);
  expect(await widerThanScreen(outside)).toBe(false);
  await context.setOffline(true);
  await outside.getByRole('button', { name: 'Enviar 1 observación' }).click();
  await expect(outside.getByText('Lo que escribió sigue en este aparato.')).toBeVisible();
  await context.setOffline(false);
  await outside.reload();
  await expect(draft.getByLabel('Qué observa')).toHaveValue('Falta decir ante quién se presenta.');
  await outside.getByRole('button', { name: 'Enviar 1 observación' }).click();
  await expect(outside.getByText('Se recibió 1 observación.', { exact: false })).toBeVisible();
  await expect(outside.getByRole('heading', { level: 1, name: 'Recibimos 1 observación suya sobre la versión 1' })).toBeVisible();

  await page.reload();
  await expect(page.getByText(/Jurídica · Agencia de ejemplo, Equipo jurídico · por enlace, escribió Ana Ejemplo/)).toBeVisible();
  const { observations } = await ask<{ observations: { id: string; version: number }[] }>(page, 'instruments.review', { id: review });
  await tell(page, 'instruments.answer-observation', { id: observations[0]?.id, version: observations[0]?.version, decision: 'partly', reason: 'Se dirá ante quién; el plazo queda.' });
  await outside.reload();
  await expect(outside.getByText('Se dirá ante quién; el plazo queda.')).toBeVisible();

  await page.reload();
  await page.getByRole('link', { name: '1 observación', exact: true }).click();
  await expect(page.getByText('Solo lo que observó Agencia de ejemplo.')).toBeVisible();
  await page.getByRole('button', { name: 'Guardar el informe' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Documento de esta revisión (DOCX)' }).click();
  expect((await download).suggestedFilename()).toMatch(/^EJEMPLO Informe de revisión .*\.docx$/);
  await page.getByRole('button', { name: 'Retirar el enlace de Agencia de ejemplo' }).click();
  await expect(page.getByText(/enlace retirado/)).toBeVisible();
  await outside.reload();
  await expect(outside.getByRole('heading', { level: 1, name: 'Este enlace no sirve' })).toBeVisible();
  expect(await barriers(outside)).toEqual([]);
  await context.close();
});
