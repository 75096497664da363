import { test as plainTest, type BrowserContextOptions, type Page } from '@playwright/test';
import { barriers } from './axe.ts';
import { ask, enterAs, expect, planCalled, tell, unique, widerThanScreen } from './people.ts';
import { screens, type Visitor } from './screens.ts';

interface Found {
  items: { id: string }[];
}

/** What the braces of an address stand for, within reach of who looks. */
const places: Record<string, (page: Page) => Promise<string | undefined>> = {
  accion: async (page) => {
    const owner = (await ask<Found>(page, 'institutions.list', { q: 'Rioverde' })).items[0]?.id;
    return (await tell<{ id: string }>(page, 'institutions.create-joint', { owner, title: unique('Mesa de coordinación (ejemplo)'), kind: 'mechanism', from: '2021', example: true })).id;
  },
  plan: (page) => planCalled(page, 'PDOT de la provincia de Esmeraldas'),
  medellin: (page) => planCalled(page, 'Plan Intersectorial para la promoción'),
  rioverde: (page) => planCalled(page, 'PDOT del cantón Rioverde'),
  gobierno: async (page) => (await ask<Found>(page, 'institutions.list', { q: 'Rioverde' })).items[0]?.id,
  persona: async (page) => (await tell<Found>(page, 'institutions.list-people', {})).items[0]?.id,
  indicador: async (page) => (await ask<Found>(page, 'indicators.list-indicators')).items[0]?.id,
  ordenanza: async (page) => (await ask<Found>(page, 'instruments.list', { kind: 'ordenanza' })).items[0]?.id,
};

async function addressOf(page: Page, screen: string): Promise<string> {
  const name = /\{(\w+)\}/.exec(screen)?.[1];
  if (name === undefined) return screen;
  const found = await places[name]?.(page);
  if (!found) throw new Error(`Nothing within reach stands for {${name}} in ${screen}`);
  return screen.replace(`{${name}}`, found);
}

interface Sight {
  page: Page;
  /** Requests without an answer yet, and when one was last asked or answered, in milliseconds of this process. */
  waiting: Set<object>;
  heardAt: number;
}

/** A page that stays open for all that one visitor looks at: what is measured are the screens, not the browser's beginnings. */
function sightOf(page: Page): Sight {
  const sight: Sight = { page, waiting: new Set(), heardAt: performance.now() };
  const hear = (): void => void (sight.heardAt = performance.now());
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') sight.waiting.add(request); // the stream of facts never ends
    hear();
  });
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfinished', (request) => {
      sight.waiting.delete(request);
      hear();
    });
  return sight;
}

type SightOf = (visitor: Visitor) => Promise<Sight>;

const test = plainTest.extend<object, { sights: SightOf }>({
  sights: [
    async ({ browser }, use, { project }) => {
      const open = new Map<Visitor, Sight>();
      const { baseURL, viewport, isMobile, hasTouch, locale, timezoneId } = project.use as BrowserContextOptions; // what the project's settings hold
      const options = { baseURL, viewport, isMobile, hasTouch, locale, timezoneId, reducedMotion: 'reduce' } as BrowserContextOptions; // settings that are not there are undefined
      await use(async (visitor) => {
        const known = open.get(visitor);
        if (known) return known;
        const sight = sightOf(await (await browser.newContext(options)).newPage());
        if (visitor !== 'nadie') await enterAs(sight.page, visitor);
        open.set(visitor, sight);
        return sight;
      });
      await Promise.all([...open.values()].map(({ page }) => page.context().close()));
    },
    { scope: 'worker' },
  ],
});

for (const [name, visitor, screen] of screens)
  test(`anybody can read and use the screen «${name}», by day and by night, and never scrolls it sideways`, async ({ sights }) => {
    const sight = await sights(visitor);
    const { page } = sight;
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const address = await addressOf(page, screen);
    sight.waiting.clear(); // what the screen before still asked for goes with it
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectSettled(sight);
    expect(await barriers(page), 'by day').toEqual([]);
    expect(await widerThanScreen(page), 'wider than the screen').toBe(false);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await barriers(page, ['color-contrast']), 'by night').toEqual([]); // nothing but colours changes
  });

/** Milliseconds without a request, an answer or a change after which nothing more is expected. */
const quietMs = 300;

/** Waits until nothing more comes to the page: what is looked at is the whole of it. */
async function expectSettled(sight: Sight): Promise<void> {
  const { page } = sight;
  let [before, changedAt] = [-1, performance.now()];
  await expect
    .poll(async () => {
      const now = await page.evaluate(() => document.body.innerHTML.length);
      if (now !== before) changedAt = performance.now();
      before = now;
      return sight.waiting.size === 0 && performance.now() - Math.max(changedAt, sight.heardAt) >= quietMs;
    }, { intervals: [100] })
    .toBe(true);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
}
