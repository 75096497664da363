import { Block } from '../../../../web/ui/Block.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import type { KindStage } from '../../contract/life.ts';
import { instrumentsApi } from '../api.ts';
import { pipelineWords as words, rangeText, tookText } from './words.ts';

/** How long each stage of a kind took, of all those where it is known, whether something stands there today or not; and who took part. */
export function StageTimes({ country, kind, title, territory }: { country: string; kind: string; title: string; territory: string | undefined }) {
  const found = instrumentsApi.useAsk('stageTimes', { country, kind, ...(territory ? { territory } : {}) }, { keep: true }).data;
  if (!found || found.of.value === 0) return null;
  return (
    <Block title={words.times(title)}>
      {found.items.length === 0 ? <p>{words.noTimes}</p> : (
        <>
          <DataTable<KindStage>
            caption={words.times(title)}
            rows={found.items}
            rowKey={({ state }) => state}
            columns={[
              { key: 'stage', head: words.columns.stage, main: true, cell: (one) => one.title },
              { key: 'median', head: words.medianHead, cell: ({ median }) => words.dayCount(median) },
              { key: 'range', head: words.rangeHead, cell: ({ least, most }) => rangeText({ least, most }) },
              { key: 'of', head: words.casesHead, numeric: true, cell: ({ of }) => of },
              { key: 'took', head: words.tookHead, width: '36%', cell: ({ took }) => tookText(took) },
            ]}
          />
          <p className="meta">{words.medianHelp}</p>
        </>
      )}
    </Block>
  );
}
