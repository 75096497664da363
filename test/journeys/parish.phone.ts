import { test } from '@playwright/test';
import { ask, draftPlan, enterAs, expect } from './people.ts';

test('the president of Lagarto loses the signal while editing: the text stays, and it is saved once when the signal is back', async ({ page, context }) => {
  await enterAs(page, 'junta.lagarto');
  const { planId, elementId } = await draftPlan(page, 'EC-080753', 'Vía al estero El Salto');
  await page.goto(`/planes/${planId}?elemento=${elementId}`);
  await page.getByRole('button', { name: 'Editar', exact: true }).click();
  const text = page.getByLabel('Texto', { exact: true });
  await text.fill('Vía al estero El Salto, con alcantarillas');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('No hay señal, o el servidor no responde. Nada se perdió: vuelva a probar cuando tenga señal.');
  await expect(text).toHaveValue('Vía al estero El Salto, con alcantarillas');

  await context.setOffline(false);
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByText('Se guardó O1.')).toBeVisible();
  await page.getByRole('button', { name: 'Cerrar', exact: true }).click();
  await expect(page.getByRole('treeitem', { name: /Vía al estero El Salto, con alcantarillas/ })).toHaveCount(1);
  const { elements } = await ask<{ elements: { id: string; version: number }[] }>(page, 'plans.tree', { planId });
  expect(elements.map((one) => one.version)).toEqual([2]);
});

test('what the president of Lagarto read with signal is read again without it, and the page says so', async ({ page, context }) => {
  await enterAs(page, 'junta.lagarto');
  await page.goto('/');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await page.goto('/territorios/EC-080753');
  await expect(page.getByRole('heading', { level: 1, name: 'Lagarto' })).toBeVisible();
  const neighbours = page.getByText(/Linda con/);
  await expect(neighbours).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Lagarto' })).toBeVisible();
  await expect(neighbours).toBeVisible();
  await expect(page.getByText('Está viendo lo último que se leyó en este dispositivo')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Sin señal' })).toBeVisible();
});
