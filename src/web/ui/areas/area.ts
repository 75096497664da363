import type { SignName, Tone } from '../Sprite.tsx';

/** How a unit is filled: a heat step, a status, no data, nothing (no government's matter), or only its name. */
export type AreaTone = 'h0' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'ok' | 'run' | 'risk' | 'late' | 'sd' | 'empty' | 'name';

/** A territory on a map or a cartogram. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  readonly tone: AreaTone;
  /** The shape of its status, where it is not the usual one of its tone. */
  readonly sign?: SignName;
  /** In words: "3 de 7 · 42,9 %". */
  readonly value?: string;
  readonly href?: string;
}

export interface AreaLegendItem {
  readonly tone: AreaTone;
  readonly sign?: SignName;
  readonly label: string;
  readonly count: number;
  readonly href?: string;
}

const statusTones: readonly AreaTone[] = ['ok', 'run', 'risk', 'late'] satisfies Tone[];

/** The shape of a status, so that it is told without its colour; none for heat, for a name, for the hatch of what nobody knows. */
export const signOf = ({ tone, sign }: Pick<Area, 'tone' | 'sign'>): { name: SignName; tone: Tone } | undefined =>
  (statusTones.includes(tone) ? { name: sign ?? (tone as SignName), tone: tone as Tone } : undefined); // the four are tones and signs too

/** Where a unit stands, for walking by arrows; any unit of length. */
export interface AreaPoint {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The unit to which an arrow leads: the nearest in that direction, sideways distance counting double. */
export function moveAmongAreas(points: readonly AreaPoint[], code: string, key: string): string | undefined {
  const way = directions[key];
  const here = points.find((point) => point.code === code);
  if (way === undefined || here === undefined) return undefined;
  let best: { code: string; cost: number } | undefined;
  for (const point of points) {
    const along = (point.x - here.x) * way[0] + (point.y - here.y) * way[1];
    const aside = Math.abs((point.x - here.x) * way[1]) + Math.abs((point.y - here.y) * way[0]);
    const cost = along + aside * 2;
    if (along > 0.01 && (best === undefined || cost < best.cost)) best = { code: point.code, cost };
  }
  return best?.code;
}
