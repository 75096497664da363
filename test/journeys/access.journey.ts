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
  ['El tablero en mapa', 'lectura', '/organismos?territorio=XX-01'],
  ['El tablero en lista', 'tecnica.zona4', '/organismos?territorio=EC-13&vista=lista'],
  ['Lo que falta en el tablero', 'tecnica.zona4', '/organismos?territorio=XX-01&vista=falta'],
  ['La ficha de un territorio', 'lectura', '/organismos/territorio/XX-0102'],
  ['Los organismos', 'lectura', '/organismos/lista?territorio=XX'],
  ['La cascada de una provincia', 'lectura', '/organismos/cascada?territorio=PE-1006'],
  ['El cambio entre dos días', 'lectura', '/organismos/cambio?territorio=PE-1006&antes=2018-12-31'],
  ['Las resoluciones que comprometen', 'administracion', '/organismos/resoluciones?territorio=XX-01'],
  ['Las hojas de organismos', 'tecnica.zona4', '/organismos/hojas?territorio=EC-13'],
  ['Los diagnósticos', 'administracion', '/organismos/diagnosticos?territorio=XX-01'],
  ['Los instrumentos', 'lectura', '/instrumentos'],
  ['Los instrumentos en trámite', 'lectura', '/instrumentos?vista=tramite'],
  ['Un instrumento nuevo', 'tecnica.zona4', '/instrumentos/nuevo'],
  ['Los modelos', 'lectura', '/modelos'],
  ['Los mapeos', 'lectura', '/vinculacion'],
  ['Los actores', 'lectura', '/actores?territorio=EC'],
  ['Las autoridades', 'lectura', '/actores?territorio=EC-08&vista=autoridades'],
  ['A quién escribir por nivel', 'tecnica.zona4', '/actores?territorio=XX-01&nivel=canton&vista=comunicaciones'],
  ['Las clases de organismo', 'lectura', '/organismos/tipos?pais=EC'],
  ['Lo que pide una clase de organismo', 'lectura', '/organismos/tipos?pais=EC&tipo=ccpd'],
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
