import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, widerThanScreen } from './people.ts';
import { askForReports, holderBeside, planToReport, reportOf } from './reporting.ts';

test('the dependency loses the signal while it reports: what it wrote stays, and is sent once when the signal is back', async ({ page, context, browser, baseURL }) => {
  const holder = await holderBeside(browser, baseURL);
  const { planId } = await planToReport(holder);
  await askForReports(holder, planId);
  await enterAs(page, 'dependencia.educacion');
  const { id } = await reportOf(page, planId, 'M1');
  await page.goto(`/reportar/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('¿Cuánto se logró de M1');
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
  await page.getByText('Hubo un valor').click();
  await page.getByLabel('Valor', { exact: true }).fill('3,5');
  await page.getByLabel(/Qué se hizo/).fill('Tres encuentros y medio');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Reportar', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Nada se perdió');
  await expect(page.getByLabel('Valor', { exact: true })).toHaveValue('3,5');

  await context.setOffline(false);
  await expect(page.getByText('Ya hay señal: envíe su reporte.')).toBeVisible();
  await page.getByRole('button', { name: 'Reportar', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Se reportó M1');
  const { turns } = await ask<{ turns: { state: string; value: number | null }[] }>(page, 'plans.report', { reportId: id });
  expect(turns.map(({ state, value }) => [state, value])).toEqual([['reported', 3.5]]);
});

test('a period that closes while the dependency writes keeps the text, says so and lets it be copied', async ({ page, browser, baseURL }) => {
  const holder = await holderBeside(browser, baseURL);
  const { planId } = await planToReport(holder);
  const { periodId } = await askForReports(holder, planId);
  await enterAs(page, 'dependencia.educacion');
  const { id } = await reportOf(page, planId, 'M2');
  await page.route('**/api/events', (route) => route.abort()); // on a weak signal nobody tells the page that the period closed
  await page.goto(`/reportar/${id}`);
  await page.getByText('No hay dato (s/d)').click();
  await page.getByLabel(/Qué se hizo/).fill('El sistema de matrícula no cuenta docentes');
  await tell(holder, 'plans.close-period', { periodId, version: 1 });
  await page.getByRole('button', { name: 'Reportar', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('ya se cerró y no recibe reportes');
  await expect(page.getByRole('alert').getByRole('button', { name: 'Copiar el texto' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('se cerró: M2 ya no se reporta');
  await expect(page.getByText('El sistema de matrícula no cuenta docentes')).toBeVisible();
  expect(await reportOf(page, planId, 'M2')).toMatchObject({ state: 'pending', value: null, absence: null });
});
