import { randomInt } from 'node:crypto';
import { test, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { draftPlan, enterAs, expect, tabTo, tell, unique, widerThanScreen } from './people.ts';

/** An acronym that no other journey has: no vowels, so that it is no word; no letter of a Roman number. */
const newAcronym = (): string => `Z${Array.from({ length: 5 }, () => 'BFGHJKNPQRSTWYZ'.charAt(randomInt(15))).join('')}`;

async function readable(page: Page): Promise<void> {
  expect(await widerThanScreen(page)).toBe(false);
  expect(await barriers(page)).toEqual([]);
}

/** A document that says a text, so that its acronyms are used. */
async function documentThatSays(page: Page, text: string): Promise<{ id: string; title: string }> {
  const [title, key] = [unique('Memoria de la mesa'), unique('mesa').toLowerCase().replaceAll(' ', '-')];
  const { id } = await tell<{ id: string }>(page, 'sources.create', { title, kind: 'informe', institution: 'Mesa de ejemplo', year: 2021 });
  await tell(page, 'sources.save-topic', { key, kind: 'mesa', name: 'Mesa' });
  await tell(page, 'sources.save-property', { key, name: 'Texto', value: 'text' });
  await tell(page, 'sources.state', { documentId: id, topic: key, property: key, place: 'l. 7', line: 7, value: { kind: 'text', text } });
  return { id, title };
}

test('an office finds what its documents abbreviate and nobody explains, and explains it there', async ({ page }) => {
  const acronym = newAcronym();
  await enterAs(page, 'administracion');
  const { id, title } = await documentThatSays(page, `La ${acronym} pidió agua, y la ${acronym} la tuvo.`);
  await page.goto('/glosario?vista=sin-definir');
  const row = page.getByRole('row').filter({ hasText: acronym });
  await expect(async () => {
    await page.reload();
    await expect(row).toBeVisible({ timeout: 2_000 });
  }).toPass(); // documents are read after they are saved
  await readable(page);
  await row.getByRole('link', { name: '2', exact: true }).click();
  const uses = page.getByRole('dialog', { name: `Dónde se usa «${acronym}»` });
  await expect(uses.getByRole('link', { name: 'l. 7' })).toHaveAttribute('href', `/fuentes/${id}?linea=7`);
  await page.keyboard.press('Escape');
  await expect(uses).toHaveCount(0);

  await row.getByRole('button', { name: `Definir ${acronym}` }).click();
  const form = page.getByRole('dialog', { name: 'Agregar un término' });
  await expect(form.getByLabel('Término')).toHaveValue(acronym);
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(form.getByText('Escriba qué significa.')).toBeVisible();
  await expect(form.getByText('Diga de dónde sale: elija un documento o escriba la fuente.')).toBeVisible();
  await form.getByLabel('Qué significa').fill('Zona de encuentro');
  await form.getByRole('textbox', { name: 'Documento que lo dice' }).fill(title);
  await form.getByRole('option', { name: title }).click();
  await form.getByLabel('Lugar en el documento').fill('l. 7');
  await readable(page);
  await form.getByRole('button', { name: 'Guardar' }).click();
  await expect(form).toHaveCount(0);
  await expect(row).toHaveCount(0);
  await page.goto(`/glosario?q=${acronym}`);
  await expect(page.getByText('Zona de encuentro')).toBeVisible();
  await expect(page.getByRole('link', { name: `${title}, l. 7` })).toHaveAttribute('href', `/fuentes/${id}?linea=7`);
});

test('two sources that say two things stand side by side, and what is cited has its bibliography', async ({ page }) => {
  const acronym = newAcronym();
  await enterAs(page, 'administracion');
  const { id, title } = await documentThatSays(page, 'Nada que abreviar.');
  await tell(page, 'sources.save-concept', { kind: 'acronym', term: acronym, meaning: 'Zona de encuentro', documentId: id, place: 'l. 9' });
  await tell(page, 'sources.save-concept', { kind: 'acronym', term: acronym, meaning: 'Zona de ensayo', source: 'Uso general' });
  await page.goto('/glosario');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ términos definidos; .*siglas? se usan? sin que nadie las? defina$/);
  await readable(page);
  await page.getByRole('searchbox', { name: 'Buscar una sigla o un concepto' }).fill(acronym.toLowerCase());
  await expect(page).toHaveURL(new RegExp(`q=${acronym.toLowerCase()}`));
  const entry = page.locator('.gl').filter({ hasText: acronym });
  await expect(entry).toContainText('2 lecturas');
  await expect(entry.getByRole('definition')).toContainText(['Zona de encuentro', 'Zona de ensayo']);
  await page.getByRole('link', { name: 'Bibliografía' }).click();
  await expect(page.getByText(`Mesa de ejemplo (2021). ${title}.`)).toBeVisible();
  await readable(page);
});

test('whoever reads a plan asks an acronym what it means, by pointer, by keys or by touch', async ({ page, isMobile }) => {
  const acronym = newAcronym();
  await enterAs(page, 'administracion');
  await tell(page, 'sources.save-concept', { kind: 'acronym', term: acronym, meaning: 'Zona de riego', source: 'Uso de la mesa' });
  const { planId, elementId } = await draftPlan(page, 'EC-0807', `Ampliar la ${acronym} del cantón`);
  await page.goto(`/planes/${planId}?elemento=${elementId}`);
  const term = page.getByRole('button', { name: acronym, exact: true });
  const tip = page.locator('.tip', { hasText: 'Zona de riego' });
  await expect(term).toBeVisible();
  await expect(tip).toHaveCount(0);
  if (isMobile) await term.tap();
  else await term.hover();
  await expect(tip).toBeVisible();
  await expect(tip).toContainText('Uso de la mesa');
  await readable(page);
  if (isMobile) await term.tap();
  else await page.getByRole('heading', { level: 1 }).hover();
  await expect(tip).toHaveCount(0);
  if (isMobile) return;
  await tabTo(page, term, 80);
  await expect(tip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await expect(term).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tip).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tip).toHaveCount(0);
});
