import { randomUUID } from 'node:crypto';
import { test } from '@playwright/test';
import { enterAs, expect } from './people.ts';

test('the administrator opens an account by a link to paste in a chat, and ends its permission while it is at work', async ({ page, context, browser }) => {
  const mark = randomUUID().slice(0, 8);
  const fullName = `Rosa Nazareno ${mark}`;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enterAs(page, 'administracion');
  await page.goto('/administrar/cuentas');
  await page.getByRole('button', { name: 'Crear cuenta' }).click();
  const fresh = page.getByRole('dialog', { name: 'Crear una cuenta' });
  await fresh.getByLabel('Nombre y apellido').fill(fullName);
  await fresh.getByLabel('Usuario', { exact: true }).fill(`rosa.${mark}`);
  await fresh.getByRole('button', { name: 'Crear cuenta' }).click();

  const sheet = page.getByRole('dialog', { name: fullName });
  await sheet.getByRole('button', { name: 'Crear enlace para elegir contraseña' }).click();
  await expect(sheet.getByLabel('Texto para pegar en un chat')).toHaveValue(/http.*\/enlace\//);
  await sheet.getByRole('button', { name: 'Copiar el texto' }).click();
  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  const link = /https?:\/\/\S+\/enlace\/\S+/.exec(pasted)?.[0] ?? '';

  await sheet.getByRole('link', { name: 'Dar permiso' }).click();
  const grant = page.getByRole('dialog', { name: 'Dar un permiso' });
  await grant.getByLabel('Rol', { exact: true }).selectOption('Planificación de un gobierno');
  await grant.getByRole('textbox', { name: 'Institución' }).fill('Eloy Alfaro');
  await grant.getByRole('option', { name: /Municipal del cantón Eloy Alfaro/ }).click();
  await grant.getByRole('button', { name: 'Dar permiso' }).click();
  await expect(page.getByText('Permiso dado.')).toBeVisible();

  // The news of the end do not reach her screen: she asks for what she may no longer do.
  const home = await browser.newContext({ serviceWorkers: 'block' });
  const rosa = await home.newPage();
  await rosa.route('**/api/events', (route) => route.abort());
  await rosa.goto(link);
  await expect(rosa.getByRole('heading', { level: 1, name: `${fullName}, elija su contraseña` })).toBeVisible();
  await rosa.getByLabel('Contraseña nueva').fill('el manglar crece despacio 7');
  await rosa.getByRole('button', { name: 'Guardar e ingresar' }).click();
  await expect(rosa.getByRole('heading', { level: 1 })).toContainText('Hoy');
  await rosa.goto(link);
  await expect(rosa.getByText('Este enlace ya se usó o venció.')).toBeVisible();
  await rosa.goto('/planes/nuevo?territorio=EC-0802');
  await rosa.getByLabel('Título del plan').fill(`Plan de trabajo ${mark}`);
  await rosa.getByLabel('Esquema', { exact: true }).selectOption('Plan de trabajo');

  await page.getByRole('button', { name: `Terminar: Planificación de un gobierno, ${fullName}` }).click();
  await page.getByRole('dialog', { name: 'Terminar el permiso' }).getByRole('button', { name: 'Terminar' }).click();
  await expect(page.getByText('Permiso terminado.')).toBeVisible();
  await rosa.getByRole('button', { name: 'Crear el plan' }).click();
  await expect(rosa.getByRole('alert')).toContainText('Su cuenta no tiene permiso para «Crear un plan». Pídalo a quien administra las cuentas de su institución.');
  await expect(rosa.getByLabel('Título del plan')).toHaveValue(`Plan de trabajo ${mark}`);
  await home.close();
});
