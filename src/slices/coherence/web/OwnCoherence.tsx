import { useMay, useOwnTerritory } from '../../../web/session.ts';
import { Block } from '../../../web/ui/Block.tsx';
import { coherenceApi } from './api.ts';
import { TerritoryCoherence } from './TerritoryCoherence.tsx';
import { panelWords as words } from './words.ts';

/** At home: how the reader's own territory is linked. */
export function OwnCoherence() {
  const own = useOwnTerritory();
  const may = useMay();
  const matrix = coherenceApi.useAsk('matrix', { territory: own ?? '' }, { enabled: own !== undefined && may('coherence.matrix') }).data;
  if (!own || !matrix) return null;
  return <Block title={words.own(matrix.name)}><TerritoryCoherence id={own} /></Block>;
}
