import { test, type Page } from '@playwright/test';
import { enterAs, expect } from './people.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The heading as a tab shows it: one line, cut at a word when long. */
async function expectNamed(page: Page): Promise<string> {
  await expect(heading(page)).toBeVisible();
  await expect(async () => {
    const words = (await heading(page).innerText()).replace(/\s+/g, ' ').trim();
    const title = await page.title();
    expect(title.endsWith(' · Articula')).toBe(true);
    expect(words.startsWith(title.replace(/…? · Articula$/, ''))).toBe(true);
  }).toPass();
  return page.title();
}

test('each screen is named by its heading', async ({ page }) => {
  await enterAs(page, 'administracion');
  const titles = new Set<string>();
  const screens = ['/', '/territorios?pais=EC', '/territorios/EC-08', '/planes', '/normas', '/organismos?territorio=XX-01', '/instrumentos', '/administrar/cuentas', '/administrar/historia', '/no-existe'];
  for (const screen of screens) {
    await page.goto(screen);
    titles.add(await expectNamed(page));
  }
  expect(titles.size).toBe(screens.length);
});

test('who goes to another screen is taken to its heading, and the way back too', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/');
  await expectNamed(page);
  await page.getByRole('link', { name: 'Planificar' }).filter({ visible: true }).first().click();
  await expect(page).toHaveURL(/\/planes$/);
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(heading(page)).toBeFocused();
});

test('a filter is the same screen: what one types is not taken away', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/planes');
  const search = page.getByRole('searchbox').filter({ visible: true }).first();
  await search.fill('Medellín');
  await expect(page).toHaveURL(/q=/);
  await expectNamed(page);
  await expect(search).toBeFocused();
});

test('on a phone the filters of a long list wait behind one button that says how many are set', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'at a desk they stand as they are');
  await enterAs(page, 'lectura');
  await page.goto('/hallazgos?gravedad=serious');
  const severity = page.getByRole('combobox', { name: 'Gravedad' });
  const fold = page.getByRole('button', { name: 'Filtros: 1 puesto' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(severity).toBeHidden();
  await fold.click();
  await expect(severity).toBeVisible();
  await severity.selectOption('');
  await expect(page.getByRole('button', { name: 'Filtros', exact: true })).toHaveAttribute('aria-expanded', 'true');
});

test('text twice as large overlaps nothing in the bar of a phone', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'the bar is a phone\'s');
  await enterAs(page, 'administracion');
  await page.goto('/');
  await expectNamed(page);
  await page.addStyleTag({ content: 'html { font-size: 200%; }' });
  const places = page.getByRole('navigation', { name: 'Principal (teléfono)' }).locator('> *');
  const wide = await places.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
  expect(wide).toEqual([]);
});
