import { writeFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { smallPdf } from '../small-pdf.ts';
import { barriers } from './axe.ts';
import { enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

const lines = ['ACTA DE LA MESA', '', 'Asisten 154 personas de tres parroquias.', 'El taller es el lunes 22 de agosto.', 'Se acuerda volver en un mes.'];

test('an office registers an act, reads it, writes down what it says beside its line, and corrects it', async ({ page }) => {
  const [title, topic, property] = [unique('Acta de la mesa'), unique('Taller de arranque'), unique('Asistencia')];
  const file = test.info().outputPath('acta.txt');
  writeFileSync(file, lines.join('\r\n'), 'latin1');
  await enterAs(page, 'administracion');
  await page.goto('/fuentes');
  await page.getByRole('button', { name: 'Registrar un documento' }).click();
  const form = page.getByRole('dialog', { name: 'Registrar un documento' });
  await form.getByLabel('Título').fill(title);
  await form.locator('input[type=file]').setInputFiles(file);
  await form.getByRole('button', { name: 'Registrar' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${title}: nada anotado y ningún registro lo cita todavía`);
  await expect(page.getByText('Asisten 154 personas de tres parroquias.')).toBeVisible();

  await page.getByRole('button', { name: 'Línea 3', exact: true }).click();
  await expect(page).toHaveURL(/linea=3/);
  await page.getByRole('button', { name: 'Anotar una afirmación en la línea 3' }).click();
  const sheet = page.getByRole('dialog', { name: 'Anotar una afirmación' });
  await sheet.getByRole('button', { name: 'Guardar' }).click();
  await expect(sheet.getByText('Elija el asunto, o cree uno nuevo.')).toBeVisible();
  await sheet.getByRole('textbox', { name: 'De qué habla' }).fill(topic);
  await sheet.getByRole('option', { name: `Crear el asunto «${topic}»` }).click();
  await sheet.getByLabel('Qué es').fill('taller');
  await sheet.getByRole('button', { name: `Crear el asunto «${topic}»` }).click();
  await expect(sheet.getByLabel('Qué es')).toHaveCount(0);
  await sheet.getByRole('textbox', { name: 'Qué dice de eso' }).fill(property);
  await sheet.getByRole('option', { name: `Crear la propiedad «${property}»` }).click();
  await sheet.getByLabel('Qué valores toma').selectOption('Un número');
  await sheet.getByLabel('Unidad').fill('personas');
  await sheet.getByRole('button', { name: `Crear la propiedad «${property}»` }).click();
  await expect(sheet.getByLabel('Qué valores toma')).toHaveCount(0);
  await sheet.getByRole('textbox', { name: 'Valor' }).fill('1.154');
  await sheet.getByLabel('Hasta la línea').fill('9');
  await sheet.getByRole('button', { name: 'Guardar' }).click();
  await expect(sheet.getByText(/La línea 9 no está en/)).toBeVisible();
  await sheet.getByLabel('Hasta la línea').fill('');
  await sheet.getByRole('button', { name: 'Guardar' }).click();

  const note = page.getByRole('article', { name: `${topic}, ${property}: 1.154 personas` });
  await expect(note).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${title}: 1 afirmación anotada; ningún registro lo cita`);
  await page.getByRole('button', { name: 'Ir a la afirmación de esta línea' }).click();
  await expect(note).toBeFocused();
  await note.getByRole('button', { name: 'Ir al lugar: l. 3' }).click();
  await expect(page.getByRole('button', { name: 'Línea 3', exact: true })).toBeFocused();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);

  await note.getByRole('button', { name: 'Corregir' }).click();
  const correcting = page.getByRole('dialog', { name: 'Corregir una afirmación' });
  await correcting.getByRole('textbox', { name: 'Valor' }).fill('154');
  await correcting.getByLabel(/^transcrito/).check();
  await correcting.getByLabel('Texto original').fill('1S4');
  expect(await barriers(page)).toEqual([]);
  await correcting.getByRole('button', { name: 'Guardar' }).click();
  const corrected = page.getByRole('article', { name: `${topic}, ${property}: 154 personas` });
  await expect(corrected).toContainText('transcrito');
  await expect(corrected).toContainText('1S4');

  await corrected.getByRole('button', { name: 'Quitar' }).click();
  await expect(corrected).toHaveCount(0);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await expect(corrected).toBeVisible();

  await corrected.getByRole('link', { name: topic }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/1\s+afirmación de 1\s+documento$/);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: /l\. 3$/ }).click();
  await expect(corrected).toBeVisible();
});

test('the keys walk the margin, a PDF opens at its page, and what replaces it is said', async ({ page, isMobile }) => {
  test.skip(isMobile, 'keys are for the desk');
  await enterAs(page, 'administracion');
  const file = await page.request.post('/api/files', { multipart: { file: { name: 'plan.pdf', mimeType: 'application/pdf', buffer: smallPdf([['Portada'], ['Meta: 154 personas', 'Meta: 12 talleres']]) } } });
  const { id: fileId } = (await file.json()) as { id: string }; // what the upload answers
  const [title, key] = [unique('Plan cantonal'), unique('meta').toLowerCase().replaceAll(' ', '-')];
  const { id } = await tell<{ id: string }>(page, 'sources.create', { title, kind: 'plan', fileId });
  const next = await tell<{ id: string }>(page, 'sources.create', { title: `${title} actualizado`, kind: 'plan', supersedes: id });
  await tell(page, 'sources.save-topic', { key, kind: 'meta', name: 'Meta de cobertura' });
  await tell(page, 'sources.save-property', { key, name: 'Texto de la meta', value: 'text' });
  for (const line of [1, 2]) await tell(page, 'sources.state', { documentId: id, topic: key, property: key, value: { kind: 'text', text: `Meta ${line}` }, page: 2, line });
  await page.goto(`/fuentes/${id}?pagina=2`);
  await expect(page.getByText('Meta: 12 talleres')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Abrir el archivo en la página 2' })).toHaveAttribute('href', `/api/files/${fileId}#page=2`);
  await expect(page.getByRole('link', { name: `${title} actualizado` })).toHaveAttribute('href', `/fuentes/${next.id}`);
  const notes = page.getByRole('article', { name: /^Meta de cobertura/ });
  await expect(notes).toHaveCount(2);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  await expect(notes.first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(notes.last()).toBeFocused();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Línea 2', exact: true })).toBeFocused();
  await page.getByRole('link', { name: 'Citas y datos' }).click();
  await page.goto(`/fuentes/${next.id}?vista=citas`);
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
});
