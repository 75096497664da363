import { writeFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, planCalled, tell, unique, widerThanScreen } from './people.ts';

/** A work plan of one's own for 2026, with an activity in a parish, a product under way and one without anything said. */
async function workPlan(page: Parameters<typeof enterAs>[0]): Promise<string> {
  const { planId } = await tell<{ planId: string }>(page, 'plans.create', { title: unique('Plan de trabajo de la mesa'), scheme: 'plan-de-trabajo', territory: 'EC-0807', validFrom: '2026-01-01', validTo: '2026-12-31', example: true });
  const add = (code: string, kind: string, text: string, fields: object): Promise<unknown> => tell(page, 'plans.add-element', { planId, code, kind, text, fields });
  await add('A1', 'actividad', 'Recorrer los recintos', { territorio: ['parroquia Lagarto'], lugar: 'Casa comunal', desde: '2026-03-10', responsable: 'Dirección de ejemplo', alcance: 40, estado: 'en-curso' });
  await add('P1', 'producto', 'Guía de cuidado', { estado: 'por-iniciar', hasta: '2026-06-30' });
  await add('A2', 'actividad', 'Reunir a las juntas', {});
  return planId;
}

test('the owner of the plan of Medellín opens a crossing of two lines and reads its actions', async ({ page }) => {
  await enterAs(page, 'titular.medellin');
  await page.goto(`/planes/${await planCalled(page, 'Plan Intersectorial para la promoción')}/tejido`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('4 líneas se cruzan con 5 transversales');
  await page.getByRole('link', { name: /^Promoción de la garantía.* con Participación social y comunitaria: 3 de 5/ }).click();
  await expect(page).toHaveURL(/abre=L1\*T1|abre=L1%2AT1/);
  const opened = page.getByRole('region', { name: /^L1 .* con T1 / }).first();
  await expect(opened.getByRole('link', { name: 'Difundir los derechos de niñas, niños y adolescentes en barrios y veredas' })).toBeVisible();
  await page.reload();
  await expect(opened).toBeVisible();
  await page.getByRole('button', { name: 'Ruta y esferas' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('la ruta');
  expect(await barriers(page)).toEqual([]);
});

test('money is written beside a plan by hand and by sheet, and each sum says what is missing', async ({ page }) => {
  await enterAs(page, 'planificacion.rioverde');
  const planId = await workPlan(page);
  await page.goto(`/planes/${planId}/tejido?vista=dinero`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ninguna de 3 acciones tiene dinero asignado');
  await page.getByRole('button', { name: 'Registrar recursos' }).first().click();
  const form = page.getByRole('dialog', { name: 'Registrar recursos' });
  await form.getByRole('textbox', { name: 'De qué acción' }).fill('recintos');
  await form.getByRole('option', { name: /^A1 / }).click();
  await form.getByLabel('Cantidad').fill('-4');
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(form.getByText('Escriba una cantidad desde 0, por ejemplo 1.234,50.')).toBeVisible();
  await form.getByLabel('Cantidad').fill('1.234,50');
  await form.getByLabel('Año').fill('2026');
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 de 3 acciones tiene dinero');

  const sheet = test.info().outputPath('recursos.csv');
  writeFileSync(sheet, 'Código;Año;Etapa;Cantidad\r\nP1;2026;requerido;900\r\nZ9;2026;asignado;10\r\n');
  await page.getByRole('button', { name: 'Importar hoja de recursos' }).first().click();
  await page.locator('input[type=file]').setInputFiles(sheet);
  await expect(page.getByText('No hay un elemento «Z9» en el plan.')).toBeVisible();
  await page.getByRole('button', { name: 'Importar la única válida' }).click();
  await page.getByRole('button', { name: 'Cerrar' }).last().click();
  const lacking = page.getByRole('region', { name: 'Sin dinero' }).first();
  await expect(lacking).toContainText('se pidió y no se le asigna');
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
});

test('a work plan is read as the plan of its year: where, when, with what, and its board by state', async ({ page }) => {
  await enterAs(page, 'planificacion.rioverde');
  const planId = await workPlan(page);
  await page.goto(`/planes/${planId}/anual?anio=2026`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('En 2026: 3 acciones');
  await expect(page.getByRole('region', { name: 'Qué se hace' }).first()).toContainText('Casa comunal, parroquia Lagarto');
  await expect(page.getByRole('region', { name: 'por iniciar' })).toContainText('Guía de cuidado');
  await expect(page.getByRole('region', { name: 'Sin estado' })).toContainText('Reunir a las juntas');
  expect(await barriers(page)).toEqual([]);
  await page.goto(`/planes/${planId}/tejido?vista=lugares`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 de 3 acciones dice dónde ocurre, en 1 lugar');
  await expect(page.getByRole('link', { name: 'Lagarto', exact: true })).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
});

test('the profile of a plan is answered question by question, and a milestone enters its timeline', async ({ page }) => {
  await enterAs(page, 'planificacion.rioverde');
  const planId = await workPlan(page);
  await page.goto(`/planes/${planId}/ficha`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La ficha todavía no responde ninguna pregunta');
  await page.getByRole('button', { name: 'Editar la ficha' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Qué (opcional)', exact: true }).fill('Un plan para reunir a las juntas.');
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La ficha responde 1 de 5 preguntas');
  expect(await barriers(page)).toEqual([]);

  await page.goto(`/planes/${planId}`);
  await page.getByRole('button', { name: 'Agregar un hito' }).click();
  const form = page.getByRole('dialog', { name: 'Agregar un hito' });
  await form.getByLabel('Etapa').fill('Validación');
  await form.getByLabel('Qué pasó').fill('La asamblea validó el plan.');
  await form.getByLabel('Cuándo').fill('2026-02');
  await form.getByLabel('deducida').check();
  await form.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Ver como tabla (1)').click();
  await expect(page.getByRole('row', { name: /La asamblea validó el plan/ })).toContainText('deducida');
  const { items } = await ask<{ items: { happened: string }[] }>(page, 'plans.milestones', { planId });
  expect(items.map(({ happened }) => happened)).toEqual(['2026-02']);
});
