import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA. */
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  id: string;
  nodes: { target: (string | string[])[]; failureSummary?: string }[];
}

interface Axe {
  /** The program as text, to run in a page. */
  source: string;
  run(root: Document, options: object): Promise<{ violations: Violation[] }>;
}

/** axe itself, of the version that its companion for Playwright carries: the companion opens a second page at each look. */
const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as Axe; // its own module says so

/** What axe finds wrong with the page on the screen, by all rules or by some; one line for each. */
export async function barriers(page: Page, rules: string[] = []): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('The page has frames: axe looks into one document only');
  // A dialog that is still coming in is half transparent: contrast is judged once it stands.
  const known = await page.evaluate(async () => {
    await Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished.catch(() => undefined)));
    return 'axe' in globalThis;
  });
  if (!known) await page.evaluate(axe.source);
  const runOnly = rules.length > 0 ? { type: 'rule', values: rules } : { type: 'tag', values: levels };
  // Of the rules that found nothing wrong, one element is enough: their reports are most of what would travel.
  const violations = await page.evaluate(async (options) => (await (globalThis as unknown as { axe: Axe }).axe.run(document, options)).violations, { runOnly, resultTypes: ['violations'] }); // put there above
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n').at(1)?.trim() ?? ''}`));
}
