import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from '../scripts/chromium.ts';
import { builtWeb } from '../src/start/web-build.ts';
import { median, report, tripwire } from './budget.ts';
import { ground } from './ground.ts';
import { serve } from './serve.ts';

// The first screen as a cheap phone on a poor line sees it, nothing kept from before: 1.6 Mbit/s, 150 ms, a quarter of
// this processor. Script is counted as it travels, compressed; usable is when what the screen is for can be done.
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slower = 4;
const turns = tripwire ? 1 : 3;
const password = 'una frase larga para medir 92';

interface Seen {
  scriptBytes: number;
  allBytes: number;
  ms: number;
}

/** Opens an address in a fresh context and waits until `ready` has come. */
async function open(browser: Browser, url: string, prepare: (context: BrowserContext) => Promise<void>, ready: (page: Page) => Promise<void>): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'es-EC' });
  await prepare(context);
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const script = new Set<string>();
  const seen: Seen = { scriptBytes: 0, allBytes: 0, ms: 0 };
  wire.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && script.add(requestId)));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    seen.allBytes += encodedDataLength;
    if (script.has(requestId)) seen.scriptBytes += encodedDataLength;
  });
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', line);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await ready(page);
  const ms = performance.now() - begun;
  const atReady = { ...seen, ms };
  await context.close();
  return atReady;
}

function tell(name: string, seen: readonly Seen[]): void {
  const of = (pick: (one: Seen) => number): number => median(seen.map(pick));
  report({ name: `${name}, script`, value: of((one) => one.scriptBytes) / 1000, unit: 'KB', atMost: 200, note: `${(of((one) => one.allBytes) / 1000).toFixed(0)} KB in all` });
  report({ name: `${name}, usable`, value: of((one) => one.ms) / 1000, unit: 's', atMost: 3 });
}

const root = resolve(import.meta.dirname, '..');
const cache = mkdtempSync(join(tmpdir(), 'articula-web-'));
const g = await ground(['base', 'ec']);
try {
  const { id } = await g.app.run<{ id: string }>('accounts.create', { name: 'mira', fullName: 'Persona Ejemplo', password });
  await g.app.run('accounts.grant', { role: 'lectura', holder: { kind: 'account', id }, scope: { kind: 'everything' } });
  const ours = await serve('server', [g.address, g.filesFolder, await builtWeb(root, cache)]);
  const { executablePath, env, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } as Record<string, string> }); // the browser's environment has no holes
  const [door, home]: [Seen[], Seen[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    door.push(await open(browser, ours.url, async () => undefined, (page) => page.getByLabel('Contraseña', { exact: true }).click({ trial: true })));
    const signedIn = async (context: BrowserContext): Promise<void> => {
      const answer = await context.request.post(`${ours.url}/api/accounts.sign-in`, { data: { name: 'mira', password }, headers: { origin: ours.url } });
      if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}: ${await answer.text()}`);
    };
    home.push(await open(browser, ours.url, signedIn, (page) => page.getByRole('heading', { level: 1, name: /^Hoy (no|le)/ }).waitFor()));
  }
  tell('first screen, to sign in', door);
  tell('first screen, signed in', home);
  await browser.close();
  await ours.close();
} finally {
  await g.close();
  if (existsSync(cache)) rmSync(cache, { recursive: true, force: true });
}
