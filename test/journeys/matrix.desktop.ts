import { test, type Locator, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tabTo, tell, unique } from './people.ts';

interface Draft {
  planId: string;
  title: string;
  ids: Record<string, string>;
}

/** A draft of two lines, each with three actions and a target under each action. */
async function draft(page: Page): Promise<Draft> {
  const title = unique('Plan en matriz');
  const { planId } = await tell<{ planId: string }>(page, 'plans.create', { title, scheme: 'intersectorial', territory: 'EC-0807', example: true, validFrom: '2024-01-01', validTo: '2026-12-31' });
  const ids: Record<string, string> = {};
  const add = async (code: string, kind: string, parentId: string | null, fields: object = {}): Promise<string> => (ids[code] = (await tell<{ elementId: string }>(page, 'plans.add-element', { planId, code, kind, parentId, text: `Texto de ${code}`, fields })).elementId);
  for (const line of ['L1', 'L2']) {
    const lineId = await add(line, 'linea', null);
    for (const n of [1, 2, 3]) await add(`${line}.${n}.1`, 'meta', await add(`${line}.${n}`, 'accion', lineId, { responsable: n === 1 ? 'Dirección de Niñez' : 'Dirección de Obras', estado: n === 1 ? 'ejecutada' : 'en-curso' }));
  }
  return { planId, title, ids };
}

const where = (page: Page): Locator => page.locator('.mx-where');

/** Moves with the arrows until one stands in the column of this head. */
async function toColumn(page: Page, head: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if ((await where(page).innerText()).includes(`· ${head}`)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`No column is called «${head}»`);
}

interface Row {
  code: string;
  text: string;
  fields: Record<string, unknown>;
}
const stored = async (page: Page, planId: string): Promise<Record<string, Row>> => Object.fromEntries((await ask<{ elements: Row[] }>(page, 'plans.tree', { planId })).elements.map((row) => [row.code, row]));

test('the owner of a plan edits three cells with the keyboard alone, and takes one back', async ({ page }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { planId } = await draft(page);
  await page.goto(`/planes/${planId}/tabla`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ninguna de las 12 fichas está completa');
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '15');
  await tabTo(page, page.locator('[role=grid] [tabindex="0"]').first(), 60);
  await expect(where(page)).toContainText('L1.1 · N.º');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.keyboard.type(' y de sus familias');
  await page.keyboard.press('Enter');
  await expect(where(page)).toContainText('L1.1.1 · Texto');
  await page.keyboard.press('ArrowUp');
  await expect(where(page)).toContainText('guardado');

  await toColumn(page, 'Cómo');
  await page.keyboard.type('Con talleres en las escuelas');
  await page.keyboard.press('Tab');
  await toColumn(page, 'Estado');
  await page.keyboard.press('Enter');
  await page.getByLabel('Editar L1.1 · Estado').selectOption('en curso');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await expect(where(page)).toContainText('guardado');
  expect((await stored(page, planId))['L1.1']).toMatchObject({ text: 'Texto de L1.1 y de sus familias', fields: { como: 'Con talleres en las escuelas', estado: 'en-curso' } });

  await page.keyboard.press('Control+z');
  await expect(where(page)).toContainText('Se deshizo: 1 celda.');
  await expect(async () => expect((await stored(page, planId))['L1.1']!.fields['estado']).toBe('ejecutada')).toPass(); // the plan has it
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Abrir la ficha' })).toBeFocused();
  expect(await barriers(page)).toEqual([]);
});

test('a block from a spreadsheet is shown before it is saved, with what does not enter', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enterAs(page, 'planificacion.rioverde');
  const { planId } = await draft(page);
  await page.goto(`/planes/${planId}/tabla?tipo=meta`);
  await page.getByRole('rowheader', { name: 'Texto de L1.1.1' }).click();
  await toColumn(page, 'Línea base');
  const block = ['1,5\t2024\t10\t2026', 's/d\tayer\t20\t2026', '"3"\t2024\tnp\t2026'].join('\r\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), block);
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: 'Lo pegado cambia 11 celdas' });
  await expect(dialog).toContainText('1 celda no entra.');
  await expect(dialog.getByRole('region', { name: 'No entran' })).toContainText('L1.2.1 · Año base: «ayer» no es un año');
  expect((await stored(page, planId))['L1.1.1']!.fields).toEqual({}); // the plan has it
  await dialog.getByRole('button', { name: 'Guardar los 11 que entran' }).click();
  await expect(dialog).toBeHidden();
  await expect(async () => {
    const now = await stored(page, planId);
    expect(['L1.1.1', 'L1.2.1', 'L1.3.1'].map((code) => now[code]!.fields)).toEqual([ // the plan has them
      { linea_base: 1.5, anio_base: 2024, meta_final: 10, anio_meta: 2026 },
      { linea_base: { missing: 's/d' }, meta_final: 20, anio_meta: 2026 },
      { linea_base: 3, anio_base: 2024, meta_final: { missing: 'np' }, anio_meta: 2026 },
    ]);
  }).toPass();

  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(where(page)).toContainText('Selección: 2 × 2');
  await expect(async () => { // the grid draws what was saved a moment after the server has it
    await page.keyboard.press('Control+c');
    expect((await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/)).toEqual(['1,5\t2024', 's/d\t']);
  }).toPass();
});

