import { readFile } from 'node:fs/promises';
import { test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { barriers } from './axe.ts';
import { enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

test('a diagnosis is issued, taken down as Word, attached to a resolution, and told apart from today', async ({ page }, { project }) => {
  await enterAs(page, 'administracion');
  const [province, canton, name] = project.name === 'phone' ? ['EC-11', 'EC-1102', 'Loja'] : ['EC-07', 'EC-0702', 'El Oro'];
  const resolution = unique('Resolución del diagnóstico');
  await tell(page, 'instruments.create', { kind: 'resolucion', title: resolution, territory: province, example: true });

  await page.goto(`/organismos?territorio=${province}`);
  await page.getByRole('button', { name: 'También aquí' }).click();
  await page.getByRole('link', { name: 'Diagnósticos' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.getByRole('region', { name: 'Qué diría hoy' }).getByText('Sin registro').first()).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Emitir un diagnóstico' }).click();
  const issuing = page.getByRole('dialog', { name: 'Emitir un diagnóstico' });
  const note = unique('Para la sesión');
  await issuing.getByLabel('Nota').fill(note);
  expect(await barriers(page)).toEqual([]);
  await issuing.getByRole('button', { name: 'Emitir', exact: true }).click();
  const versions = page.getByRole('region', { name: 'Versiones emitidas' });
  await expect(versions.getByText(note)).toBeVisible();
  await expect(page.getByText(/^Nada cambió desde la versión/)).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);

  const [download] = await Promise.all([page.waitForEvent('download'), versions.getByRole('link', { name: /^Bajar en Word/ }).first().click()]);
  expect(download.suggestedFilename()).toMatch(/^EJEMPLO Diagnóstico .* v\d+ .*\.docx$/);
  const word = strFromU8(unzipSync(await readFile(await download.path()))['word/document.xml'] ?? new Uint8Array());
  expect(word).toContain('Ayuda, no asesoría');
  expect(word).toContain(note);

  await versions.getByRole('button', { name: /^Adjuntar a un instrumento/ }).first().click();
  const attaching = page.getByRole('dialog');
  await attaching.getByRole('textbox', { name: 'Instrumento' }).fill(resolution);
  await page.getByRole('option', { name: new RegExp(resolution) }).click();
  expect(await barriers(page)).toEqual([]);
  await attaching.getByRole('button', { name: 'Adjuntar', exact: true }).click();
  await expect(versions.getByRole('link', { name: resolution })).toBeVisible();

  await tell(page, 'bodies.record-absence', { territory: canton, kind: 'jcpd', on: '2024-02', source: 'Oficio del recorrido', example: true });
  await page.reload();
  const changes = page.getByRole('region', { name: 'Qué cambió', exact: true });
  await expect(changes.getByText(/Desde la versión\s\d+ .* cambió\s1\sdato/)).toBeVisible();
  await expect(changes.getByText('no existe', { exact: true }).first()).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  await versions.getByRole('link', { name: resolution }).click();
  await expect(page.getByRole('region', { name: 'Archivos' }).getByText(/Diagnóstico de/).first()).toBeVisible();
});
