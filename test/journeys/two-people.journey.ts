import { test } from '@playwright/test';
import { draftPlan, enterAs, expect } from './people.ts';

test('two people change one element at once: the second reads both texts and chooses, and nothing typed is lost', async ({ page, browser }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { planId, elementId } = await draftPlan(page, 'EC-0807', 'Agua segura para los recintos');
  const address = `/planes/${planId}?elemento=${elementId}`;
  await page.goto(address);
  await page.getByRole('button', { name: 'Editar', exact: true }).click();
  await page.getByLabel('Texto', { exact: true }).fill('Agua segura y continua para todos los recintos');

  const other = await browser.newContext({ viewport: page.viewportSize() });
  const colleague = await other.newPage();
  await enterAs(colleague, 'administracion');
  await colleague.goto(address);
  await colleague.getByRole('button', { name: 'Editar', exact: true }).click();
  await colleague.getByLabel('Texto', { exact: true }).fill('Agua segura para los recintos y la cabecera');
  await colleague.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(colleague.getByText('Se guardó O1.')).toBeVisible();
  await other.close();

  await expect(page.getByLabel('Texto', { exact: true })).toHaveValue('Agua segura y continua para todos los recintos');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Otra persona cambió este elemento mientras usted lo editaba.');
  const both = page.getByRole('region', { name: 'Texto', exact: true });
  await expect(both).toContainText('Agua segura y continua para todos los recintos');
  await expect(both).toContainText('Agua segura para los recintos y la cabecera');
  await page.getByRole('button', { name: 'Seguir editando' }).click();
  const text = page.getByLabel('Texto', { exact: true });
  await expect(text).toHaveValue('Agua segura y continua para todos los recintos');
  await text.fill('Agua segura y continua para los recintos y la cabecera');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByText('Se guardó O1.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('treeitem', { name: /Agua segura y continua para los recintos y la cabecera/ })).toHaveCount(1);
});
