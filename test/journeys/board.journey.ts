import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

interface Board {
  items: { territory: string; name: string; lights: { kind: string; state: string }[] }[];
}

/** A canton of which nobody has said anything yet; each width has a province of its own. */
async function unknownCanton(page: Parameters<typeof ask>[0], project: string): Promise<{ province: string; code: string; name: string }> {
  const province = project === 'phone' ? 'EC-05' : 'EC-04';
  const { items } = await ask<Board>(page, 'bodies.conformation', { territory: province, level: 'canton', kinds: 'jcpd' });
  const found = items.find(({ lights }) => lights[0]?.state === 'unknown');
  if (!found) throw new Error('every canton of the journey has a record already');
  return { province, code: found.territory, name: found.name };
}

test('a gap is seen, written down, bound by a resolution, and closed by the records alone', async ({ page }, { project }) => {
  await enterAs(page, 'administracion');
  const { province, code, name } = await unknownCanton(page, project.name);

  await page.goto(`/organismos?territorio=${province}&vista=lista&q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('no hay registro de');
  await page.getByRole('button', { name: `sin registro. Junta Cantonal de Protección de Derechos de ${name}: ver en qué se apoya` }).click();
  await expect(page.getByRole('dialog').getByText('no es lo mismo que no existir')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('link', { name: 'Abrir la ficha del territorio' }).click();

  const board = page.getByRole('region', { name: 'Junta Cantonal de Protección de Derechos' });
  await board.getByRole('button', { name: 'No existe' }).click();
  const known = page.getByRole('dialog');
  await known.getByLabel('Cuándo se constató').fill('2024-02');
  await known.getByLabel('Quién lo dice o dónde consta').fill('Oficio del recorrido');
  await known.getByRole('button', { name: 'Guardar' }).click();
  await expect(board.getByText('no existe', { exact: true })).toBeVisible();
  await expect(page.getByText('Aprobar la ordenanza que organiza la Junta')).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Preparar una resolución', exact: true }).click();
  const drafting = page.getByRole('dialog', { name: 'Preparar una resolución o un acuerdo' });
  await expect(drafting.getByRole('textbox', { name: 'Quién resuelve o acuerda' })).toHaveValue(/Provincial/);
  await drafting.getByLabel('Consejo Cantonal de Protección de Derechos').uncheck();
  const title = unique('Resolución del recorrido');
  await drafting.getByLabel('Título').fill(title);
  expect(await barriers(page)).toEqual([]);
  await drafting.getByRole('button', { name: 'Crear el borrador' }).click();
  await expect(page).toHaveURL(/\/instrumentos\/[0-9a-f-]{36}/);
  await expect(page.getByText(/Junta Cantonal de Protección de Derechos: no existe, según lo registrado/).first()).toBeVisible();

  await expect(page.getByRole('region', { name: 'A quién comprometería' }).getByText('en preparación')).toBeVisible();

  const instrument = new URL(page.url()).pathname.split('/').at(-1)!; // the address was just read
  const matrix = `/organismos/resoluciones?instrumento=${instrument}`;
  await page.goto(matrix);
  await expect(page.getByRole('button', { name: new RegExp(`^JCPD: en preparación .*${name}: ver$`) })).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);

  const { id: body } = await tell<{ id: string }>(page, 'bodies.create', { kind: 'jcpd', territory: code, source: 'Recorrido', example: true, creation: { kind: 'ordenanza', number: '7', title: 'Ordenanza del recorrido', publishedOn: '2025-03-04', forceFrom: '2025-03-04' } });
  const { items } = await ask<{ items: { code: string; seats: { key: string; needed: number }[] }[] }>(page, 'bodies.kinds', { country: 'EC' });
  for (const { key, needed } of items.find((kind) => kind.code === 'jcpd')?.seats ?? [])
    for (let n = 1; n <= needed; n += 1) await tell(page, 'bodies.seat-member', { body, seat: key, says: `Integrante ${n} de ejemplo`, from: '2025-04-01', source: 'Recorrido' });
  await page.reload();
  await expect(page.getByRole('button', { name: new RegExp(`^JCPD: cumplido .*${name}: ver$`) })).toBeVisible();
  await expect(page.getByText('desde 1 abr 2025')).toBeVisible();
  await page.goto(`${matrix}&al=2025-01-31`);
  await expect(page.getByText('Ninguna resolución ni acuerdo compromete todavía')).toBeVisible();
});
