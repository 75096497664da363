import { test, type Locator } from '@playwright/test';
import { ask, enterAs, expect, planCalled, tell, unique } from './people.ts';

/** Presses a link that saves a file; answers where it was saved, under the name it came with. */
async function downloaded(link: Locator): Promise<string> {
  const coming = link.page().waitForEvent('download');
  await link.click();
  const file = await coming;
  const path = test.info().outputPath(file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

test('the owner of the plan of Medellín reads how many actions and targets it has, and filters the table by line', async ({ page }) => {
  await enterAs(page, 'titular.medellin');
  await page.goto('/');
  await page.getByRole('link', { name: /Plan Intersectorial para la promoción de derechos/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('32 acciones y 53 metas');
  await page.getByRole('navigation', { name: 'Vistas del plan' }).getByRole('link', { name: 'Matriz' }).click();
  await expect(page.getByText(/^(\d+) de \1 elementos$/)).toBeVisible();
  await page.getByRole('button', { name: 'Línea: todas' }).click();
  await page.getByRole('button', { name: /^L3 / }).click();
  await page.getByRole('button', { name: 'Tipo: todos' }).click();
  await page.getByLabel('Metas', { exact: true }).check();
  await expect(page.getByText(/^8 de \d+ elementos$/)).toBeVisible();
});

test('the sealed version of the plan of Medellín refuses to be edited and says why beside the button', async ({ page }) => {
  await enterAs(page, 'titular.medellin');
  await page.goto(`/planes/${await planCalled(page, 'Plan Intersectorial para la promoción')}`);
  await page.getByRole('treeitem', { name: /acción/ }).first().click();
  const edit = page.getByRole('button', { name: 'Editar', exact: true });
  await expect(edit).toHaveAttribute('aria-disabled', 'true');
  await expect(edit).toHaveAccessibleDescription(/La versión está aprobada|Esta versión está aprobada/);
});

test('the owner takes the plan of Medellín home as a sheet, and brought back as it is nothing changes', async ({ page }) => {
  await enterAs(page, 'titular.medellin');
  await page.goto(`/planes/${await planCalled(page, 'Plan Intersectorial para la promoción')}`);
  const sheet = await downloaded(page.getByRole('link', { name: 'XLSX' }));
  const { institutions } = await ask<{ institutions: { id: string }[] }>(page, 'accounts.me');
  const { planId } = await tell<{ planId: string }>(page, 'plans.create', { title: unique('Copia de trabajo del plan'), scheme: 'intersectorial', territory: 'CO-05001', owner: institutions[0]?.id, example: true });
  await page.goto(`/planes/${planId}`);
  await page.getByRole('link', { name: 'Importar hoja' }).first().click();
  await page.locator('input[type=file]').setInputFiles(sheet);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Las \d+ filas entran$/, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Importar', exact: true }).click();
  await page.getByRole('link', { name: 'Ver el plan' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('32 acciones y 53 metas');

  const again = await downloaded(page.getByRole('link', { name: 'XLSX' }));
  await page.getByRole('link', { name: 'Importar hoja' }).click();
  await page.locator('input[type=file]').setInputFiles(again);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La hoja es igual a lo que ya está guardado', { timeout: 30_000 });
  const counts = page.getByRole('region', { name: '4. El ensayo' }).getByRole('listitem');
  await expect(counts.filter({ hasText: 'se crean' })).toHaveText('0se crean');
  await expect(counts.filter({ hasText: 'cambian' })).toHaveText('0cambian');
  await expect(counts.filter({ hasText: 'no entran' })).toHaveText('0no entran');
});
