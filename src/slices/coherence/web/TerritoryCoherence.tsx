import { paths } from '../../../web/paths.ts';
import { useMay } from '../../../web/session.ts';
import { FactList } from '../../../web/ui/Block.tsx';
import { LinkButton } from '../../../web/ui/Button.tsx';
import { Measure } from '../../../web/ui/Measure.tsx';
import { shareHere } from '../../../web/ui/measured.ts';
import { NoData } from '../../../web/ui/Status.tsx';
import { coherenceApi } from './api.ts';
import { coherenceSentence } from './sentence.ts';
import { kindHead, kindOrder, shareOf } from './view/heat.ts';
import { panelWords as words, words as pageWords } from './words.ts';

/** On a territory's page: how much of what is planned there is linked, by pair of levels. */
export function TerritoryCoherence({ id }: { id: string }) {
  const may = useMay();
  const matrix = coherenceApi.useAsk('matrix', { territory: id }, { enabled: may('coherence.matrix') }).data;
  if (!matrix) return null;
  if (matrix.pairs.length === 0) return <p className="meta">{words.none}</p>;
  const kinds = [...new Set(matrix.pairs.map(({ kind }) => kind))].filter((kind) => kind !== 'neighbours').toSorted((a, b) => kindOrder(matrix, a) - kindOrder(matrix, b)).slice(0, 3);
  return (
    <div className="stack">
      <p>{coherenceSentence(matrix)}.</p>
      <FactList
        items={kinds.map((kind) => {
          const share = shareOf(matrix.pairs.filter((pair) => pair.kind === kind));
          return { label: kindHead(matrix, kind), value: share === 'sd' ? <NoData /> : <Measure size="sm" of={shareHere(kindHead(matrix, kind), share, pageWords.countedBy, paths.coherence(id, { vista: 'calor' }), matrix.asOf)} /> };
        })}
      />
      <div className="row"><LinkButton small href={paths.coherence(id)}>{words.open}</LinkButton></div>
      <p className="meta">{pageWords.countedBy}</p>
    </div>
  );
}
