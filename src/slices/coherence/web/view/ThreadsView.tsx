import { useMemo } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { Block, Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Threads } from '../../../../web/ui/Threads.tsx';
import { coherenceApi, type Matrix } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { LinesBlock } from '../external/LinesBlock.tsx';
import { StepsBlock } from '../external/StepsBlock.tsx';
import { CoverageBlock } from './CoverageBlock.tsx';
import { GapsBlock } from './GapsBlock.tsx';
import { PairHeat } from './PairHeat.tsx';
import { usePairHref } from './pair-href.ts';
import { threadPicture, type Shown } from './picture.ts';

/** The thread diagram, with the coherence by pair and what hangs loose beside it. */
export function ThreadsView({ matrix, day }: { matrix: Matrix; day: string | undefined }) {
  return (
    <>
      <Columns
        lean
        main={<Weave matrix={matrix} day={day} />}
        side={<><Block title={words.pairs}><PairHeat matrix={matrix} /></Block><GapsBlock matrix={matrix} day={day} /><StepsBlock matrix={matrix} day={day} /><LinesBlock territory={matrix.territory} /></>}
      />
      <CoverageBlock matrix={matrix} day={day} />
    </>
  );
}

function Weave({ matrix, day }: { matrix: Matrix; day: string | undefined }) {
  const [view, change] = useView<'elementos'>();
  const pairHref = usePairHref(matrix.territory);
  const shown: Shown = view.elementos === 'todos' ? 'all' : 'aims';
  const threads = coherenceApi.useAsk('threads', { territory: matrix.territory, at: day }, { keep: true });
  const picture = useMemo(() => (threads.data ? threadPicture(threads.data, shown, pairHref) : undefined), [threads.data, shown, pairHref]);
  if (threads.error) return <Refused problem={threads.error} what={words.failed} todo={<Button onClick={() => void threads.refetch()}>{words.retry}</Button>} />;
  if (!picture) return null;
  if (picture.elements.length === 0) return <EmptyState title={words.noThreads} actions={<LinkButton href={paths.planImport()}>{words.loadPlan}</LinkButton>}>{words.noThreadsBody}</EmptyState>;
  return (
    <Block
      title={words.threads} meta={words.upwardMeta}
      tools={<Segmented label={words.shown} value={shown} options={[{ value: 'aims', label: words.aims }, { value: 'all', label: words.all }]} onChange={(value) => change({ elementos: value === 'all' ? 'todos' : undefined })} />}
    >
      <Threads title={words.drawing(matrix.name)} {...picture} />
    </Block>
  );
}
