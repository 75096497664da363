import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect } from './people.ts';

test('the look at barriers notices a field without a name and a text too pale to read', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/normas');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.insertAdjacentHTML('beforeend', '<input type="text"><p style="color:#ccc;background:#fff">pálido</p>');
  });
  const found = await barriers(page);
  expect(found.some((line) => line.startsWith('label:'))).toBe(true);
  expect(await barriers(page, ['color-contrast'])).toHaveLength(1);
});
