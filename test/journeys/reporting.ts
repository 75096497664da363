import type { Browser, Page } from '@playwright/test';
import { ask, enterAs, tell, unique } from './people.ts';

/** Who answers, as the matrix writes it. */
const named = 'Dependencia que responde';

/** A plan of the office of Medellín with nothing asked yet: an action and two targets of one responsible, the first adding up over the year. */
export async function planToReport(page: Page): Promise<{ planId: string }> {
  const title = unique('Un plan con reportes');
  const { institutions } = await ask<{ institutions: { id: string }[] }>(page, 'accounts.me');
  const { planId } = await tell<{ planId: string }>(page, 'plans.create', { title, scheme: 'intersectorial', territory: 'CO-05001', owner: institutions[0]?.id, validFrom: '2025-01-01', validTo: '2028-12-31', example: true });
  const add = async (input: Record<string, unknown>): Promise<string> => (await tell<{ elementId: string }>(page, 'plans.add-element', { planId, ...input })).elementId;
  const line = await add({ code: 'L1', kind: 'linea', text: 'Prevención en las escuelas' });
  const action = await add({ code: 'A1', kind: 'accion', parentId: line, text: 'Formar a docentes', fields: { responsable: named } });
  const target = { responsable: named, linea_base: 0, anio_base: 2025, direccion: 'sube', anio_meta: 2028, meta_final: 40, valores: { 2026: 10 } };
  await add({ code: 'M1', kind: 'meta', parentId: action, text: 'Realizar 40 encuentros con docentes', fields: { ...target, unidad: 'encuentros', acumulacion: 'acumulado' } });
  await add({ code: 'M2', kind: 'meta', parentId: action, text: 'Llegar a 2.000 docentes', fields: { ...target, unidad: 'docentes', acumulacion: 'flujo', meta_final: 2000, valores: { 2026: 500 } } });
  return { planId };
}

/** A period of that plan, open, its responsible one being the dependency of education. */
export async function askForReports(page: Page, planId: string): Promise<{ periodId: string }> {
  const { items } = await ask<{ items: { id: string }[] }>(page, 'institutions.list', { q: 'Dependencia de Educación' });
  await tell(page, 'plans.name-responsible', { planId, name: named, institutionId: items[0]?.id });
  return tell(page, 'plans.open-period', { planId, name: unique('2026, tercer trimestre'), from: '2026-07-01', to: '2026-09-30', dueOn: '2026-10-15' });
}

interface Told {
  id: string;
  code: string;
  state: string;
  value: number | null;
  absence: string | null;
}

/** The report of one element, as whoever is signed in sees it. */
export async function reportOf(page: Page, planId: string, code: string): Promise<Told> {
  const { items } = await ask<{ items: Told[] }>(page, 'plans.reports', { planId });
  const found = items.find((one) => one.code === code);
  if (!found) throw new Error(`No report of ${code} is asked for`);
  return found;
}

/** The holder in a window of its own, where a journey is another person's. */
export async function holderBeside(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await enterAs(page, 'titular.medellin');
  return page;
}
