import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, planCalled, widerThanScreen, type Account } from './people.ts';

/** What stands for a plan in an address, and words of its title. */
const named = { '{plan}': 'PDOT de la provincia de Esmeraldas', '{medellin}': 'Plan Intersectorial para la promoción', '{rioverde}': 'PDOT del cantón Rioverde' } as const;

/** Every screen, who looks at it, and the address. */
const screens: readonly [name: string, account: Account, address: string][] = [
  ['Hoy', 'planificacion.esmeraldas', '/'],
  ['Territorios', 'lectura', '/territorios?pais=EC'],
  ['Un territorio', 'lectura', '/territorios/EC-08'],
  ['Instituciones', 'administracion', '/instituciones'],
  ['Personas', 'administracion', '/personas'],
  ['Normas', 'lectura', '/normas'],
  ['Fuentes', 'lectura', '/fuentes'],
  ['Semáforos', 'lectura', '/semaforos'],
  ['Los paquetes de documentos', 'administracion', '/fuentes/paquetes'],
  ['Los hallazgos', 'tecnica.zona4', '/hallazgos'],
  ['Las cifras', 'lectura', '/cifras'],
  ['El glosario', 'lectura', '/glosario'],
  ['Quién tiene qué facultad', 'lectura', '/normas/facultades'],
  ['Calcular un plazo', 'planificacion.rioverde', '/plazos?pais=EC'],
  ['Los plazos en curso', 'administracion', '/plazos/vencimientos'],
  ['Un calendario', 'administracion', '/plazos/calendario'],
  ['Planes', 'lectura', '/planes'],
  ['El árbol de un plan', 'planificacion.esmeraldas', '/planes/{plan}'],
  ['La tabla de un plan', 'planificacion.esmeraldas', '/planes/{plan}/tabla'],
  ['Planes sin dinero', 'lectura', '/planes?dinero=sin'],
  ['Cómo va un plan', 'titular.medellin', '/planes/{medellin}/avance'],
  ['Quién debe', 'titular.medellin', '/planes/{medellin}/reportes'],
  ['Lo que debo reportar', 'dependencia.educacion', '/reportar'],
  ['El tejido de un plan', 'titular.medellin', '/planes/{medellin}/tejido'],
  ['El dinero de un plan', 'titular.medellin', '/planes/{medellin}/tejido?vista=dinero'],
  ['El año de un plan', 'titular.medellin', '/planes/{medellin}/anual?anio=2026'],
  ['La ficha de un plan', 'lectura', '/planes/{medellin}/ficha'],
  ['En qué se sustenta un plan', 'planificacion.rioverde', '/planes/{rioverde}/sustento'],
  ['Las versiones de un plan', 'titular.medellin', '/planes/{medellin}/versiones'],
  ['La actualización de un plan', 'planificacion.rioverde', '/planes/{rioverde}/actualizacion'],
  ['La revisión de un plan', 'planificacion.rioverde', '/planes/{rioverde}/revision'],
  ['Un plan nuevo', 'planificacion.esmeraldas', '/planes/nuevo'],
  ['Importar una hoja', 'planificacion.esmeraldas', '/planes/importar'],
  ['Coherencia en hilos', 'planificacion.esmeraldas', '/coherencia/EC-08?vista=hilos'],
  ['Coherencia en calor', 'planificacion.esmeraldas', '/coherencia/EC-08?vista=calor'],
  ['Coherencia en tabla', 'planificacion.esmeraldas', '/coherencia/EC-08?vista=tabla'],
  ['Sugerencias de vínculo', 'planificacion.rioverde', '/coherencia/sugerencias/EC-0807'],
  ['Textos muy parecidos', 'administracion', '/coherencia/parecidos/XX-01'],
  ['La coherencia de un país', 'lectura', '/coherencia/pais/EC'],
  ['Mi cuenta', 'lectura', '/cuenta'],
  ['Cuentas', 'administracion', '/administrar/cuentas'],
  ['Permisos', 'administracion', '/administrar/permisos'],
  ['Historia', 'administracion', '/administrar/historia'],
];

for (const [name, account, address] of screens)
  test(`anybody can read and use the screen «${name}», by day and by night, and never scrolls it sideways`, async ({ page }) => {
    await enterAs(page, account);
    let to = address;
    for (const [place, title] of Object.entries(named)) if (to.includes(place)) to = to.replace(place, await planCalled(page, title));
    await page.goto(to);
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
    }, { intervals: [200] })
    .toBe(true);
}
