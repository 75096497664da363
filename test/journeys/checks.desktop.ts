import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, tell, unique } from './people.ts';

/** A plan of Rioverde's own, not shared with anybody, in which things are lacking. */
async function lackingPlan(page: Page): Promise<{ planId: string; title: string }> {
  const title = unique('PDOT de Rioverde');
  const { planId } = await tell<{ planId: string }>(page, 'plans.create', { title, scheme: 'pdot', territory: 'EC-0807', validFrom: '2024-01-01', validTo: '2031-12-31', example: true });
  const add = (code: string, kind: string, parentId: string | null, text: string, fields: object = {}) => tell<{ elementId: string }>(page, 'plans.add-element', { planId, code, kind, parentId, text, fields });
  const { elementId: proposal } = await add('PR', 'propuesta', null, 'Propuesta');
  const { elementId: roads } = await add('O1', 'objetivo', proposal, 'Calles abiertas todo el año', { competencia: 'M-c' });
  await add('O2', 'objetivo', proposal, 'Canales de riego para las comunas', { competencia: 'P-e' });
  for (const n of [1, 2]) await add(`O1.M${n}`, 'meta', roads, `Adoquinar el barrio número ${n}`, { unidad: 'km', anio_base: 2023, meta_final: 4, anio_meta: 2030 });
  return { planId, title };
}

test('planning reads what its plan lacks, cites the act behind a competence, and answers what it was told', async ({ page }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { planId } = await lackingPlan(page);

  await page.goto(`/planes/${planId}`);
  const panel = page.getByRole('region', { name: 'Revisión del plan' });
  await expect(panel.getByText('2 de 2 metas sin línea base')).toBeVisible();
  await panel.getByRole('link', { name: 'Abrir la revisión' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Al plan le faltan 2\s+secciones y 2\s+líneas base, y hay \d+\s+hallazgos más$/);
  expect(await barriers(page)).toEqual([]);

  const targets = page.getByRole('region', { name: 'Metas e indicadores' });
  await expect(targets.getByText('2 de 2 metas sin línea base')).toBeVisible();
  await targets.getByRole('button', { name: 'Ver los 2' }).first().click();
  await expect(targets.getByRole('link', { name: /^O1\.M2 Adoquinar/ })).toBeVisible();
  expect(page.url()).toContain('regla=');

  const competences = page.getByRole('region', { name: 'Competencias' });
  const irrigation = competences.getByRole('listitem').filter({ hasText: 'Canales de riego' });
  await expect(irrigation.getByText('de otro nivel', { exact: true })).toBeVisible();
  await irrigation.getByRole('button', { name: 'Anotar el acto' }).click();
  const settling = page.getByRole('dialog', { name: 'Acto que respalda O2' });
  await settling.getByRole('button', { name: 'Guardar' }).click();
  await settling.getByLabel('Cita').fill('Convenio 12 de 2024 con la prefectura');
  await settling.getByRole('button', { name: 'Guardar' }).click();
  await expect(irrigation.getByText('respaldada por un acto')).toBeVisible();

  const reply = page.getByRole('region', { name: 'Derecho de respuesta' });
  await reply.getByRole('button', { name: 'Comunicar los hallazgos' }).click();
  await reply.getByRole('button', { name: 'Comunicar y empezar el plazo' }).click();
  await expect(reply.getByText(/hallazgos sin comunicar/)).toBeHidden();
  await expect(reply.getByText(/esperan respuesta/)).toBeVisible();
  await targets.getByRole('button', { name: 'Responder' }).first().click();
  const answering = page.getByRole('dialog', { name: 'Responder al hallazgo' });
  await answering.getByRole('radio', { name: /Tiene una razón/ }).check();
  await answering.getByLabel(/^Respuesta/).fill('El censo de vías se levanta en enero');
  await answering.getByRole('checkbox', { name: /Responder lo mismo/ }).check();
  await answering.getByRole('button', { name: 'Enviar la respuesta' }).click();
  await expect(page.getByText('Respuesta enviada a 2 hallazgos.')).toBeVisible();
  await expect(targets.getByText('El censo de vías se levanta en enero')).toHaveCount(2);

  await page.goto('/');
  await expect(page.getByText(/^Responder \d+ hallazgos de la revisión$/).first()).toBeVisible();
});

test('who only reads does not learn what a review found', async ({ page }) => {
  await enterAs(page, 'lectura');
  const { items } = await (await page.request.get('/api/plans.list', { params: { q: 'Cumbrales' } })).json() as { items: { id: string }[] }; // its contract promises a page
  await page.goto(`/planes/${items[0]?.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Revisión del plan' })).toHaveCount(0);
  await page.goto(`/planes/${items[0]?.id}/revision`);
  await expect(page.getByRole('alert')).toContainText('hasta que responda');
});

test('the catalogue says which level may do what, and how many elements cite it', async ({ page }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { planId } = await lackingPlan(page);
  await page.goto(`/planes/${planId}/revision?ver=catalogo`);
  const row = page.getByRole('table', { name: /Competencias por nivel y tipo de acción/ }).getByRole('row', { name: /^Riego / });
  await expect(row).toContainText('P-e');
  await expect(row).toContainText('Ninguna registrada');
  expect(await barriers(page)).toEqual([]);
});
