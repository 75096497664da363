import { Heat } from '../../../../web/ui/Heat.tsx';
import type { Matrix } from '../api.ts';
import { words } from '../words.ts';
import { heatOf, heatSections } from './heat.ts';
import { usePairHref } from './pair-href.ts';

/** Coherence by pair of levels: the territory itself, then the governments straight below it. */
export function PairHeat({ matrix }: { matrix: Matrix }) {
  const pairHref = usePairHref(matrix.territory);
  const { own, below } = heatSections(matrix);
  return (
    <div className="stack">
      {own.length > 0 ? <Heat caption={`${words.pairsCaption}: ${matrix.name}`} corner={words.government} {...heatOf(matrix, own, pairHref)} /> : null}
      {below.length > 0 ? <Heat caption={words.pairsCaption} corner={words.government} {...heatOf(matrix, below, pairHref)} /> : null}
      <p className="meta">{words.countedBy}</p>
    </div>
  );
}
