import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import type { MatrixPair } from '../../contract/view.ts';

export type PairHref = (pair: Pick<MatrixPair, 'lower' | 'upper'>) => string;

/** Where a pair opens over the view one is looking at: the address keeps what it holds. */
export function usePairHref(territory: string): PairHref {
  const [view] = useView<'vista' | 'corte' | 'tipo' | 'dato' | 'elementos' | 'par' | 'gobiernos'>();
  return ({ lower, upper }) => `${paths.coherence(territory)}?${new URLSearchParams({ ...view, par: `${lower}:${upper}` }).toString()}`;
}
