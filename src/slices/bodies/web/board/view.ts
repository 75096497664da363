import type { Conformation, KindCount } from '../../contract/board.ts';
import type { ConformationItem, Light, LightState } from '../../contract/board/light.ts';

/** What the address of the board holds. */
export type BoardKey = 'territorio' | 'nivel' | 'vista' | 'tipo' | 'luz' | 'ver' | 'al' | 'q';
export type BoardView = Partial<Record<BoardKey, string>>;

/** The order in which lights are told: what is there, what is half there, what is not, what nobody knows. */
export const states: readonly LightState[] = ['complete', 'partial', 'missing', 'unknown'];
export const stateOf = (text: string | undefined): LightState | undefined => states.find((state) => state === text);

export const lightOf = (item: Pick<ConformationItem, 'lights'>, kind: string): Light | undefined => item.lights.find((light) => light.kind === kind);

/** The gravest light of a territory: what is said not to be, then what is half there, then what nobody knows. */
const gravity: Record<LightState, number> = { missing: 0, partial: 1, unknown: 2, complete: 3 };
export const gravest = (item: Pick<ConformationItem, 'lights'>): LightState => item.lights.map(({ state }) => state).toSorted((a, b) => gravity[a] - gravity[b])[0] ?? 'unknown';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The territories that a view leaves: by the light of one kind (without one: of any; complete: of all) and by part of their name. */
export function shown(items: readonly ConformationItem[], { tipo, luz, q }: BoardView): ConformationItem[] {
  const [state, words] = [stateOf(luz), fold(q?.trim() ?? '')];
  return items.filter((item) => {
    const asked = item.lights.filter(({ kind }) => tipo === undefined || kind === tipo);
    const lit = state === undefined || (state === 'complete' ? asked.length > 0 && asked.every((light) => light.state === state) : asked.some((light) => light.state === state));
    return lit && (words === '' || fold(item.name).includes(words) || item.territory.toLowerCase().includes(words));
  });
}

/** Those that lack something, the gravest first; within it by name. */
export const gaps = (items: readonly ConformationItem[]): ConformationItem[] =>
  items.filter((item) => gravest(item) !== 'complete').toSorted((a, b) => gravity[gravest(a)] - gravity[gravest(b)] || b.lights.filter(({ state }) => state === 'missing').length - a.lights.filter(({ state }) => state === 'missing').length || a.name.localeCompare(b.name, 'es'));

/** Nobody recorded anything of any kind. */
export const isBlank = ({ kinds }: Pick<Conformation, 'kinds'>): boolean => kinds.length > 0 && kinds.every(({ unknown, of }) => unknown === of);

/** The law asks the territories of the board for some kind of body. */
export const isAsked = ({ kinds }: Pick<Conformation, 'kinds'>): boolean => kinds.some(({ owed }) => owed);

interface AskedPlace {
  territory: string;
  /** The id of the level at which bodies are asked. */
  level: string;
  /** How a level below is called; absent where it is the territory above itself. */
  plural?: string | undefined;
  name: string;
}

/**
 * Where bodies are asked when they are not at the level looked at: at another level of the same territory, else in the
 * nearest territory above; undefined where they are asked nowhere near.
 * @param owed ids of the levels at which the law asks for some kind
 */
export function askedElsewhere(unit: { code: string; name: string; level: string; parents: readonly { code: string; name: string; level: string; rank: number }[] }, levels: readonly { id: string; plural: string }[], owed: readonly string[]): AskedPlace | undefined {
  const here = levels.find(({ id }) => owed.includes(id));
  if (here) return { territory: unit.code, level: here.id, name: unit.name, ...(here.id === unit.level ? {} : { plural: here.plural }) };
  const above = unit.parents.toSorted((a, b) => b.rank - a.rank).find(({ level }) => owed.includes(level));
  return above && { territory: above.code, level: above.level, name: above.name };
}

export interface Sum {
  whole: number;
  /** All its lights are complete. */
  complete: number;
  /** Some kind is said not to be there. */
  missing: number;
  /** Of some kind there is no record. */
  unknown: number;
}

export const sumOf = (items: readonly ConformationItem[]): Sum => ({
  whole: items.length,
  complete: items.filter(({ lights }) => lights.length > 0 && lights.every(({ state }) => state === 'complete')).length,
  missing: items.filter(({ lights }) => lights.some(({ state }) => state === 'missing')).length,
  unknown: items.filter(({ lights }) => lights.some(({ state }) => state === 'unknown')).length,
});

/** Those that the law asks for first, then by their name. */
export const inOrder = <K extends Pick<KindCount, 'owed' | 'title'>>(kinds: readonly K[]): K[] => kinds.toSorted((a, b) => Number(b.owed) - Number(a.owed) || a.title.localeCompare(b.title, 'es'));

/** How a kind is called in a narrow place. */
export const shortOf = ({ short, title }: Pick<KindCount, 'short' | 'title'>): string => short ?? title;

/** Smaller than this (CSS px) a piece of a map is hard to hit with a finger (WCAG 2.5.8). */
const fingertip = 24;

/**
 * Whether the pieces of a map would be too small to touch at a width in px: bricks by their columns (each other row
 * stands half a brick aside), boundaries by the room that each has on average.
 */
export function tooSmall({ bricks, bounds }: { bricks?: { bricks: readonly { column: number }[] } | undefined; bounds?: { features: readonly unknown[] } | undefined }, width: number): boolean {
  if (bricks && bricks.bricks.length > 0) {
    const columns = bricks.bricks.map(({ column }) => column);
    return width / (Math.max(...columns) - Math.min(...columns) + 1.5) < fingertip;
  }
  return bounds !== undefined && bounds.features.length > 0 && Math.sqrt((width * width) / bounds.features.length) < fingertip;
}

/** The light that the address points at: `EC-0801~ccpd`. */
export function pointedAt(board: Pick<Conformation, 'items' | 'kinds'>, ver: string | undefined): { item: ConformationItem; light: Light; kind: KindCount } | undefined {
  const [territory, key] = ver?.split('~') ?? [];
  const item = board.items.find((one) => one.territory === territory);
  const light = item && key ? lightOf(item, key) : undefined;
  const kind = board.kinds.find((one) => one.kind === key);
  return item && light && kind ? { item, light, kind } : undefined;
}
export const pointTo = (territory: string, kind: string): string => `${territory}~${kind}`;
