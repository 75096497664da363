import { test } from '@playwright/test';
import { draftPlan, enterAs, expect } from './people.ts';

test('a technician of zone 4 reads the coherence of Manabí and does not see a draft of Esmeraldas', async ({ page, browser }) => {
  const office = await browser.newContext();
  const other = await office.newPage();
  await enterAs(other, 'planificacion.esmeraldas');
  const { planId, title } = await draftPlan(other, 'EC-08', 'Borrador que solo ve la prefectura');
  await office.close();

  await enterAs(page, 'tecnica.zona4');
  await page.goto('/coherencia/EC-13?vista=calor');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^De \d+\s+elementos de los cantones,\s+\d+\s+se enlazan con la provincia$/);
  await expect(page.getByRole('rowheader', { name: 'Chone' }).first()).toBeVisible();

  await page.goto(`/planes?territorio=EC-08&q=${encodeURIComponent(title)}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Ningún plan coincide' })).toBeVisible();
  await page.goto(`/planes/${planId}`);
  await expect(page.getByRole('alert')).toContainText('No está, o no está a su alcance. Revise el enlace o búsquelo por su nombre.');
});
