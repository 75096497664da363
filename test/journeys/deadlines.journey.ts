import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

/** Both widths run in one house: each in a year of its own, that no decree has fixed yet. */
const yearOf = (): { year: string; from: string; due: RegExp; feast: string; moved: RegExp } =>
  test.info().project.name === 'phone'
    ? { year: '2036', from: '2036-03-03', due: /miércoles 5 de marzo de 2036/, feast: '2036-03-04', moved: /jueves 6 de marzo de 2036/ }
    : { year: '2035', from: '2035-03-05', due: /miércoles 7 de marzo de 2035/, feast: '2035-03-06', moved: /jueves 8 de marzo de 2035/ };

async function expectReadable(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
}

/** A clock that runs in Rioverde, as a journey finds it. */
async function runningClock(page: Page, from: string): Promise<string> {
  const label = unique('Expediente');
  await tell(page, 'norms.start-clock', { term: 'cona.resolucion', from, territory: 'EC-0807', label });
  return label;
}

test('somebody simulates a term before acting and lets it run', async ({ page }) => {
  const { from, due } = yearOf();
  const label = unique('Expediente');
  await enterAs(page, 'administracion');
  await page.goto('/plazos?lugar=EC-0807');
  const title = page.getByRole('heading', { level: 1 });
  await page.getByRole('combobox', { name: 'Plazo' }).selectOption({ value: 'cona.resolucion' });
  await page.getByLabel('Desde cuándo corre').fill(from);
  await expect(title).toContainText(due);
  await expect(page.getByText('por confirmar').first()).toBeVisible();
  await expect(page.getByText('Ayuda, no asesoría', { exact: false }).first()).toBeVisible();
  await expectReadable(page);

  await page.getByRole('button', { name: 'Empezar a contar este plazo' }).click();
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  await expect(page.getByText('Escriba de qué se trata', { exact: false }).last()).toBeVisible();
  await page.getByRole('textbox', { name: 'De qué se trata' }).fill(label);
  await page.getByRole('button', { name: 'Empezar', exact: true }).click();
  await expect(title).toContainText(label);
  await expect(page.getByText('Esta fecha no se ha movido.')).toBeVisible();
  await expectReadable(page);
});

test('somebody records a decree after seeing what it would move, and tells whom it concerns', async ({ page }) => {
  const { year, from, feast, moved } = yearOf();
  const decree = unique('Ordenanza de ensayo');
  await enterAs(page, 'administracion');
  const label = await runningClock(page, from);
  await page.goto(`/plazos/calendario?lugar=EC-0807&anio=${year}`);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText(`Rioverde, ${year}`);
  await expectReadable(page);
  await page.getByRole('button', { name: 'Registrar un decreto' }).click();
  await page.getByLabel('Día que no se trabaja').fill(feast);
  await page.getByRole('textbox', { name: 'Nombre', exact: true }).fill('Fiesta de ensayo');
  await page.getByRole('textbox', { name: 'Decreto o aviso' }).fill(decree);
  await page.getByRole('button', { name: 'Ver qué mueve' }).click();
  await expect(page.getByRole('dialog').getByText(label)).toBeVisible();
  await page.getByRole('button', { name: 'Guardar y recalcular' }).click();
  await expect(page.getByRole('heading', { name: 'Qué movió este cambio' })).toBeVisible();
  await page.getByRole('button', { name: /Aviso para/ }).first().click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(new RegExp(`${label}.*${moved.source}`));
  await page.keyboard.press('Escape');

  await page.goto('/plazos/vencimientos?ver=moved');
  await expect(title).toContainText(/plazos? vencidos?|Ningún plazo vencido/);
  await expectReadable(page);
  await page.getByRole('link', { name: label }).click();
  await expect(title).toContainText(moved);
  await expect(page.getByText(decree).first()).toBeVisible();
  await page.getByRole('button', { name: /Fiesta de ensayo/ }).click();
  await expect(page.getByRole('status').getByText(/Fiesta de ensayo/)).toBeVisible();
});

test('somebody suspends a term, and later marks it as met', async ({ page }) => {
  await enterAs(page, 'administracion');
  const label = await runningClock(page, '2034-05-08');
  await page.goto('/plazos/vencimientos');
  await page.getByRole('link', { name: label }).click();
  await page.getByRole('button', { name: 'Suspender' }).click();
  await page.getByLabel('Primer día suspendido').fill('2034-05-09');
  await page.getByRole('textbox', { name: 'Motivo' }).fill('Se pidió un informe');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText(/^Está suspendido desde/)).toBeVisible();
  await page.getByRole('button', { name: 'Marcar como cumplido' }).click();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('se cumplió');
  await expectReadable(page);
});

test('somebody takes the due dates to their own calendar and closes it again', async ({ page }) => {
  const name = unique('Mis plazos');
  await enterAs(page, 'planificacion.rioverde');
  await page.goto('/plazos/vencimientos');
  await page.getByRole('button', { name: 'Llevar a mi calendario' }).click();
  await page.getByRole('textbox', { name: 'Nombre del calendario' }).fill(name);
  await page.getByRole('button', { name: 'Abrir la dirección' }).click();
  const address = await page.getByRole('textbox', { name: /La dirección/ }).inputValue();
  const calendar = await page.request.get(address);
  expect([calendar.status(), calendar.headers()['content-type'], (await calendar.text()).startsWith('BEGIN:VCALENDAR')]).toEqual([200, 'text/calendar; charset=utf-8', true]);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: `Cerrar ${name}` }).click();
  await expect(page.getByText(name)).toHaveCount(0);
  expect((await page.request.get(address)).status()).toBe(410);
});
