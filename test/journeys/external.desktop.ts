import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, unique, widerThanScreen, type Account } from './people.ts';

interface Pair {
  linked: number;
  total: number;
  lower: { elements: { id: string; identity: string; text: string; counts: boolean }[] };
  upper: { elements: { id: string; text: string; counts: boolean }[] };
  links: { relation: string; lower: { identity: string } }[];
}

const provinceAndCanton = { lower: 'EC-0807', upper: 'EC-08' };

/** Somebody else at another desk. */
async function desk(page: Page, account: Account): Promise<Page> {
  const other = await page.context().browser()!.newContext(); // journeys always run in a browser
  const there = await other.newPage();
  await enterAs(there, account);
  return there;
}

test('a province asks its cantons to validate a line, a canton asks for changes, and the province reads why', async ({ page }) => {
  await enterAs(page, 'planificacion.esmeraldas');
  const { upper } = await ask<Pair>(page, 'coherence.pair', provinceAndCanton);
  const line = upper.elements.findLast(({ counts }) => counts)!;
  await page.goto(`/coherencia/validacion/${line.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nadie ha validado todavía esta línea');
  await page.getByRole('button', { name: 'Pedir que validen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pedir que validen esta línea' });
  await dialog.getByRole('checkbox', { name: /^Parroquias/ }).uncheck();
  await dialog.getByRole('button', { name: 'Pedir la validación' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ninguno de los 7 gobiernos preguntados responde todavía');
  expect(await barriers(page)).toEqual([]);

  const canton = await desk(page, 'planificacion.rioverde');
  await canton.goto('/');
  await canton.getByRole('listitem').filter({ hasText: 'Esmeraldas provincia pide que Rioverde cantón valide una línea' }).filter({ hasText: line.text }).getByRole('link', { name: 'Abrir' }).click();
  const form = canton.getByRole('region', { name: 'Respuesta de Rioverde' });
  await form.getByRole('radio', { name: 'Sí, con cambios' }).check();
  await form.getByRole('button', { name: 'Responder' }).click();
  await expect(form.getByText('Escriba por qué: quien propone la línea')).toBeVisible();
  const why = unique('Falta nombrar la cuenca del río');
  await form.getByRole('textbox', { name: 'Qué habría que cambiar' }).fill(why);
  await form.getByRole('button', { name: 'Responder' }).click();
  await expect(canton.getByRole('heading', { level: 1 })).toHaveText('De 7 gobiernos, 1 pide cambios y faltan 6');
  await canton.context().close();

  await page.reload();
  await expect(page.getByRole('row', { name: /^Rioverde cantón/ })).toContainText(why);
  await expect(page.getByRole('row').nth(1)).toContainText('falta');
  await page.goto('/coherencia/EC-08');
  await expect(page.getByRole('region', { name: 'Líneas por validar' }).getByRole('listitem').filter({ hasText: line.text })).toContainText('1 pide cambios y faltan 6');
});

test('two plans that clash are said to, the index stays as it was, and the link tells its own history', async ({ page }) => {
  const canton = await desk(page, 'planificacion.rioverde');
  const pair = await ask<Pair>(canton, 'coherence.pair', provinceAndCanton);
  await canton.goto('/coherencia/EC-0807?par=EC-0807:EC-08');
  const sheet = canton.getByRole('dialog', { name: 'Rioverde → Esmeraldas' });
  await sheet.getByRole('button', { name: 'Señalar que concuerdan o chocan' }).click();
  await sheet.getByRole('radio', { name: /^Chocan/ }).check();
  const said = new Set(pair.links.filter(({ relation }) => relation !== 'contribuye').map(({ lower }) => lower.identity));
  await sheet.getByRole('combobox', { name: 'Elemento de Rioverde' }).selectOption(pair.lower.elements.findLast(({ counts, identity }) => counts && !said.has(identity))!.id);
  await sheet.getByRole('combobox', { name: 'Elemento de Esmeraldas' }).selectOption(pair.upper.elements.find(({ counts }) => counts)!.id);
  const why = unique('La vía cruza la ribera que el cantón protege');
  await sheet.getByRole('textbox', { name: 'Por qué' }).fill(why);
  await sheet.getByRole('button', { name: 'Proponer', exact: true }).click();
  await expect(canton.getByText('Quedó propuesto. Falta que lo decida')).toBeVisible();
  await canton.context().close();

  await enterAs(page, 'planificacion.esmeraldas');
  await page.goto('/coherencia/EC-08?par=EC-0807:EC-08');
  const queue = page.getByRole('dialog', { name: 'Rioverde → Esmeraldas' });
  await expect(queue.getByText(/^Propuesta 1 de/)).toBeVisible();
  while (!(await queue.getByText(why).isVisible())) await queue.getByRole('button', { name: 'Dejar para después' }).click();
  await page.keyboard.press('p');
  const clash = queue.getByRole('region', { name: 'Chocan' });
  await expect(clash.getByText(why)).toBeVisible();
  await expect(queue.getByText(`${pair.linked} de ${pair.total}`).first()).toBeVisible();
  const mine = clash.locator('.pair-row').filter({ hasText: why });
  await mine.getByText('Historia').click();
  await expect(mine.getByRole('listitem').first()).toContainText('se propuso: por decidir, directo');
  await expect(mine.getByRole('listitem').last()).toContainText('quien decide: Gobierno Autónomo Descentralizado Provincial de Esmeraldas');
  expect(await barriers(page)).toEqual([]);
});

test('the country is read on a map and in a table, filtered, opened and saved as a sheet', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/coherencia/pais/EC');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^De 1\.066\s+gobiernos, \d+ tienen plan y \d+ se enlazan con uno de arriba$/);
  await expect(page.getByRole('group', { name: /^Cantones de Ecuador/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('group', { name: 'Forma de ver' }).getByRole('link', { name: 'Tabla' }).click();
  await page.getByRole('button', { name: /^Parte:/ }).click();
  await page.getByRole('button', { name: 'Esmeraldas', exact: true }).click();
  await page.getByRole('button', { name: /^Plan:/ }).click();
  await page.getByRole('button', { name: 'Con plan', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /de 1\.066$/ })).toHaveText('12 de 1.066');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Guardar como hoja' }).click();
  await page.getByRole('link', { name: 'Excel' }).click();
  expect((await download).suggestedFilename()).toMatch(/^EJEMPLO Coherencia Ecuador al \d{4}-\d\d-\d\d\.xlsx$/);
  await page.getByRole('table', { name: /Gobiernos con su plan/ }).getByRole('link', { name: /^Rioverde/ }).click();
  await expect(page).toHaveURL(/\/coherencia\/EC-0807$/);
  await expect(page.getByRole('heading', { name: /pasos? que/ })).toBeVisible();
});

test('a group of governments is rated pair by pair, and nothing is wider than a phone', async ({ page }) => {
  await enterAs(page, 'planificacion.esmeraldas');
  await page.goto('/coherencia/EC-0807?vista=grupo&gobiernos=EC-08,EC-0803,EC-0807');
  const matrix = page.getByRole('table', { name: /^Matriz de coherencia/ });
  await expect(matrix.getByRole('row', { name: /^Muisne cantón/ })).toContainText('2 de 10');
  await matrix.getByRole('link', { name: /^Muisne cantón, Esmeraldas provincia/ }).click();
  await expect(page.getByRole('dialog', { name: 'Muisne → Esmeraldas' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ['/coherencia/EC-0807?vista=grupo', '/coherencia/EC-0807', '/coherencia/pais/EC', '/coherencia/pais/EC?vista=tabla']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect([address, await widerThanScreen(page)]).toEqual([address, false]);
  }
});
