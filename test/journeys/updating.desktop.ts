import type { Page } from '@playwright/test';
import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, planCalled, tell, unique } from './people.ts';

interface Made {
  planId: string;
  title: string;
}

/** A plan of the owner of Medellín that is in force: a line with three actions. */
async function planInForce(page: Page): Promise<Made> {
  const title = unique('Plan intersectorial');
  const { institutions } = await ask<{ institutions: { id: string }[] }>(page, 'accounts.me');
  const { planId } = await tell<{ planId: string }>(page, 'plans.create', { title, scheme: 'intersectorial', territory: 'CO-05001', owner: institutions[0]?.id, example: true });
  const { elementId } = await tell<{ elementId: string }>(page, 'plans.add-element', { planId, code: 'L1', kind: 'linea', text: 'Prevención en los barrios' });
  for (const [code, text] of [['L1.A1', 'Formar a docentes'], ['L1.A2', 'Recorrer las comunas'], ['L1.A3', 'Imprimir cartillas']] as const) await tell(page, 'plans.add-element', { planId, code, kind: 'accion', parentId: elementId, text });
  await tell(page, 'plans.approve', { planId, version: 1 });
  return { planId, title };
}

test('the owner updates a plan from the one in force with the keyboard, is held back while a decision is missing, and approves', async ({ page }) => {
  await enterAs(page, 'titular.medellin');
  const { planId } = await planInForce(page);
  const title = page.getByRole('heading', { level: 1 });
  await page.goto(`/planes/${planId}/actualizacion`);
  await expect(title).toHaveText('Una actualización parte de la versión 1, que rige');
  await page.getByRole('button', { name: 'Comenzar la actualización' }).click();
  await page.getByRole('button', { name: 'Comenzar la versión' }).click();
  await expect(title).toHaveText('Faltan 4 decisiones de 4 para actualizar la versión 1');

  await page.keyboard.press('1');
  await expect(page.getByText('L1 se conserva.')).toBeVisible();
  await page.getByRole('checkbox', { name: /Proyecto con continuidad/ }).check();
  await page.getByRole('button', { name: 'Conservar' }).click();
  await expect(title).toHaveText('Faltan 2 decisiones de 4 para actualizar la versión 1');
  await page.keyboard.press('4');
  await page.getByRole('button', { name: 'Guardar la decisión' }).click();
  await expect(page.getByText('Escriba el motivo: sin él no se guarda la decisión.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Motivo para eliminar' }).fill('Las comunas tienen ya su propio recorrido');
  await page.keyboard.press('Control+Enter');
  await expect(title).toHaveText('Falta 1 decisión de 4 para actualizar la versión 1');

  await page.getByRole('link', { name: 'Ver el borrador' }).last().click();
  await expect(page.getByRole('treeitem', { name: /L1\.A3/ })).toBeVisible();
  await page.getByRole('button', { name: 'Gestionar' }).click();
  await page.getByRole('button', { name: 'Aprobar', exact: true }).click();
  await page.getByRole('button', { name: 'Aprobar y sellar' }).click();
  await expect(page.getByText(/le faltan decisiones \(cuántas: 1 de 4\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancelar' }).click();

  await page.getByRole('navigation', { name: 'Vistas del plan' }).getByRole('link', { name: 'Actualización' }).click();
  await page.keyboard.press('2');
  await page.getByRole('textbox', { name: 'Motivo para modificar' }).fill('Serán digitales');
  await page.getByRole('button', { name: 'Guardar la decisión' }).click();
  await expect(title).toHaveText('Las 4 decisiones están tomadas: la versión 2 se puede aprobar');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Ir al borrador y aprobar' }).click();
  await page.getByRole('treeitem', { name: /L1\.A3/ }).click();
  await page.getByRole('button', { name: 'Editar', exact: true }).click();
  await page.getByRole('textbox', { name: 'Texto' }).fill('Publicar cartillas digitales');
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await expect(page.getByText('Se guardó L1.A3.')).toBeVisible();
  await page.getByRole('button', { name: 'Gestionar' }).click();
  await page.getByRole('button', { name: 'Aprobar', exact: true }).click();
  await page.getByRole('button', { name: 'Aprobar y sellar' }).click();
  await expect(page.getByText('El plan quedó aprobado.')).toBeVisible();

  await page.goto(`/planes/${planId}/versiones`);
  await expect(title).toHaveText(/^De la versión 1 a la 2: 2\s?elementos se mantienen, 1\s?acción cambia de nombre y 1\s?se cierra$/);
  await expect(page.locator('ins')).toHaveText([/Publicar/, /digitales/]);
  expect(await barriers(page)).toEqual([]);
});

test('what became of a line is declared beside what the house reads, and can be taken back', async ({ page }) => {
  await enterAs(page, 'titular.medellin');
  const { planId } = await planInForce(page);
  const plan = await ask<{ version: number }>(page, 'plans.get', { planId });
  await tell(page, 'plans.start-version', { planId, version: plan.version, from: 'empty' });
  await tell(page, 'plans.add-element', { planId, code: 'T1', kind: 'linea-transversal', text: 'Cuidado en todo el territorio' });
  await page.goto(`/planes/${planId}/versiones`);
  const row = page.getByRole('listitem').filter({ hasText: 'Prevención en los barrios' }).filter({ has: page.getByRole('button', { name: 'Declarar qué pasó' }) });
  await expect(row).toContainText('Se cierra');
  await row.getByRole('button', { name: 'Declarar qué pasó' }).click();
  await page.getByRole('combobox', { name: 'Qué pasó' }).selectOption({ label: 'Cambia de lugar' });
  await page.getByRole('textbox', { name: 'Agregar un elemento' }).last().fill('T1');
  await page.getByRole('option', { name: /Cuidado en todo/ }).click();
  await page.getByRole('button', { name: 'Declarar', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('cambia de lugar');
  const declared = page.getByRole('listitem').filter({ hasText: 'Cuidado en todo el territorio' }).filter({ has: page.getByRole('button', { name: 'Quitar lo declarado' }) });
  await declared.getByRole('button', { name: 'Quitar lo declarado' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('cambia de lugar');
});

test('the canton offers its diagnosis, the parish takes it into its draft, and the canton sees who has it', async ({ page, browser }) => {
  await enterAs(page, 'planificacion.rioverde');
  const canton = await planCalled(page, 'PDOT del cantón Rioverde');
  await page.goto(`/planes/${canton}/actualizacion`);
  await page.getByRole('button', { name: 'Ofrecer el diagnóstico' }).click();
  await expect(page.getByText(/^Se ofrece desde el/)).toBeVisible();

  const parish = await (await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' })).newPage();
  await enterAs(parish, 'junta.lagarto');
  const title = unique('PDOT de Lagarto');
  const { planId } = await tell<{ planId: string }>(parish, 'plans.create', { title, scheme: 'pdot', territory: 'EC-080753', visibility: 'shared', example: true });
  await parish.goto(`/planes/${planId}/actualizacion`);
  await parish.getByRole('button', { name: 'Tomar el diagnóstico' }).click();
  await expect(parish.getByText(/Entraron 4 elementos/)).toBeVisible();
  await parish.goto(`/planes/${planId}`);
  await expect(parish.getByRole('treeitem', { name: /Desarrollo productivo: qué se produce y dónde/ })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('row', { name: new RegExp(title) })).toContainText('al día');
  await page.getByRole('button', { name: 'Dejar de ofrecerlo' }).click();
  await expect(page.getByText('Ya no se ofrece. Quien lo tomó lo conserva.')).toBeVisible();
  await parish.goto(`/planes/${planId}/actualizacion`);
  await expect(parish.getByText('Su titular dejó de ofrecerlo.')).toBeVisible();
  await parish.context().close();
});
