import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

interface Made {
  planId: string;
  title: string;
  programme: string;
}

/** A plan of Rioverde being written, and a government programme of its authority with three proposals. */
async function planAndProgramme(page: Page): Promise<Made> {
  const from = test.info().project.name === 'phone' ? 2041 : 2031; // both widths run in one house: each its own mandate
  const title = unique('PDOT de ensayo');
  const { planId } = await tell<{ planId: string }>(page, 'plans.create', { title, scheme: 'pdot', territory: 'EC-0807', validFrom: `${from}-01-01`, validTo: `${from + 3}-12-31`, example: true });
  await tell(page, 'plans.add-element', { planId, code: 'OE1', kind: 'objetivo', text: 'Agua segura en todos los recintos' });
  const programme = unique('Plan de gobierno de ensayo');
  const { planId: id } = await tell<{ planId: string }>(page, 'plans.create', { title: programme, scheme: 'plan-de-gobierno', territory: 'EC-0807', example: true });
  for (const [code, text] of [['P1', 'Terminar las redes de agua'], ['P2', 'Abrir un hospital'], ['P3', 'Limpiar los ríos']] as const) await tell(page, 'plans.add-element', { planId: id, code, kind: 'propuesta', text });
  await tell(page, 'plans.set-programme', { planId: id, office: 'Alcaldía', mandateFrom: `${from}-05-15`, mandateTo: `${from + 4}-05-14` });
  return { planId, title, programme };
}

test('a planning director brings the authority’s proposals into the plan, leaves one out with its reason, and notes what the plan rests on', async ({ page }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { planId, programme } = await planAndProgramme(page);
  await page.goto(`/planes/${planId}/sustento`);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText('3 propuestas de gobierno esperan');
  await expect(page.getByText(programme)).toBeVisible();

  await page.getByRole('textbox', { name: 'En qué elemento entra' }).fill('OE1');
  await page.getByRole('option', { name: /Agua segura/ }).click();
  await page.getByRole('button', { name: /Entra aquí/ }).click();
  await expect(page.getByText('De 3 propuestas, 1 entró, 0 no, y 2 esperan.')).toBeVisible();

  await page.getByRole('button', { name: /No entra/ }).click();
  await page.getByRole('button', { name: 'Dejarla fuera' }).click();
  await expect(page.getByText('Escriba el motivo.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Por qué no entra' }).fill('Los hospitales son del nivel central');
  await page.getByRole('button', { name: 'Dejarla fuera' }).click();
  await expect(page.getByText('De 3 propuestas, 1 entró, 1 no, y 1 espera.')).toBeVisible();
  await expect(page.getByText('Los hospitales son del nivel central')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);

  await page.getByRole('button', { name: 'Anotar un sustento' }).click();
  await page.getByRole('textbox', { name: 'Cómo se llama' }).fill('Ordenanza de ensayo');
  await page.getByRole('textbox', { name: 'Fecha de la norma' }).fill('2052');
  await page.getByRole('button', { name: 'Anotar', exact: true }).click();
  await expect(page.getByText('Norma posterior al inicio del plan')).toBeVisible();
  await expect(title).toHaveText('El plan se sustenta en 1 instrumento; 1 propuesta de gobierno espera');
});

test('somebody who only reads sees what the plan rests on, and cannot decide on proposals', async ({ page }) => {
  await enterAs(page, 'lectura');
  const plan = (await ask<{ items: { id: string; title: string }[] }>(page, 'plans.list', { q: 'Plan Intersectorial para la promoción' })).items[0]!; // the example has it
  await page.goto(`/planes/${plan.id}/sustento`);
  await expect(page.getByText('Acuerdo 143 de 2019')).toBeVisible();
  await expect(page.getByText('Norma posterior al inicio del plan')).toBeVisible();
  await expect(page.getByText('La vigencia de este plan cabe en la suya')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Anotar un sustento' })).toHaveAttribute('aria-disabled', 'true');
});
