import { readFile } from 'node:fs/promises';
import { test, type Locator } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, planCalled, widerThanScreen } from './people.ts';
import { askForReports, planToReport, reportOf } from './reporting.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function downloaded(link: Locator): Promise<string> {
  const coming = link.page().waitForEvent('download');
  await link.click();
  return readFile(await (await coming).path(), 'utf8');
}

test('the owner opens a period, says which dependency answers, returns its report with a reason and accepts the next one', async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000);
  await enterAs(page, 'titular.medellin');
  const { planId } = await planToReport(page);
  await page.goto(`/planes/${planId}/avance`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/De 2\smetas, ninguna tiene dato todavía/);
  await page.getByRole('link', { name: 'Abrir un período' }).click();
  const opening = page.getByRole('dialog', { name: 'Abrir un período de reporte' });
  await opening.getByLabel('Nombre', { exact: true }).fill('2026, tercer trimestre');
  await opening.getByLabel('Desde').fill('2026-07-01');
  await opening.getByLabel('Hasta', { exact: true }).fill('2026-09-30');
  await opening.getByLabel('Se reporta hasta').fill('2026-10-15');
  await opening.getByRole('button', { name: 'Abrir un período' }).click();
  await expect(page.getByText('Se abrió el período: pide 3 reportes.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Faltan 3 de 3 reportes');

  const owed = `/reportar?periodo=${new URL(page.url()).searchParams.get('periodo') ?? ''}`; // where a reminder leads

  await page.getByRole('button', { name: 'Responsables', exact: true }).click();
  await page.getByRole('button', { name: 'Elegir la institución de Dependencia que responde' }).click();
  const naming = page.getByRole('dialog', { name: '¿Qué institución es «Dependencia que responde»?' });
  await naming.getByRole('textbox', { name: 'Institución' }).fill('Dependencia de Educa');
  await naming.getByRole('option', { name: /Dependencia de Educación/ }).click();
  await naming.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('link', { name: 'Dependencia de Educación (ejemplo)' })).toBeVisible();

  const dependency = await (await browser.newContext({ baseURL: baseURL ?? '', ...phone })).newPage();
  await enterAs(dependency, 'dependencia.educacion');
  await dependency.goto(owed);
  await dependency.getByRole('link', { name: 'Reportar M2' }).click();
  await expect(dependency.getByRole('heading', { level: 1 })).toContainText('¿Cuánto se logró de M2');
  await dependency.getByText('Hubo un valor').click();
  await dependency.getByLabel('Valor', { exact: true }).fill('1.234,5');
  await dependency.getByRole('button', { name: 'Reportar', exact: true }).click();
  await expect(dependency.getByRole('heading', { level: 1 })).toHaveText('Se reportó M2');
  expect(await widerThanScreen(dependency)).toBe(false);

  await page.goto(`/planes/${planId}/reportes?vista=revisar`);
  await expect(page.getByText('1.234,5\u00A0docentes')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('d');
  await page.getByLabel('Por qué lo devuelve').fill('Son docentes, no puede haber medio');
  await page.getByRole('button', { name: 'Devolver', exact: true }).click();
  await expect(page.getByText('Se devolvió M2 con su motivo.')).toBeVisible();

  await dependency.goto(owed);
  await dependency.getByRole('link', { name: 'Corregir M2' }).click();
  await expect(dependency.getByText('Son docentes, no puede haber medio').first()).toBeVisible();
  await dependency.getByLabel('Valor', { exact: true }).fill('510');
  await dependency.getByRole('button', { name: 'Reportar', exact: true }).click();
  await dependency.getByRole('link', { name: 'Seguir con' }).click();
  await expect(dependency.getByRole('heading', { level: 1 })).toContainText('¿Cuánto');

  await page.goto(`/planes/${planId}/reportes?vista=revisar`);
  await expect(page.getByText('510\u00A0docentes')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('Se aceptó M2.')).toBeVisible();
  await page.getByRole('navigation', { name: 'Vistas del plan' }).getByRole('link', { name: 'Cómo va' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 tiene dato');
  await page.getByRole('region', { name: 'Elemento por elemento' }).getByRole('link', { name: /Llegar a 2.000 docentes/ }).click();
  const sheet = page.getByRole('dialog', { name: /Meta M2/ });
  await expect(sheet.getByText('102\u00A0%').first()).toBeVisible();
  await expect(sheet.getByText('cuenta 100 %')).toBeVisible();
  await expect(sheet.getByText('s/d: hacen falta tres períodos con dato para proyectar.')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test('the sheet that the dependency sends back enters by its codes after a trial, and is undone whole', async ({ page }) => {
  await enterAs(page, 'titular.medellin');
  const { planId } = await planToReport(page);
  await askForReports(page, planId);
  await page.goto(`/planes/${planId}/reportes`);
  await page.getByRole('button', { name: 'Período y hojas' }).click();
  const csv = await downloaded(page.getByRole('button', { name: 'Bajar la hoja (CSV)' }));
  const [heads = '', ...rows] = csv.trim().split(/\r?\n/);
  const value = heads.split(';').indexOf('Valor');
  const answered = rows.map((row) => {
    const cells = row.split(';');
    cells[value] = cells[0] === 'M1' ? '4,5' : cells[0] === 'A1' ? '130' : (cells[value] ?? '');
    return cells.join(';');
  });
  await page.getByRole('button', { name: 'Período y hojas' }).click();
  await page.getByRole('button', { name: 'Importar la hoja que devolvieron' }).click();
  const dialog = page.getByRole('dialog', { name: /^Importar la hoja de/ });
  await dialog.locator('input[type=file]').setInputFiles({ name: 'devuelta.csv', mimeType: 'text/csv', buffer: Buffer.from([heads, ...answered].join('\r\n'), 'utf8') });
  const trial = dialog.getByRole('region', { name: '3. El ensayo' });
  await expect(trial.getByRole('listitem').filter({ hasText: 'cambian' }).first()).toHaveText('1cambian');
  await expect(trial.getByText('El avance de A1 va de 0 a 100 por ciento. Corrija 130.')).toBeVisible();
  await trial.getByRole('button', { name: 'Importar solo la válida' }).click();
  await expect(dialog.getByText('Se reportó 1 elemento.')).toBeVisible();
  expect(await reportOf(page, planId, 'M1')).toMatchObject({ state: 'reported', value: 4.5 });
  await dialog.getByRole('button', { name: 'Deshacer esta importación' }).click();
  await expect(dialog.getByText('Se deshizo: 1 reporte volvió a como estaba.')).toBeVisible();
  expect(await reportOf(page, planId, 'M1')).toMatchObject({ state: 'pending', value: null });
});

test('the owner is asked what «trianual» means, reminds who owes by a text for a chat, and closes the period knowing what is missing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await enterAs(page, 'titular.medellin');
  const { planId } = await planToReport(page);
  await askForReports(page, planId);
  await page.goto(`/planes/${planId}/avance`);
  await page.getByRole('button', { name: 'Decir cada cuánto' }).click();
  const asking = page.getByRole('dialog', { name: 'Cada cuánto se evalúa el plan' });
  await asking.getByLabel(/Cómo lo dice el plan/).fill('trianual');
  await asking.getByRole('button', { name: 'Guardar' }).click();
  await expect(asking.getByText('Elija una de las lecturas, o escriba los meses.')).toBeVisible();
  await asking.getByText('cada tres años, 36 meses').click();
  await asking.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Cada 36 meses; el plan dice «trianual»')).toBeVisible();

  await page.getByRole('link', { name: 'Quién debe', exact: true }).click();
  await page.getByRole('button', { name: 'Recordar a Dependencia que responde' }).click();
  const reminding = page.getByRole('dialog', { name: 'Recordar a Dependencia que responde' });
  await expect(reminding.getByLabel('Texto del recordatorio')).toHaveValue(/faltan sus reportes de 3 elementos/);
  await reminding.getByRole('button', { name: 'Copiar el texto para un chat' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/reportar?periodo=');
  await reminding.getByRole('button', { name: 'Anotar que se recordó' }).click();
  await expect(page.getByText('Quedó anotado el recordatorio de hoy.')).toBeVisible();

  await page.getByRole('button', { name: 'Período y hojas' }).click();
  await page.getByRole('button', { name: 'Cerrar el período' }).click();
  const closing = page.getByRole('dialog', { name: /^Cerrar «2026, tercer trimestre/ });
  await expect(closing.getByText(/Faltan 3 reportes/)).toBeVisible();
  await closing.getByRole('button', { name: 'Cerrar el período' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('El período se cerró con 3 reportes sin entregar');
});

test('the example shows how the plan of Medellín goes, by line, with what is late first', async ({ page }) => {
  await enterAs(page, 'titular.medellin');
  await page.goto(`/planes/${await planCalled(page, 'Plan Intersectorial para la promoción')}/avance`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/De \d+\smetas programadas, \d+ tienen dato; /);
  await expect(page.getByText(/con dato: \d+ de \d+; \d+ no programadas \(np\)/).first()).toBeVisible();
  await expect(page.getByText('por verificar').first()).toBeVisible();
  await page.getByRole('region', { name: 'Por línea' }).first().getByRole('link', { name: /L3 / }).click();
  await expect(page).toHaveURL(/linea=L3/);
  await expect(page.getByRole('button', { name: 'Línea: L3' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
