import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

interface Ground {
  session: string;
  statementId: string;
  topic: string;
  property: string;
}

/** Two documents that say of one session how many came, and not the same. */
async function twoSayings(page: Page): Promise<Ground> {
  const [session, key] = [unique('Sesión de la mesa de riego'), unique('sesion').replace(' ', '-').toLowerCase()];
  const property = `asistencia-${key}`;
  await tell(page, 'sources.save-property', { key: property, name: 'Asistencia', value: 'number', unit: 'personas' });
  await tell(page, 'sources.save-topic', { key, kind: 'sesion', name: session });
  const said: string[] = [];
  for (const [title, number, place] of [['Acta', 41, 'p. 2'], ['Informe', 44, 'p. 9']] as const) {
    const { id: documentId } = await tell<{ id: string }>(page, 'sources.create', { title: unique(title), kind: 'informe' });
    said.push((await tell<{ id: string }>(page, 'sources.state', { documentId, topic: key, property, value: { kind: 'number', number, unit: 'personas' }, place })).id);
  }
  return { session, statementId: said[1]!, topic: key, property }; // two were said
}
const correct = (page: Page, { statementId, topic, property }: Ground, version: number, number: number): Promise<unknown> =>
  tell(page, 'sources.restate', { id: statementId, version, topic, property, value: { kind: 'number', number, unit: 'personas' }, place: 'p. 9' });

test('an office finds where two documents differ, explains it, and sees it close when one is corrected', async ({ page }) => {
  await enterAs(page, 'administracion');
  const ground = await twoSayings(page);
  await page.goto('/hallazgos');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/hallazgos?/);
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);

  await page.getByRole('searchbox', { name: 'Buscar en los hallazgos' }).fill(ground.session);
  const row = page.getByRole('row', { name: new RegExp(ground.session) });
  await expect(row).toContainText('41 personas');
  await expect(row).toContainText('44 personas');
  await expect(page).toHaveURL(/q=/);
  await row.getByRole('link', { name: ground.session }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Lo que no coincide' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);

  await page.getByRole('button', { name: 'Explicar la diferencia' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Escriba el motivo.')).toBeVisible();
  await page.getByRole('textbox', { name: /Por qué los dos valores son ciertos/ }).fill('El informe cuenta a quienes llegaron por la tarde');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('El informe cuenta a quienes llegaron por la tarde').first()).toBeVisible();
  await expect(page.getByText('explicado', { exact: true })).toBeVisible();

  await correct(page, ground, 1, 45);
  await page.reload();
  await expect(page.getByText('Cambiaron los valores')).toBeVisible();
  await expect(page.getByText(/Antes de cambiar: .*44\spersonas/)).toBeVisible();
  await correct(page, ground, 2, 41);
  await page.reload();
  await expect(page.getByText('Los datos ya no difieren: no queda nada que decidir.')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test('who decides over what another person just decided is told, keeps what was written, and decides again', async ({ page }) => {
  await enterAs(page, 'administracion');
  const ground = await twoSayings(page);
  const { items } = await ask<{ items: { id: string; version: number }[] }>(page, 'sources.findings', { topic: ground.topic });
  const [finding] = items;
  await page.goto(`/hallazgos/${finding?.id}`);
  await page.getByRole('button', { name: 'Aceptar y dejar constancia' }).click();
  await page.getByRole('textbox', { name: /Qué queda como está/ }).fill('El informe ya se publicó');
  await tell(page, 'sources.explain-finding', { ...finding, reason: 'Cuentan días distintos' });
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('No se guardó.')).toBeVisible();
  await page.getByRole('button', { name: 'Ver cómo está ahora' }).click();
  await expect(page.getByText('Cuentan días distintos').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: /Qué queda como está/ })).toHaveValue('El informe ya se publicó');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('aceptado', { exact: true })).toBeVisible();
});

test('the filters live in the address, and an empty choice says how to go on', async ({ page, isMobile }) => {
  await enterAs(page, 'administracion');
  const ground = await twoSayings(page);
  await page.goto(`/hallazgos?q=${encodeURIComponent(ground.session)}&estado=resolved`);
  await expect(page.getByText('Ningún hallazgo con estos filtros')).toBeVisible();
  if (isMobile) await page.getByRole('button', { name: 'Filtros: 1 puesto' }).click();
  await page.getByRole('link', { name: /^Abiertos/ }).click();
  await expect(page.getByRole('row', { name: new RegExp(ground.session) })).toBeVisible();
  await page.getByRole('combobox', { name: 'Gravedad' }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/gravedad=/);
  await expect(page.getByRole('row', { name: new RegExp(ground.session) })).toBeVisible();
});
