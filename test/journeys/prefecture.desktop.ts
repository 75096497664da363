import { test, type Page } from '@playwright/test';
import { ask, enterAs, expect, tell, unique } from './people.ts';

interface Pair {
  lower: { elements: { id: string; identity: string; counts: boolean }[] };
  upper: { elements: { id: string; identity: string; counts: boolean }[] };
  links: { lower: { identity: string } }[];
}

/** Rioverde proposes one link more to the prefecture, from an element that has none; answers its reason. */
async function proposeFromRioverde(page: Page): Promise<string> {
  await enterAs(page, 'planificacion.rioverde');
  const pair = await ask<Pair>(page, 'coherence.pair', { lower: 'EC-0807', upper: 'EC-08' });
  const tied = new Set(pair.links.map((link) => link.lower.identity));
  const lower = pair.lower.elements.find((one) => one.counts && !tied.has(one.identity));
  const upper = pair.upper.elements.find((one) => one.counts);
  const justification = unique('Lo acordaron las dos direcciones');
  await tell(page, 'coherence.link', { lower: lower?.id, upper: upper?.id, degree: 'partial', justification });
  return justification;
}

test('the prefecture finds the link that waits, accepts it with one key, and the figure of the province grows', async ({ page, browser }) => {
  const office = await browser.newContext();
  const justification = await proposeFromRioverde(await office.newPage());
  await office.close();

  await enterAs(page, 'planificacion.esmeraldas');
  await page.goto('/coherencia/EC-08?vista=calor');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(/^De \d+\s+elementos de los cantones,\s+\d+\s+se enlazan con la provincia$/);
  const before = Number(/,\s+(\d+)\s+se enlazan/.exec((await title.textContent()) ?? '')?.[1]);

  await page.getByRole('navigation', { name: 'Principal', exact: true }).getByRole('link', { name: 'Hoy' }).click();
  await page.getByRole('listitem').filter({ hasText: /con Esmeraldas provincia esperan su decisión/ }).filter({ hasText: 'Rioverde cantón' }).getByRole('link', { name: 'Abrir' }).click();
  await expect(page.getByRole('dialog', { name: /→ Esmeraldas$/ })).toBeVisible();
  await page.goto('/coherencia/EC-08?vista=calor&par=EC-0807:EC-08');
  const sheet = page.getByRole('dialog', { name: 'Rioverde → Esmeraldas' });
  const mine = sheet.getByText(justification);
  await expect(sheet.getByText(/^Propuesta 1 de/)).toBeVisible();
  while (!(await mine.isVisible())) await sheet.getByRole('button', { name: 'Dejar para después' }).click();
  await page.keyboard.press('d');
  await expect(page.getByText('Vínculo aceptado: directo.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(title).toHaveText(new RegExp(`,\\s+${before + 1}\\s+se enlazan con la provincia$`));
});

test('the prefecture opens a cell of the heat map into its elements, and reads the same as a table', async ({ page }) => {
  await enterAs(page, 'planificacion.esmeraldas');
  await page.goto('/coherencia/EC-08?vista=calor');
  await page.getByRole('link', { name: /^Muisne, Cantón → provincia: 2 de 10/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Muisne → Esmeraldas' });
  await expect(sheet.getByText('2 de 10').first()).toBeVisible();
  await expect(sheet.getByRole('heading', { name: /^2 vínculos aceptados|^3 vínculos aceptados/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: 'Forma de ver' }).getByRole('link', { name: 'Tabla' }).click();
  await expect(page.getByRole('table', { name: /Pares de gobiernos y su enlace/ }).getByRole('row', { name: /^Muisne EC-0803 Esmeraldas EC-08 / })).toContainText('2 de 10');
});
