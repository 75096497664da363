import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo, usePart, useView } from '../../../../web/route.ts';
import { useOwnTerritory } from '../../../../web/session.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { coherenceApi } from '../api.ts';
import { PlacePick } from '../PlaceDialog.tsx';
import { countText } from '../words.ts';
import { ElementQueue, WaitingList } from './ElementQueue.tsx';
import { queueSentence } from './sentence.ts';
import type { Queue } from './shapes.ts';
import { words } from './words.ts';
import './suggest.css';

/** What the address holds: the element in sight, and which of its suggestions. */
export type SuggestView = 'elemento' | 'con';

/** Suggestions for the elements of a territory that hang loose, one at a time: the person's own territory unless the address names one. */
export function SuggestionsPage() {
  const named = usePart('territory').toUpperCase();
  const own = useOwnTerritory();
  const territory = named || own;
  return territory ? <Territory key={territory} territory={territory} /> : <Choose />;
}

function Choose() {
  const go = useGo();
  return (
    <div className="stack wide">
      <PageHead eyebrow={words.page} title={words.chooseTitle} lead={words.chooseLead} />
      <div className="form"><PlacePick onPick={(code) => go(paths.suggestions(code))} /></div>
    </div>
  );
}

/** So many elements are in the list at once. */
const inList = 100;

function Territory({ territory }: { territory: string }) {
  const queue = coherenceApi.useAsk('suggestions', { territory, limit: inList }, { keep: true });
  const [view, change] = useView<SuggestView>();
  if (queue.error) return <><PageHead eyebrow={words.page} title={words.notRead} /><Refused problem={queue.error} what={words.failed} todo={<><Button onClick={() => void queue.refetch()}>{words.retry}</Button><LinkButton href={paths.coherence(territory)}>{words.seeCoherence}</LinkButton></>} /></>;
  const data = queue.data;
  if (!data) return null;
  const current = data.items.find(({ element }) => element.elementId === view.elemento) ?? data.items[0];
  return (
    <>
      <PageContext trail={[{ name: data.name, href: paths.coherence(territory) }]} />
      <PageHead
        eyebrow={<>{words.page} {current?.element.example ? <DemoTag /> : null}</>}
        title={queueSentence(data)}
        lead={words.lead}
        tools={<><LinkButton small href={paths.coherence(territory)}>{words.seeCoherence}</LinkButton><LinkButton small href={paths.similarTexts(territory)}>{words.similar}</LinkButton></>}
      />
      {data.planId === null ? <EmptyState title={words.noPlanTitle} actions={<LinkButton href={paths.planImport()}>{words.loadPlan}</LinkButton>}>{words.noPlanBody}</EmptyState> : (
        <Columns
          main={current ? <ElementQueue key={current.element.elementId} queue={data} waiting={current} at={view.con} onMove={change} /> : <Done data={data} />}
          side={<Side data={data} current={current?.element.elementId} />}
        />
      )}
    </>
  );
}

function Done({ data }: { data: Queue }) {
  return <EmptyState title={words.doneTitle} actions={<LinkButton href={paths.coherence(data.territory, { vista: 'cabos' })}>{words.gaps}</LinkButton>}>{data.others.withPlan === 0 ? words.noOthers : words.doneBody}</EmptyState>;
}

function Side({ data, current }: { data: Queue; current: string | undefined }) {
  const count = data.count ?? { value: data.items.length, capped: false };
  return (
    <>
      <Block title={words.going}>
        <FactList
          items={[
            { label: words.linked, value: <Share part={data.linked ?? 0} whole={data.total ?? 0} bar format={countText} /> },
            { label: words.compared, value: words.comparedWith(data.others.withPlan, data.others.all) },
          ]}
        />
        {data.others.withPlan === 0 ? <Note>{words.noOthers}</Note> : null}
      </Block>
      {data.items.length > 0 ? <Block title={words.waiting(count.value, count.capped)}><WaitingList queue={data} current={current} /></Block> : null}
    </>
  );
}
