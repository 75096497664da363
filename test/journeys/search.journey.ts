import { test } from '@playwright/test';
import { enterAs, expect } from './people.ts';

test('a reader searches «rio verde» and tells the canton from the parish of another province', async ({ page, isMobile }) => {
  await enterAs(page, 'lectura');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hoy');
  if (isMobile) await page.getByRole('button', { name: 'Buscar', exact: true }).click();
  else await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('rio verde');
  const territories = dialog.getByRole('group', { name: 'Territorios' });
  const canton = territories.getByRole('option', { name: /Rioverde cantón .*Esmeraldas.*EC-0807$/ });
  const parish = territories.getByRole('option', { name: /Río Verde parroquia .*Tungurahua.*EC-180253$/ });
  await expect(canton).toBeVisible();
  await expect(parish).toBeVisible();

  await expect(canton).toHaveAttribute('aria-selected', 'true');
  while ((await parish.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  while ((await canton.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/territorios/EC-0807');
  await expect(page.getByRole('heading', { level: 1, name: 'Rioverde' })).toBeVisible();
  await expect(page.getByText('Cantón · código 0807')).toBeVisible();
});

test('a reader looks at Ecuador as a cartogram and reads the same as a table', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/territorios?pais=EC');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ecuador: 1.066 gobiernos en 24 provincias, 221 cantones y 1.042 parroquias');
  const cartogram = page.getByRole('group', { name: 'Provincias: Ecuador' });
  await expect(cartogram.getByRole('link')).toHaveCount(24);
  await expect(cartogram.getByRole('link', { name: /Manabí, 78 gobiernos/ })).toBeVisible();

  await page.getByRole('group', { name: 'Forma de ver' }).getByRole('link', { name: 'Tabla' }).click();
  const table = page.getByRole('table', { name: /Provincias: Ecuador/ });
  await expect(table.getByRole('rowheader')).toHaveCount(24);
  await expect(table.getByRole('row', { name: /Manabí/ })).toContainText('78');
});
