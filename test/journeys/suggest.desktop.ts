import { test, type Page } from '@playwright/test';
import { ask, enterAs, expect, tell, unique } from './people.ts';

interface Queue {
  items: { element: { elementId: string; text: string } }[];
  count: { value: number };
}

const queueOf = (page: Page): Promise<Queue> => ask<Queue>(page, 'coherence.suggestions', { territory: 'EC-0807', limit: '100' });

test('the planner of Rioverde goes through suggestions with the keyboard, puts one aside, takes it back and links another', async ({ page }) => {
  await enterAs(page, 'planificacion.rioverde');
  const before = await queueOf(page);
  expect(before.items.length).toBeGreaterThan(1);
  const [first, second] = before.items;
  await page.goto('/coherencia/sugerencias/EC-0807');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^De \d+\s+elementos sin vínculo de Rioverde, \d+ tienen con qué vincularse$/);
  await expect(page.getByRole('heading', { name: /^Sugerencia 1 de \d+/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Por qué' }).getByRole('listitem').first()).toBeVisible();
  await expect(page.locator('mark').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'No va' })).toBeVisible(); // what one may do is known

  await page.keyboard.press('n');
  await expect(page.getByText('Sugerencia dejada de lado.')).toBeVisible();
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect.poll(async () => (await queueOf(page)).items[0]?.element.elementId).toBe(first!.element.elementId);

  await page.goto(`/coherencia/sugerencias/EC-0807?elemento=${second!.element.elementId}`);
  await expect(page.getByRole('link', { name: second!.element.text }).first()).toBeVisible();
  const reason = page.getByRole('textbox', { name: 'Justificación que leerá quien decide' });
  await expect(reason).not.toHaveValue('');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('p');
  await expect(page.getByText('Vínculo propuesto. Falta que lo decida el otro plan.')).toBeVisible();
  await expect.poll(async () => (await queueOf(page)).items.map(({ element }) => element.elementId)).not.toContain(second!.element.elementId);
});

const shared = 'La dirección recorre cada trimestre los recintos más alejados con una mesa abierta, anota lo que falta en caminos y escuelas, responde por escrito en quince días y publica en la cartelera del mercado qué se hizo con cada pedido';

async function planSaying(page: Page, territory: string, text: string): Promise<void> {
  const { planId } = await tell<{ planId: string }>(page, 'plans.create', { title: unique('Plan de trabajo'), scheme: 'plan-de-trabajo', territory, visibility: 'public', example: true });
  await tell(page, 'plans.add-element', { planId, code: 'O1', kind: 'objetivo', text });
}

test('two governments with nearly the same text see it side by side, and who only reads does not', async ({ page, browser }) => {
  const [office, reading] = [await browser.newContext(), await browser.newContext()];
  const [province, reader] = [await office.newPage(), await reading.newPage()];
  await enterAs(province, 'planificacion.esmeraldas');
  await planSaying(province, 'EC-08', shared);
  await enterAs(page, 'planificacion.rioverde');
  await planSaying(page, 'EC-0807', `En el cantón, ${shared}`);

  await page.goto('/coherencia/parecidos/EC-0807');
  const pair = page.getByRole('article', { name: /^texto muy parecido: / });
  await expect(pair.first()).toBeVisible();
  await expect(pair.first().locator('mark')).toHaveCount(2);
  await expect(page.getByText('Esto lo ven solo las personas de los dos gobiernos')).toBeVisible();

  await enterAs(reader, 'lectura');
  await reader.goto('/coherencia/parecidos/EC-0807');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/^Ningún texto de Rioverde a su alcance/);
  await expect(reader.getByRole('article')).toHaveCount(0);
  await Promise.all([office.close(), reading.close()]);
});
