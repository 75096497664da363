import { territoriesApi, aDay } from './api.ts';
import type { Conformation } from '../../contract/board.ts';

/** What a map of the board is drawn from: the boundaries that somebody imported, else the woven bricks. */
export function useDrawing({ territory, level }: Pick<Conformation, 'territory' | 'level'>, enabled: boolean) {
  const sets = territoriesApi.useAsk('boundarySets', { country: territory.slice(0, 2) }, { freshMs: aDay, enabled }).data?.items;
  const set = sets?.find((one) => one.level === level && one.current);
  const bricks = territoriesApi.useAsk('cartogram', { parent: territory, level }, { enabled: enabled && sets !== undefined && !set, freshMs: aDay });
  const bounds = territoriesApi.useAsk('boundaries', { parent: territory, level }, { enabled: enabled && set !== undefined, freshMs: aDay });
  return { set, bricks: set ? undefined : bricks.data, bounds: set ? bounds.data : undefined, problem: bricks.error ?? bounds.error ?? undefined };
}
export type Drawing = ReturnType<typeof useDrawing>;