test('two people edit one cell: the second sees both values and chooses, and a row nobody edits is refreshed by itself', async ({ page, browser }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { planId, ids } = await draft(page);
  await page.goto(`/planes/${planId}/tabla`);
  await page.getByRole('rowheader', { name: 'Texto de L1.1', exact: true }).click();
  await page.keyboard.press('F2');
  await page.keyboard.type(', con las escuelas');

  const other = await browser.newContext();
  const colleague = await other.newPage();
  await enterAs(colleague, 'administracion');
  await tell(colleague, 'plans.edit-elements', { planId, edits: [{ elementId: ids['L1.1'], version: 1, text: 'Texto de otra persona' }, { elementId: ids['L1.2'], version: 1, text: 'Refrescado en vivo' }] });
  await other.close();
  await expect(page.getByRole('rowheader', { name: 'Refrescado en vivo' })).toBeVisible();
  await expect(page.getByLabel('Editar L1.1 · Texto')).toHaveValue('Texto de L1.1, con las escuelas');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('1 celda en conflicto');
  await page.getByRole('button', { name: 'Comparar' }).click();
  const both = page.getByRole('region', { name: 'Texto', exact: true });
  await expect(both).toContainText('Texto de L1.1, con las escuelas');
  await expect(both).toContainText('Texto de otra persona');
  await page.getByRole('button', { name: 'Guardar lo mío' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(async () => expect((await stored(page, planId))['L1.1']!.text).toBe('Texto de L1.1, con las escuelas')).toPass(); // the plan has it
});

test('what was written without signal stays, and is saved when the signal is back', async ({ page, context }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { planId } = await draft(page);
  await page.goto(`/planes/${planId}/tabla`);
  await page.getByRole('rowheader', { name: 'Texto de L2.1', exact: true }).click();
  await context.setOffline(true);
  await page.keyboard.type('Escrito en el bote');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('No se guardó: 1 celda. El texto sigue aquí.');
  await expect(page.getByRole('rowheader', { name: 'Escrito en el bote' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(async () => expect((await stored(page, planId))['L2.1']!.text).toBe('Escrito en el bote')).toPass(); // the plan has it
});

test('filters stand in the address: pasted into a chat, a colleague sees the same rows, also as a list', async ({ page, browser }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { planId, title } = await draft(page);
  await tell(page, 'plans.share', { planId, version: 1, visibility: 'public', parties: [] });
  await page.goto(`/planes/${planId}/tabla`);
  await page.getByRole('button', { name: 'Línea: todas' }).click();
  await page.getByRole('button', { name: /^L2 / }).click();
  await page.getByRole('button', { name: 'Estado: todos' }).click();
  await page.getByLabel('en curso').check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lo que falta' }).click();
  await page.getByRole('button', { name: 'Cómo', exact: true }).click();
  await expect(page.getByText('2 de 14 elementos')).toBeVisible();
  const address = new URL(page.url());
  expect(Object.fromEntries(address.searchParams)).toEqual({ linea: 'L2', estado: 'en-curso', falta: 'como' });

  const other = await browser.newContext({ viewport: page.viewportSize() });
  const colleague = await other.newPage();
  await enterAs(colleague, 'lectura');
  await colleague.goto(address.toString());
  await expect(colleague.getByText('2 de 14 elementos')).toBeVisible();
  await expect(colleague.getByRole('grid')).toHaveAttribute('aria-readonly', 'true');
  await colleague.getByRole('button', { name: 'Lista' }).click();
  await expect(colleague.getByRole('region', { name: title }).getByRole('rowheader')).toHaveText([/Texto de L2\.2/, /Texto de L2\.3/]);
  expect(await barriers(colleague)).toEqual([]);
  await other.close();
});
