import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, tell, widerThanScreen } from './people.ts';

/** The two projects run at once on one server: each has a province and a canton of its own, with nothing on record. */
const places: Record<string, { province: string; canton: string; name: string }> = { desktop: { province: 'EC-07', canton: 'EC-0702', name: 'Arenillas' }, phone: { province: 'EC-11', canton: 'EC-1103', name: 'Catamayo' } };

/** A board that an ordinance of 2019 created, and that held a session a month ago. */
async function boardOf(page: Page, territory: string): Promise<string> {
  const { id } = await tell<{ id: string }>(page, 'bodies.create', { kind: 'jcpd', territory, initiative: 'promoted', source: 'Oficio de prueba' });
  await tell(page, 'bodies.add-evidence', { body: id, what: 'creation', on: '2019-05-14', source: 'Registro de prueba', act: { kind: 'ordenanza', title: 'Ordenanza de prueba que crea la junta', publishedOn: '2019-05-14', forceFrom: '2019-05-14' } });
  const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
  await tell(page, 'bodies.add-evidence', { body: id, what: 'session', on: monthAgo, source: 'Acta de prueba' });
  return id;
}

test('a board is followed from not yet created to working, and beside how it was on another day', async ({ page }, info) => {
  const { province, canton, name } = places[info.project.name] ?? places['desktop']!; // the desk has its place above
  await enterAs(page, 'administracion');
  await boardOf(page, canton);

  await page.goto(`/organismos/cascada?territorio=${province}&tipo=jcpd`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/1 de \d+\s+cantones tiene el acto que crea su Junta Cantonal de Protección de Derechos; en 1 consta que funciona/);
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
  await page.getByRole('region', { name: 'Hasta dónde llegó cada territorio' }).getByRole('listitem').filter({ hasText: 'funcionando' }).getByRole('link').click();
  await expect(page.getByRole('table').getByRole('link', { name, exact: true })).toBeVisible();

  await page.goto(`/organismos/cambio?territorio=${province}&tipo=jcpd&antes=2018-12-31`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/no constaba Junta Cantonal .* al 31 dic 2018 y hay 1/);
  const row = page.getByRole('table', { name: /antes y ahora/ }).getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('todavía sin crear');
  await expect(row).toContainText('funcionando');
  await expect(row).toContainText('impulso de otra institución');
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
  await row.getByRole('link', { name: /^Junta Cantonal/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Junta Cantonal');
});
