import { test } from '@playwright/test';
import { zipSync } from 'fflate';
import { smallPdf } from '../small-pdf.ts';
import { level, listed, p, r, wordParts } from '../small-word.ts';
import { barriers } from './axe.ts';
import { enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Artículo %1.-')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
/** An ordinance as offices write it: numbered by Word, with tracked changes, one article missing. */
const ordinance = (): Buffer =>
  Buffer.from(zipSync(wordParts(p('EXPIDE:') + listed('Objeto.- Organizar el sistema de ejemplo.', 1) + listed(`${r('Consejo.- Lo integran ')}<w:ins w:id="1">${r('doce')}</w:ins><w:del w:id="2"><w:r><w:delText>diez</w:delText></w:r></w:del>${r(' personas.')}`, 1) + p('Art. 7.- Vigencia.- Rige desde su publicación.'), { numbering })));

test('a text in Word is looked at before it is kept, its signed copy is said not to be verified, and it goes back to Word', async ({ page }) => {
  await enterAs(page, 'planificacion.rioverde');
  const { id } = await tell<{ id: string }>(page, 'instruments.create', { kind: 'ordenanza', title: unique('Ordenanza de ejemplo con archivos'), territory: 'EC-0807', example: true });
  await page.goto(`/instrumentos/${id}`);
  const files = page.getByRole('region', { name: 'Archivos' });
  await expect(files.getByText('Todavía no tiene archivos. Faltan el original y la copia firmada.')).toBeVisible();

  await files.getByRole('button', { name: 'Leer el texto de un archivo' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Archivo con el texto').setInputFiles({ name: 'roto.docx', mimeType: 'application/octet-stream', buffer: ordinance().subarray(0, 300) });
  await expect(sheet.getByText(/El archivo está dañado o incompleto/)).toBeVisible();
  await sheet.getByLabel('Archivo con el texto').setInputFiles({ name: 'ordenanza.docx', mimeType: 'application/octet-stream', buffer: ordinance() });
  await expect(sheet.getByText('Se reconocieron 3 artículos en 4 partes.')).toBeVisible();
  await expect(sheet.getByText(/Tiene control de cambios: 1 texto añadido y 1 texto tachado/)).toBeVisible();
  await expect(sheet.getByText(/Después del artículo 2 viene el 7/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await sheet.getByText('Art. 2. Consejo').click();
  await expect(sheet.getByText('Lo integran doce personas.', { exact: true }).last()).toBeVisible();
  await sheet.getByRole('button', { name: 'Guardar como versión 1' }).click();
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Texto', exact: true }).getByText('Organizar el sistema de ejemplo.')).toBeVisible();

  await files.getByRole('button', { name: 'Adjuntar la copia firmada' }).click();
  await page.getByRole('dialog').getByLabel('Archivo', { exact: true }).setInputFiles({ name: 'firmada.pdf', mimeType: 'application/pdf', buffer: Buffer.from(smallPdf([['Ordenanza firmada']])) });
  await page.getByRole('dialog').getByRole('button', { name: 'Adjuntar', exact: true }).click();
  await expect(files.getByText('Tiene el original y la copia firmada.')).toBeVisible();
  await expect(files.getByText('firmado, no verificado')).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);

  await files.getByRole('button', { name: 'Bajar en Word' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Bajar', exact: true }).click()]);
  expect(download.suggestedFilename()).toMatch(/^EJEMPLO Ordenanza de ejemplo con archivos .* v1\.docx$/);
});
