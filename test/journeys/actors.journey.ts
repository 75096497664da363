import { test } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, tell, unique, widerThanScreen } from './people.ts';

test('an institution is mapped without a name, gets a contact, and is no longer pending', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id: owner } = await ask<{ id: string }>(page, 'institutions.get', { id: 'EC-0807' });
  const { id } = await tell<{ id: string }>(page, 'institutions.create-purpose', { owner, title: unique('Mapeo de prueba'), kind: 'observed' });
  await page.goto(`/vinculacion/${id}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Este mapeo todavía no tiene instituciones');
  await page.getByRole('button', { name: 'Mapear' }).first().click();
  const form = page.getByRole('dialog', { name: 'Mapear una institución o dejar lugares sin nombrar' });
  await form.getByLabel('Lugares que nadie ha nombrado').check();
  await form.getByLabel('Cuántos lugares').fill('2');
  await form.getByLabel('Categoría').fill('Servicios');
  await form.getByLabel('Cuándo se mapeó').fill('2021-02');
  await form.getByRole('button', { name: 'Mapear' }).click();
  await expect(heading).toHaveText('Falta acercarse a 2 de 2 instituciones');
  await page.getByRole('button', { name: 'Anotar contacto' }).first().click();
  const contact = page.getByRole('dialog', { name: 'Anotar un contacto con Sin nombrar 1' });
  await contact.getByLabel('Cuándo').fill('2020');
  await contact.getByRole('button', { name: 'Guardar' }).click();
  await expect(contact.getByText(/antes de que la institución entrara en el mapeo/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await contact.getByLabel('Cuándo').fill('2021-05-03');
  await contact.getByRole('button', { name: 'Guardar' }).click();
  await expect(heading).toHaveText('Falta acercarse a 1 de 2 instituciones');
  expect(await widerThanScreen(page)).toBe(false);
});

const rioverde = '/actores?territorio=EC-0807';

test('a mechanism between a government and a company is registered, and is drawn as a tie of the map', async ({ page }) => {
  const title = unique('Mesa de prueba (ejemplo)');
  await enterAs(page, 'administracion');
  await page.goto(`${rioverde}&vista=mecanismos`);
  await page.getByRole('button', { name: 'Registrar' }).first().click();
  const form = page.getByRole('dialog', { name: 'Registrar una acción o un mecanismo' });
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(form.getByText('Escriba un título de al menos tres letras.')).toBeVisible();
  await form.getByLabel('Título').fill(title);
  await form.getByRole('textbox', { name: 'Quién la lleva' }).fill('Gobierno Autónomo Descentralizado Municipal de Rioverde');
  await page.getByRole('option', { name: /Municipal del cantón Rioverde/ }).first().click();
  await form.getByLabel('Desde').fill('2024');
  await form.getByRole('textbox', { name: 'Una institución del directorio.' }).fill('Asociación de Municipalidades');
  await page.getByRole('option', { name: /Asociación de Municipalidades/ }).first().click();
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  await page.goto(`${rioverde}&vista=tabla`);
  await expect(page.getByText(title).first()).toBeVisible();
});

test('the authorities of a level tell what is vacant from what is not on record, and open into their government', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id: institution } = await ask<{ id: string }>(page, 'institutions.get', { id: 'EC-0806' });
  const { items } = await ask<{ items: { title: string }[] }>(page, 'institutions.list-posts', { institution });
  if (!items.some(({ title }) => title === 'Alcaldía')) await tell(page, 'institutions.create-post', { institution, title: 'Alcaldía', head: true }).catch(() => undefined); // the other screen's journey may have been first
  await page.goto('/actores?territorio=EC-0806&nivel=canton&vista=autoridades');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/1 (está )?vacante/);
  await page.getByText('Vacantes', { exact: true }).click();
  await expect(page.getByText('Vicealcaldía')).toHaveCount(0);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Atacames' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Atacames');
});

test('an organisation says by which act it exists, and who may sign for it', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id } = await tell<{ id: string }>(page, 'institutions.create', { kind: 'aliado', name: unique('Aliada de prueba'), territory: 'EC-0807' });
  await tell(page, 'institutions.create-post', { institution: id, title: 'Presidencia', head: true });
  await page.goto(`/instituciones/${id}`);
  await page.getByRole('button', { name: 'Registrar la identidad legal' }).click();
  const form = page.getByRole('dialog', { name: 'Registrar la identidad legal' });
  await form.getByLabel('Fecha').fill('2030');
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(form.getByText('Escriba qué acto es.')).toBeVisible();
  await form.getByLabel('Acto').fill('Acta de constitución (ejemplo)');
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(form.getByText(/aún no llega/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await form.getByLabel('Fecha').fill('2021-01-19');
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('19 ene 2021')).toBeVisible();
  await page.getByRole('button', { name: 'Cambiar Presidencia' }).click();
  const powers = page.getByRole('dialog', { name: 'Canal y poderes de «Presidencia»' });
  await powers.getByLabel('firma solicitudes').check();
  await powers.getByLabel('Canal del cargo').fill('presidencia@ejemplo.ec');
  await powers.getByRole('button', { name: 'Guardar' }).click();
  await expect(page.getByText('Presidencia: firma solicitudes')).toBeVisible();
  await expect(page.getByText('Canal del cargo: presidencia@ejemplo.ec')).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
});

test('whoever must write to every municipality finds whom, through the association where nobody is known', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { items } = await ask<{ items: { id: string; level: string }[] }>(page, 'institutions.associations', { country: 'XX' });
  const association = items.find(({ level }) => level === 'canton')!.id; // the example has one for each level
  const posts = await ask<{ items: { id: string; version: number; title: string; channel: string | null }[] }>(page, 'institutions.list-posts', { institution: association });
  const office = posts.items.find(({ title }) => title === 'Dirección ejecutiva')!; // of the example's people
  if (office.channel === null) await tell(page, 'institutions.update-post', { id: office.id, version: office.version, channel: 'oficina@ejemplo.xx' });
  await page.goto('/territorios/XX-01');
  await expect(page.getByText('Para escribir a los gobiernos de sus cantones')).toBeVisible();
  await page.goto('/actores?territorio=XX-01&nivel=canton&vista=comunicaciones');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('por su asociación');
  await expect(page.getByText('oficina@ejemplo.xx')).toBeVisible();
  await expect(page.getByText('Persona Ejemplo Diecinueve')).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight)); // nothing stands half under the bar of a phone
  expect(await barriers(page)).toEqual([]);
  expect(await widerThanScreen(page)).toBe(false);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Guardar como CSV' }).click()]);
  expect(file.suggestedFilename()).toMatch(/Comunicaciones XX-01\.csv$/);
});

test('the duties of a joint action are followed until nobody owes any', async ({ page }) => {
  await enterAs(page, 'administracion');
  const { id: owner } = await ask<{ id: string }>(page, 'institutions.get', { id: 'EC-0807' });
  const title = unique('Taller de prueba (ejemplo)');
  await tell(page, 'institutions.create-joint', { owner, title, kind: 'action', territory: 'EC-0807', participants: [{ institution: owner, duties: [{ says: 'Convoca' }] }, { name: 'Radio de ejemplo', sector: 'private', duties: [{ says: 'Difunde' }] }] });
  await page.goto('/actores?territorio=EC-0807&vista=mecanismos');
  await page.getByRole('link', { name: title }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(`${title}: 0 de 2 deberes cumplidos`);
  await page.getByRole('button', { name: 'Anotar Convoca' }).click();
  const form = page.getByRole('dialog', { name: /Cómo quedó el deber de/ });
  await form.getByLabel('Cuándo').fill('2030');
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(form.getByText(/aún no llega/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await form.getByLabel('Cuándo').fill('2025-05');
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(heading).toHaveText(`${title}: 1 de 2 deberes cumplidos`);
  await page.getByRole('button', { name: 'Anotar Difunde' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
  await expect(heading).toHaveText(`${title}: sus 2 deberes están cumplidos`);
  await expect(page.getByText('Nadie debe nada')).toBeVisible();
  expect(await widerThanScreen(page)).toBe(false);
  await page.goto('/actores?territorio=EC-0807&vista=tabla');
  await expect(page.getByText('Radio de ejemplo').first()).toBeVisible();
});
