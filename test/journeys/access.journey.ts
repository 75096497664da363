import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, planCalled, widerThanScreen, type Account } from './people.ts';

/** Every screen, who looks at it, and the address; `{plan}` is the plan of Esmeraldas. */
const screens: readonly [name: string, account: Account, address: string][] = [
  ['Hoy', 'planificacion.esmeraldas', '/'],
  ['Territorios', 'lectura', '/territorios?pais=EC'],
  ['Un territorio', 'lectura', '/territorios/EC-08'],
  ['Instituciones', 'administracion', '/instituciones'],
  ['Personas', 'administracion', '/personas'],
  ['Normas', 'lectura', '/normas'],
  ['Fuentes', 'lectura', '/fuentes'],
  ['Semáforos', 'lectura', '/semaforos'],
  ['Planes', 'lectura', '/planes'],
  ['El árbol de un plan', 'planificacion.esmeraldas', '/planes/{plan}'],
  ['La tabla de un plan', 'planificacion.esmeraldas', '/planes/{plan}/tabla'],
  ['Un plan nuevo', 'planificacion.esmeraldas', '/planes/nuevo'],
  ['Importar una hoja', 'planificacion.esmeraldas', '/planes/importar'],
  ['Coherencia en hilos', 'planificacion.esmeraldas', '/coherencia/EC-08?vista=hilos'],
  ['Coherencia en calor', 'planificacion.esmeraldas', '/coherencia/EC-08?vista=calor'],
  ['Coherencia en tabla', 'planificacion.esmeraldas', '/coherencia/EC-08?vista=tabla'],
  ['Mi cuenta', 'lectura', '/cuenta'],
  ['Cuentas', 'administracion', '/administrar/cuentas'],
  ['Permisos', 'administracion', '/administrar/permisos'],
  ['Historia', 'administracion', '/administrar/historia'],
];

for (const [name, account, address] of screens)
  test(`anybody can read and use the screen «${name}», by day and by night, and never scrolls it sideways`, async ({ page }) => {
    await enterAs(page, account);
    const plan = address.includes('{plan}') ? await planCalled(page, 'PDOT de la provincia de Esmeraldas') : '';
    await page.goto(address.replace('{plan}', plan));
    await expectUsable(page);
  });

test('anybody can read and use the door, by day and by night, and never scrolls it sideways', async ({ page }) => {
  await page.goto('/ingresar');
  await expectUsable(page);
});

async function expectUsable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectSettled(page);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await barriers(page), 'by day').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await barriers(page, ['color-contrast']), 'by night').toEqual([]); // nothing but colours changes
  expect(await widerThanScreen(page), 'wider than the screen').toBe(false);
}

/** Waits until nothing more comes to the page: what is looked at is the whole of it. */
async function expectSettled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  let before = -1;
  await expect
    .poll(async () => {
      const now = await page.evaluate(() => document.body.innerHTML.length);
      const still = now === before;
      before = now;
      return still;
    }, { intervals: [400] })
    .toBe(true);
}
