import { useMemo } from 'react';
import type { Conformation } from '../../contract/board.ts';
import { useCutOff } from '../../../../web/cut-off.tsx';
import { useView } from '../../../../web/route.ts';
import { useSeenPlace } from '../../../../web/seen-place.ts';
import { bodiesApi, territoriesApi } from './api.ts';
import { askedElsewhere, inOrder, type BoardKey } from './view.ts';

/** What is asked of the board: of which territory, at which level, on which day; and the countries that there are. */
export function useBoard() {
  const [view, change] = useView<BoardKey>();
  const asOf = useCutOff();
  const { code, country, unit, levels, problem, nowhere } = useSeenPlace(view.territorio);
  const kinds = bodiesApi.useAsk('kinds', { country: country?.code ?? '' }, { enabled: country !== undefined, freshMs: 600_000 });
  const owed = kinds.data?.items.filter((kind) => kind.owed).flatMap((kind) => kind.levels);
  const level = levels?.find(({ id }) => id === view.nivel) ?? levels?.find(({ id, rank }) => owed?.includes(id) && rank > (unit?.rank ?? 0)) ?? levels?.find(({ id }) => owed?.includes(id)) ?? levels?.find(({ rank }) => rank > (unit?.rank ?? 0)) ?? levels?.[0];
  const ready = code !== undefined && level !== undefined && (kinds.data !== undefined || kinds.error !== null);
  const asked = bodiesApi.useAsk('conformation', { territory: code ?? '', level: level?.id ?? '', ...(asOf ? { asOf } : {}) }, { enabled: ready, keep: true });
  const board = useNamed(asked.data, country);
  const elsewhere = unit && askedElsewhere(unit, levels ?? [], owed ?? []);
  return { board, elsewhere, view, change, asOf, code, country, unit, levels, level, asked, problem: asked.error ?? problem, nowhere };
}

/** The board with its kinds in order and, where its territories belong to several, the name of what each belongs to. */
function useNamed(board: Conformation | undefined, country: { code: string; hash: string } | undefined): Conformation | undefined {
  const far = board !== undefined && new Set(board.items.map(({ parent }) => parent)).size > 1;
  const tree = territoriesApi.useAsk('tree', { country: country?.code ?? '', hash: country?.hash }, { enabled: far && country !== undefined, freshMs: Infinity }).data;
  return useMemo(() => {
    if (!board) return undefined;
    const names = new Map(tree?.codes.map((code, n) => [code, tree.names[n]]));
    return { ...board, kinds: inOrder(board.kinds), items: board.items.map((item) => ({ ...item, parent: item.parent === null ? null : (names.get(item.parent) ?? item.parent) })) };
  }, [board, tree]);
}
