import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, unique } from './people.ts';

interface Item {
  name: string | null;
  parameters: Record<string, string>;
  state: string;
  calculated: { value: number | null } | null;
  finding: string | null;
}

/** The two projects run at once on one server: each has a canton of its own. */
const cantons: Record<string, string> = { desktop: 'EC-1801', phone: 'EC-0601' };

const tables = async (page: Page, territory: string): Promise<Item | undefined> =>
  (await ask<{ items: Item[] }>(page, 'sources.figures', { kind: 'territories.unit', id: territory, name: 'institutions.of-kind' })).items.find(({ parameters }) => parameters['kind'] === 'mesa');

/** A document that says how many working tables a canton has: one more than there are. */
async function declareOneMore(page: Page, territory: string): Promise<{ title: string; declared: number }> {
  const title = unique('Presentación de mesas');
  const { id: documentId } = await tell<{ id: string }>(page, 'sources.create', { title, kind: 'presentación', visibility: 'public' });
  const [key, topic] = [unique('mesas'), unique('cantón')];
  const declared = ((await tables(page, territory))?.calculated?.value ?? 0) + 1;
  await tell(page, 'sources.save-property', { key, name: 'Mesas conformadas', value: 'number', unit: 'mesas', figure: { name: 'institutions.of-kind', about: { territory: 'territory', kind: 'mesa' } } });
  await tell(page, 'sources.save-topic', { key: topic, kind: 'cantón', name: topic, territory, record: { kind: 'territories.unit', id: territory }, visibility: 'public' });
  await tell(page, 'sources.state', { documentId, topic, property: key, value: { kind: 'number', number: declared }, place: 'lámina 4', visibility: 'public' });
  return { title, declared };
}

test('a declared number stands beside the records, differs, and is settled by the record that was missing', async ({ page }, info) => {
  const territory = cantons[info.project.name] ?? 'EC-1801';
  await enterAs(page, 'administracion');
  const { title, declared } = await declareOneMore(page, territory);

  await page.goto(`/territorios/${territory}`);
  const figures = page.getByRole('region', { name: 'Cifras', exact: true });
  await expect(figures.getByText('difieren').first()).toBeVisible();
  await expect(figures.getByRole('link', { name: `${title}, lámina 4` })).toBeVisible();
  await figures.getByRole('link', { name: 'Abrir el hallazgo' }).first().click();
  await expect(page.getByText(new RegExp(`Declara ${declared}\\s+mesas`)).first()).toBeVisible();

  await tell(page, 'institutions.create', { kind: 'mesa', name: unique('Mesa de riego'), territory });
  await expect.poll(async () => (await tables(page, territory))?.finding ?? 'gone').toBe('gone');
  await page.goto(`/cifras?de=territories.unit/${territory}`);
  await expect(page.getByRole('link', { name: `${title}, lámina 4` })).toBeVisible();
  expect(await tables(page, territory)).toMatchObject({ state: 'both', calculated: { value: declared }, finding: null });
  expect(await barriers(page)).toEqual([]);
});

test('a number opens into the very records behind it', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/cifras?de=territories.unit/EC-0807');
  await page.getByRole('link', { name: /Gobiernos$/ }).first().click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/^Gobiernos: \d+$/);
  const count = Number((await title.textContent())?.split(' ').at(-1));
  await expect(page.getByRole('link', { name: /EC-0807/ })).toHaveCount(count);
  expect(await barriers(page)).toEqual([]);
});

test('the catalogue says what each figure counts, and tries it with a record', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/cifras');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ cifras documentadas/);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Territorio, institución, plan' }).pressSequentially('Rioverde');
  await page.getByRole('option', { name: /Rioverde.*cantón/ }).first().click();
  await expect(page).toHaveURL(/de=territories\.unit/);
  await expect(page.getByText('Cifras · Rioverde')).toBeVisible();
});

test('the day is chosen in the address, and the sheet goes with it', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/cifras?de=territories.unit/EC-0807');
  await page.getByRole('button', { name: /Datos al/ }).click();
  await page.getByLabel('Fecha de corte').fill('2019-09-20');
  await page.getByRole('button', { name: 'Ver ese día' }).click();
  await expect(page).toHaveURL(/al=2019-09-20/);
  await expect(page.getByText(/al 20 sep 2019/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Guardar hoja' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
  expect(file.suggestedFilename()).toMatch(/Cifras .* al 2019-09-20/);
});
