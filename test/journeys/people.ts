import { randomUUID } from 'node:crypto';
import { expect as plainExpect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { journeyAccounts } from '../stage/journeys.ts';

/** Two journeys run at once on two cores, beside their own server: an answer may take longer than a person would wait. */
export const expect = plainExpect.configure({ timeout: 15_000 });

/** The people of the example. */
export type Account = 'administracion' | 'tecnica.zona4' | 'titular.medellin' | 'dependencia.educacion' | 'junta.lagarto' | 'lectura' | 'planificacion.rioverde' | 'planificacion.esmeraldas';

export function passwordOf(account: Account): string {
  const found = journeyAccounts().find((one) => one.account === account);
  if (!found) throw new Error(`The demonstration printed no account ${account}`);
  return found.password;
}

/** The session that each account opened in this process, as its browser keeps it. */
const sessions = new Map<Account, Awaited<ReturnType<BrowserContext['cookies']>>>();

/**
 * Enters without the door's screen, which has a journey of its own: the first time by signing in, then with the session
 * that was opened. Who will sign out asks for one of their own, `anew`.
 */
export async function enterAs(page: Page, account: Account, { anew = false } = {}): Promise<void> {
  const opened = anew ? undefined : sessions.get(account);
  if (opened) return page.context().addCookies(opened);
  await tell(page, 'accounts.sign-in', { name: account, password: passwordOf(account), device: 'Recorrido' });
  if (!anew) sessions.set(account, await page.context().cookies());
}

/** Prepares what a journey starts from, through the same operations as the screens. Answers what the operation answers. */
export async function tell<Answer>(page: Page, operation: string, input: Record<string, unknown>): Promise<Answer> {
  const answer = await page.request.post(`/api/${operation}`, { data: input, headers: { 'idempotency-key': randomUUID() } });
  if (!answer.ok()) throw new Error(`${operation}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer; // its contract promises the shape that the caller names
}

/** Reads through an operation, to find what a journey starts from. */
export async function ask<Answer>(page: Page, operation: string, input: Record<string, string> = {}): Promise<Answer> {
  const answer = await page.request.get(`/api/${operation}`, { params: input });
  if (!answer.ok()) throw new Error(`${operation}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer; // as above
}

/** A title that no other journey has. */
export const unique = (title: string): string => `${title} ${randomUUID().slice(0, 8)}`;

/** The example's plan whose title holds these words, within reach of who is signed in. */
export async function planCalled(page: Page, words: string): Promise<string> {
  const { items } = await ask<{ items: { id: string }[] }>(page, 'plans.list', { q: words });
  const [first] = items;
  if (!first) throw new Error(`No plan within reach is called «${words}»`);
  return first.id;
}

export interface DraftPlan {
  planId: string;
  title: string;
  elementId: string;
}

/** A plan of one's own in draft, with one objective to work on. */
export async function draftPlan(page: Page, territory: string, text: string): Promise<DraftPlan> {
  const title = unique('Plan de trabajo');
  const { planId } = await tell<{ planId: string }>(page, 'plans.create', { title, scheme: 'plan-de-trabajo', territory, example: true });
  const { elementId } = await tell<{ elementId: string }>(page, 'plans.add-element', { planId, code: 'O1', kind: 'objetivo', text });
  return { planId, title, elementId };
}

/** Moves with the Tab key alone until a control has the focus. */
export async function tabTo(page: Page, target: Locator, most = 40): Promise<void> {
  for (let step = 0; step <= most; step += 1) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not reach ${String(target)} in ${most} steps`);
}

/** Whether the page is wider than the screen: nobody should have to scroll sideways to read. */
export const widerThanScreen = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
