import { test } from '@playwright/test';
import { enterAs, expect, unique } from './people.ts';

/** A municipality's own matrix: titles above, Latin-1, semicolons, amounts as people write them, a day that does not exist, a note below. */
const matrix = [
  'GAD MUNICIPAL DE RIOVERDE;;;;;;',
  'Matriz del plan de trabajo de la dirección;;;;;;',
  ';;;;;;',
  'Codigo;Tipo;Cod. superior;Descripción;Unidad responsable;Presupuesto referencial;Inicio previsto',
  'O1;Objetivo;;Mejorar el agua en los recintos del cantón;Dirección de Obras;;',
  'A1;Actividad;O1;Diseñar la red de Chumundé;Dirección de Obras;1.234,56;15/01/2020',
  'A2;Actividad;O1;Reponer la línea de conducción;Dirección de Obras;45.300,00;31/02/2020',
  'A3;Actividad;O1;Socializar el pliego tarifario;Participación;s/d;01/03/2020',
  ';;;;;;',
  'Nota: los montos incluyen impuestos;;;;;;',
].join('\r\n');

test('the planning director of Rioverde brings a sheet as it is, reads what does not enter, imports the rest and undoes it', async ({ page }) => {
  const title = unique('Plan de trabajo de la dirección');
  await enterAs(page, 'planificacion.rioverde');
  await page.goto('/planes');
  await page.getByRole('link', { name: 'Importar una hoja' }).click();
  await page.getByLabel('Esquema', { exact: true }).selectOption('Plan de trabajo');
  await page.getByLabel('Título del plan').fill(title);
  await page.getByRole('textbox', { name: 'Territorio' }).fill('Rioverde');
  await page.getByRole('option', { name: /^Rioverde cantón/ }).click();

  const file = page.getByRole('region', { name: '2. La hoja' });
  await file.locator('input[type=file]').setInputFiles({ name: 'matriz.csv', mimeType: 'text/csv', buffer: Buffer.from(matrix, 'latin1') });
  await expect(file.getByRole('status')).toContainText('encabezados en la fila 4, 4 filas leídas. Nada se guardó todavía.');

  const headings = page.getByRole('region', { name: '3. Los encabezados' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Falta confirmar');
  await headings.getByLabel('«Inicio previsto» es').selectOption('Desde');
  await headings.getByRole('button', { name: /Confirmar y leer otra vez|Leer otra vez con estos encabezados/ }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 filas entran y 1 no');
  const trial = page.getByRole('region', { name: '4. El ensayo' });
  const wrong = trial.getByRole('row', { name: /Fila 7, G/ });
  await expect(wrong).toContainText('31/02/2020');
  await expect(trial.getByText(/los montos incluyen impuestos/)).toBeVisible();
  await trial.getByRole('button', { name: 'Importar solo las 3 válidas' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Se importaron 3 elementos');
  await expect(page.getByText('Una fila quedó fuera: corríjala en su hoja y vuelva a importarla.')).toBeVisible();
  await page.getByRole('link', { name: 'Ver el plan' }).click();
  const tree = page.getByRole('tree', { name: `Elementos de ${title}` });
  await expect(tree.getByRole('treeitem', { name: /objetivo O1 Mejorar el agua en los recintos del cantón/ })).toBeVisible();
  await tree.getByRole('treeitem', { name: /actividad A1 Diseñar la red de Chumundé/ }).click();
  await expect(page.getByText('1.234,56')).toBeVisible();
  await expect(tree.getByRole('treeitem')).toHaveCount(3);

  await page.getByRole('link', { name: 'Importar hoja' }).click();
  const past = page.getByRole('region', { name: 'Importaciones de este plan' });
  await past.getByRole('button', { name: 'Deshacer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deshacer' }).click();
  await expect(page).toHaveURL(/\/planes$/); // the import that made the plan takes it away
  await page.getByLabel('Buscar por el título').fill(title);
  await expect(page.getByText('Ningún plan coincide').first()).toBeVisible();
});
