import type { AreaTone } from '../../../web/ui/areas/area.ts';
import { words } from './words.ts';

/** One step of the scale: how many governments, from and to, and how many units are there. */
export interface Step {
  tone: AreaTone;
  label: string;
  from: number;
  to: number;
  count: number;
}

export interface Layer {
  steps: Step[];
  toneOf: (governments: number) => AreaTone;
}

const heat = ['h1', 'h2', 'h3', 'h4', 'h5'] as const;

/**
 * A scale of up to five steps with as equal a share of the units as their values allow; units without any government
 * stand apart. Where nobody has more than one, there is nothing to compare: one step.
 */
export function layerOf(values: readonly number[]): Layer {
  const some = values.filter((n) => n > 0).toSorted((a, b) => a - b);
  const most = some.at(-1) ?? 0;
  const ends = [...new Set(heat.map((_, i) => some[Math.ceil(((i + 1) * some.length) / heat.length) - 1] ?? 0))].filter((n) => n > 0);
  const tones: readonly AreaTone[] = most <= 1 ? ['h4'] : ends.length === heat.length ? heat : heat.slice(heat.length - ends.length);
  const steps = ends.map((to, i): Step => {
    const from = (ends[i - 1] ?? 0) + 1;
    return { tone: tones[i]!, label: most <= 1 ? words.withGovernment : words.legendRange(from, to), from, to, count: some.filter((n) => n >= from && n <= to).length };
  });
  const none = values.length - some.length;
  if (none > 0) steps.push({ tone: 'name', label: words.without, from: 0, to: 0, count: none });
  return { steps, toneOf: (n) => steps.find(({ from, to }) => n >= from && n <= to)?.tone ?? 'name' };
}
