import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, unique } from './people.ts';

/** What the technician keeps: her own headings, a canton under two provinces. */
const sheet = [
  'Sistema cantonal de protección, Manabí;;;;;',
  'Cod;Provincia;Cantón;CCPD;JCPD;Ordenanza CCPD;Fecha ordenanza CCPD',
  '1310;Manabí;Paján;no;no;;',
  '1316;Manabí;24 de Mayo;sí;no;05-2017;2017-03-02',
  '1311;Manabí;Pichincha;sí;;;',
  '1311;Los Ríos;Pichincha;no;;;',
].join('\r\n');
const place = { code: 'EC-1310', name: 'Paján' };

/** Takes the step that is offered, on a day. */
async function step(page: Page, name: string, on: string, fill: Record<string, string> = {}): Promise<void> {
  await page.getByRole('region', { name: 'Trámite' }).getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByLabel('Cuándo ocurrió').fill(on);
  for (const [label, value] of Object.entries(fill)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name: 'Registrar el paso' }).click();
  await expect(dialog).toHaveCount(0);
}

const light = async (page: Page, kind: string): Promise<string | undefined> => {
  const { items } = await ask<{ items: { territory: string; lights: { kind: string; state: string }[] }[] }>(page, 'bodies.conformation', { territory: place.code, level: 'canton', kinds: kind });
  return items[0]?.lights[0]?.state;
};

test('from her own sheet to a light that changes: the board, a gap, a resolution, an ordinance from the model, the body', async ({ page }) => {
  test.slow();
  await enterAs(page, 'tecnica.zona4');
  await test.step('she loads what she has in Excel, and is told what does not enter', async () => {
    await page.goto('/organismos/hojas?territorio=EC-13');
    const load = page.getByRole('region', { name: 'Cargar una hoja' });
    await load.getByLabel('De cuándo es lo que dice la hoja').fill('2025-06');
    await load.locator('input[type=file]').setInputFiles({ name: 'Manabí.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
    await expect(load.getByText(/Los Ríos/).first()).toBeVisible();
    await load.getByRole('button', { name: /Cargar solo las .* válidas/ }).click();
    await expect(load.getByText(/Carga terminada/)).toBeVisible();
    expect(await light(page, 'jcpd')).toBe('missing');
  });

  await test.step('the board shows the gap, and the sheet of the canton says who must act', async () => {
    await page.goto('/organismos?territorio=EC-13&vista=falta');
    await page.goto(`/organismos/territorio/${place.code}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(place.name);
    await expect(page.getByText('Concejo municipal').first()).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  });

  const title = unique('Resolución para conformar los organismos de Paján');
  await test.step('she prepares the resolution that binds it', async () => {
    await page.getByRole('button', { name: 'Preparar una resolución', exact: true }).click();
    const drafting = page.getByRole('dialog', { name: 'Preparar una resolución o un acuerdo' });
    await drafting.getByLabel('Título').fill(title);
    await drafting.getByRole('button', { name: 'Crear el borrador' }).click();
    await expect(page).toHaveURL(/\/instrumentos\/[0-9a-f-]{36}/);
    await expect(page.getByText(/Consejo Cantonal de Protección de Derechos: no existe, según lo registrado/).first()).toBeVisible();
  });
  const resolution = new URL(page.url()).pathname.split('/').at(-1)!; // the address was just read

  await test.step('the canton draws its ordinance from the model and carries it to publication', async () => {
    const { items } = await ask<{ items: { id: string; country: string }[] }>(page, 'instruments.models', { q: 'Sistema Cantonal' });
    await page.goto(`/modelos/${items.find(({ country }) => country === 'EC')!.id}/adopcion/${place.code}`); // the example's
    await expect(page.getByLabel('Nombre del cantón')).toHaveValue(place.name);
    for (const [label, value] of [[/Años que dura/, '4'], [/Cada cuántos meses/, '2'], [/Días para informar/, '15'], [/Porcentaje mínimo/, '2']] as const) await page.getByLabel(label).fill(value);
    await page.getByRole('button', { name: 'Crear el borrador' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('tramita su texto del modelo');
    await page.getByRole('link', { name: /Ordenanza|Ver el instrumento|Abrir el instrumento/ }).first().click();
    await expect(page).toHaveURL(/\/instrumentos\/[0-9a-f-]{36}/);
    await step(page, 'Redactar el borrador', '2025-07-01');
    await step(page, 'Aprobar en primer debate', '2025-08-04');
    await step(page, 'Aprobar en segundo debate', '2025-08-25');
    await step(page, 'Sancionar', '2025-09-01');
    await step(page, 'Publicar', '2025-09-15', { 'Dónde se publicó (gaceta, registro oficial, número)': 'Gaceta municipal 12' });
    await expect(page.getByText(/Está en «Publicada y vigente»/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Lo que crea' }).getByText(/crea: Consejo Cantonal de Protección de Derechos \(CCPD\) y Junta/)).toBeVisible();
  });

  await test.step('the ordinance in force says what it creates; one act registers it and the light changes', async () => {
    await page.goto(`/organismos/territorio/${place.code}`);
    const next = page.getByRole('region', { name: 'Siguiente paso legal' });
    await expect(next.getByText(/Registrar lo que crea «.*Paján.*», que ya rige: Consejo Cantonal de Protección de Derechos \(CCPD\) y Junta/)).toBeVisible();
    await next.getByRole('button', { name: 'Registrarlos' }).click();
    const confirm = page.getByRole('dialog', { name: /Registrar lo que crea Ordenanza/ });
    for (const kind of [/Consejo Cantonal/, /Junta Cantonal/]) await expect(confirm.getByRole('checkbox', { name: kind })).toBeChecked();
    await expect(confirm.getByLabel('Dónde consta')).toHaveValue(/Gaceta municipal 12/);
    expect(await barriers(page)).toEqual([]);
    await confirm.getByRole('button', { name: 'Registrar', exact: true }).click();
    const board = page.getByRole('region', { name: 'Consejo Cantonal de Protección de Derechos' });
    await expect(board.getByText('incompleto')).toBeVisible();
    await expect(board.getByText('Ordenanza en vigencia')).toBeVisible();
    expect([await light(page, 'ccpd'), await light(page, 'jcpd')]).toEqual(['partial', 'partial']);
  });

  await test.step('the matrix of the resolution says what is still open', async () => {
    await page.goto(`/organismos/resoluciones?instrumento=${resolution}`);
    await expect(page.getByRole('button', { name: new RegExp(`^CCPD: .*${place.name}: ver$`) })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  });
});
