import { test } from '@playwright/test';
import { enterAs, expect, passwordOf, tabTo } from './people.ts';

test('a person who mistypes the password reads what to do, keeps the name, and gets in with the keyboard alone', async ({ page }) => {
  await page.goto('/ingresar');
  const name = page.getByLabel('Usuario o correo');
  const password = page.getByLabel('Contraseña', { exact: true });
  await expect(name).toBeFocused();
  await page.keyboard.type('lectura');
  await tabTo(page, password);
  await page.keyboard.type('no es esta contraseña');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('El usuario o la contraseña no coinciden. Revise ambos, o pida un enlace');
  await expect(name).toHaveValue('lectura');

  await tabTo(page, password);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(passwordOf('lectura'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hoy');
});

test('who asked for an address lands there after signing in', async ({ page }) => {
  await page.goto('/territorios/EC-0807?seccion=vecinos');
  await expect(page.getByRole('heading', { level: 1, name: 'Ingresar' })).toBeVisible();
  await page.getByLabel('Usuario o correo').fill('lectura');
  await page.getByLabel('Contraseña', { exact: true }).fill(passwordOf('lectura'));
  await page.getByRole('button', { name: 'Ingresar' }).click();
  await expect(page).toHaveURL('/territorios/EC-0807?seccion=vecinos');
  await expect(page.getByRole('heading', { level: 1, name: 'Rioverde' })).toBeVisible();
});

test('who signs out with the keyboard leaves nothing to read behind', async ({ page }) => {
  await enterAs(page, 'lectura', { anew: true });
  await page.goto('/planes');
  await expect(page.getByRole('table').first()).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'menú de Persona Ejemplo Seis' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Salir' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/ingresar');
  await page.goto('/planes');
  await expect(page.getByRole('heading', { level: 1, name: 'Ingresar' })).toBeVisible();
});
