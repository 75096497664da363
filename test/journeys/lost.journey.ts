import { test } from '@playwright/test';
import { enterAs, expect, passwordOf } from './people.ts';

test('who follows a broken address reads what to do and gets home', async ({ page }) => {
  await enterAs(page, 'lectura');
  await page.goto('/esto/no/existe');
  await expect(page.getByRole('heading', { level: 1, name: 'Esta página no está' })).toBeVisible();
  await expect(page.getByText('Búsquelo por su nombre o vuelva al inicio.')).toBeVisible();
  await page.getByRole('link', { name: 'Ir al inicio' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hoy');
});

test('who loses the session while working is led to the door, and back to the same place', async ({ page, context }) => {
  await enterAs(page, 'lectura');
  await page.goto('/normas');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.clearCookies();
  await page.getByRole('link', { name: 'Planificar' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ingresar' })).toBeVisible();
  await page.getByLabel('Usuario o correo').fill('lectura');
  await page.getByLabel('Contraseña', { exact: true }).fill(passwordOf('lectura'));
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page).toHaveURL('/planes');
  await expect(page.getByRole('table').first()).toBeVisible();
});
