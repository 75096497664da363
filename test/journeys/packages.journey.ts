import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { enterAs, expect, widerThanScreen } from './people.ts';

/** A small report whose total does not fit its parts; each run has its own keys. */
function report(own: string, total: number, changes: object = {}): string {
  const canal = (name: string, value: number, line: number) => ({ id: name, document: `JR-${own}`, topic: `canal:${own}-${name}`, property: `usuarios-${own}`, value, line });
  return JSON.stringify({
    format: 'articula-package', version: 1, id: `riego-${own}`, title: `Informe de riego ${own}`, documents: [{ code: `JR-${own}`, title: `Informe de riego ${own}`, kind: 'informe', lines: 40 }],
    properties: [{ key: `usuarios-${own}`, name: 'usuarios', value: 'number', unit: 'familias', adds: true }],
    topics: [{ key: `junta:${own}`, kind: 'junta', name: `Junta ${own}` }, { key: `canal:${own}-alto`, kind: 'canal', name: 'Canal alto', partOf: `junta:${own}` }, { key: `canal:${own}-bajo`, kind: 'canal', name: 'Canal bajo', partOf: `junta:${own}` }],
    statements: [{ id: 'total', document: `JR-${own}`, topic: `junta:${own}`, property: `usuarios-${own}`, value: total, line: 9 }, canal('alto', 41, 12), canal('bajo', 12, 13)],
    ...changes,
  });
}

test('a package is looked at, refused with its places, loaded, corrected and undone', async ({ page }) => {
  const own = randomUUID().slice(0, 8);
  const file = (name: string, text: string): string => {
    const path = test.info().outputPath(name);
    writeFileSync(path, text);
    return path;
  };
  const choose = (path: string): Promise<void> => page.locator('input[type=file]').setInputFiles(path);
  const title = page.getByRole('heading', { level: 1 });
  await enterAs(page, 'administracion');
  await page.goto('/fuentes/paquetes');
  await expect(page.getByRole('heading', { name: 'Cargar un paquete' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  await choose(file('malo.json', report(own, 60).replace('"line":9', '"line":900').replace(`"topic":"canal:${own}-bajo"`, '"topic":"canal:ninguno"')));
  await expect(title).toHaveText(/^No puede entrar: 2\s+problemas por corregir$/);
  await expect(page.getByText('afirmación 1 (total)')).toBeVisible();
  await expect(page.getByText(/La línea 900 no está en/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cargar el paquete' })).toHaveAttribute('aria-disabled', 'true');
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Elegir otro archivo' }).click();
  await choose(file('bueno.json', report(own, 60)));
  await expect(title).toHaveText(/^Si se carga, entran 1\s+documento, 1\s+propiedad, 3\s+asuntos y 3\s+afirmaciones$/);
  await page.getByLabel('Quién verá lo que trae').selectOption('Cualquier persona de la casa');
  await expect(title).toHaveText(/^Si se carga, entran 1\s+documento, 1\s+propiedad, 3\s+asuntos y 3\s+afirmaciones$/);
  await page.getByRole('button', { name: 'Cargar el paquete' }).click();
  await expect(page.getByText(/Se abrió 1\s+hallazgo\./)).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Cargar otro' }).click();
  await choose(file('corregido.json', report(own, 53)));
  await expect(title).toHaveText(/^Si se carga, cambia 1\s+afirmación$/);
  await expect(page.getByText(`Junta ${own}: usuarios`)).toBeVisible();
  await page.getByRole('button', { name: 'Cargar el paquete' }).click();
  await expect(page.getByText(/Se cerró 1\s+hallazgo\./)).toBeVisible();

  await page.getByRole('link', { name: 'Ver el paquete' }).click();
  await expect(title).toHaveText(/^3\s+afirmaciones de 1\s+documento, en 2\s+cargas$/);
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deshacer' }).click();
  await expect(title).toHaveText(/en 1\s+carga$/);
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deshacer' }).click();
  await expect(title).toHaveText('La carga de este paquete se deshizo');
});
