import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';
import { builtWeb } from '../src/start/web-build.ts';
import { quantile, report, sized, tripwire } from './budget.ts';
import { chance } from './generate/chance.ts';
import { fillWidePlan } from './generate/wide-plan.ts';
import { ground } from './ground.ts';
import { serve } from './serve.ts';

// The matrix of a plan of 5,000 rows in a real browser: from Enter to the cell that says it is saved, and the frames of
// scrolling by wheel, by keys and by jumps of the bar, in none of which a row may be blank.
const password = 'una frase larga para medir 92';
const count = sized(5000);
const years = Array.from({ length: 10 }, (_, n) => 2019 + n);
const edits = tripwire ? 6 : 20;
/** Between two cells a person reads and thinks, ms; meanwhile the page reads again what the last saving changed. */
const thinking = 600;

/** Writes in the cell one stands on and waits for its mark; ms from Enter to the frame that shows it. */
async function save(page: Page, text: string): Promise<number> {
  await page.keyboard.type(text);
  await page.evaluate(() => {
    const cell = document.querySelector('.mx-on');
    const shown = new Promise<number>((settle) => {
      const entered = (): void => {
        const begun = performance.now();
        const look = (): void => void (cell?.querySelector('.mx-mark .m.ok') ? settle(performance.now() - begun) : requestAnimationFrame(look));
        requestAnimationFrame(look);
      };
      addEventListener('keydown', entered, { capture: true, once: true });
    });
    Object.assign(globalThis, { shown });
  });
  await page.keyboard.press('Enter');
  return page.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown); // put there above
}

interface Frames {
  ms: number[];
  blankMs: number;
}

/** Watches every frame while something scrolls: how long each took, and how long some line in sight was not drawn. */
async function watch(page: Page, scroll: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const seen = { ms: [] as number[], blankMs: 0, on: true };
    const grid = document.querySelector('[role=grid]');
    if (!grid) throw new Error('there is no matrix on the page');
    let before = performance.now();
    const frame = (now: number): void => {
      const { left, top, height } = grid.getBoundingClientRect();
      const bottom = Math.min(top + height, innerHeight) - 20;
      let blank = false;
      for (let y = top + 64; y < bottom; y += 36) blank ||= !document.elementFromPoint(left + 30, y)?.closest('.mx-row');
      seen.ms.push(now - before);
      if (blank) seen.blankMs += now - before;
      before = now;
      if (seen.on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(globalThis, { seenFrames: seen });
  });
  await scroll();
  return page.evaluate(() => {
    const seen = (globalThis as unknown as { seenFrames: { ms: number[]; blankMs: number; on: boolean } }).seenFrames; // put there above
    seen.on = false;
    return { ms: seen.ms.slice(1), blankMs: seen.blankMs };
  });
}

async function scrollAbout(page: Page): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, turn % 4 === 3 ? -700 : 900);
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(turn % 2 === 0 ? 500 : -300, 0);
  await page.evaluate(async () => {
    const grid = document.querySelector('[role=grid]');
    for (let turn = 0; grid && turn < 40; turn += 1) {
      grid.scrollTop = ((turn * 7919) % 1000) * (grid.scrollHeight / 1000);
      await new Promise(requestAnimationFrame);
    }
  });
  for (let turn = 0; turn < 30; turn += 1) await page.keyboard.press(turn % 3 === 2 ? 'PageUp' : 'PageDown');
}

const root = resolve(import.meta.dirname, '..');
const cache = mkdtempSync(join(tmpdir(), 'articula-web-'));
const g = await ground(['base', 'ec']);
try {
  const { id } = await g.app.run<{ id: string }>('accounts.create', { name: 'edita', fullName: 'Persona Ejemplo', password });
  await g.app.run('accounts.grant', { role: 'administrador', holder: { kind: 'account', id }, scope: { kind: 'everything' } });
  const { planId } = await g.app.run<{ planId: string }>('plans.create', { title: 'Plan de muchas filas', scheme: 'intersectorial', territory: 'EC-0807', validFrom: '2019-01-01', validTo: '2028-12-31' });
  await fillWidePlan(g.owner, chance(5), planId, count, years);
  await g.owner.query('vacuum analyze');
  const ours = await serve('server', [g.address, g.filesFolder, await builtWeb(root, cache)]);
  const { executablePath, env, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } as Record<string, string> }); // the browser's environment has no holes
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'es-EC' });
  const answer = await context.request.post(`${ours.url}/api/accounts.sign-in`, { data: { name: 'edita', password }, headers: { origin: ours.url } });
  if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}: ${await answer.text()}`);
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(`${ours.url}/planes/${planId}/tabla?tipo=meta`);
  await page.getByRole('gridcell').first().waitFor();
  const opened = performance.now() - begun;
  await page.getByRole('columnheader', { name: 'Línea base' }).waitFor({ state: 'attached' });
  await page.getByRole('rowheader').first().click();
  while (!(await page.locator('.mx-where').innerText()).includes('Unidad')) await page.keyboard.press('ArrowRight');
  await save(page, 'visitas');
  const saved: number[] = [];
  for (let n = 0; n < edits; n += 1) {
    await page.waitForTimeout(thinking);
    saved.push(await save(page, `unidad ${n}`));
  }
  report({ name: `matrix of ${count} rows, from Enter to saved`, value: quantile(saved, 0.95), unit: 'ms', atMost: 200, note: `95 of 100; worst ${Math.max(...saved).toFixed(0)} ms; opens in ${(opened / 1000).toFixed(1)} s` });
  await page.getByRole('grid').hover();
  const frames = await watch(page, () => scrollAbout(page));
  report({ name: `matrix of ${count} rows, a frame of scrolling`, value: quantile(frames.ms, 0.95), unit: 'ms', atMost: 50, note: `95 of 100, ${frames.ms.length} frames` });
  report({ name: `matrix of ${count} rows, with a blank row`, value: frames.blankMs, unit: 'ms', atMost: 0 });
  await browser.close();
  await ours.close();
} finally {
  await g.close();
  rmSync(cache, { recursive: true, force: true });
}
