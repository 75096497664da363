import './alignment.css';
import { useState, type ReactNode } from 'react';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo, usePart, useView } from '../../../../web/route.ts';
import { Block, Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { instrumentsApi } from '../api.ts';
import { inView, PairList } from './PairList.tsx';
import { PairQueue } from './PairQueue.tsx';
import { SaveForm } from './SaveForm.tsx';
import { alignmentSentence } from './sentence.ts';
import { bodyOf, keysOf, nameOf, type AlignmentView, type OneAlignment } from './shapes.ts';
import { words } from './words.ts';

/** A text that was passed beside the model it may come from: what was proposed, what a person confirmed, and what is missing. */
export function AlignmentPage() {
  const id = usePart('alignmentId');
  const { data, error, refetch } = instrumentsApi.useAsk('alignment', { id }, { keep: true });
  if (error) return <><PageHead eyebrow={words.page} title={words.notFound} /><Refused problem={error} what={words.failed} todo={<><Button onClick={() => void refetch()}>{words.retry}</Button><LinkButton href={paths.models()}>{words.back}</LinkButton></>} /></>;
  if (!data) return <p className="meta" role="status">{words.loading}</p>;
  return <Shown alignment={data} />;
}

function Shown({ alignment }: { alignment: OneAlignment }) {
  const [view, change] = useView<AlignmentView>();
  const pairs = bodyOf(alignment.items);
  const listed = inView(pairs, view.ver);
  const current = pairs.find((pair) => nameOf(pair) === view.par) ?? listed.find(({ decided }) => !decided) ?? pairs.find(({ decided }) => !decided) ?? listed[0] ?? pairs[0];
  const step = (by: 1 | -1): void => {
    const among = current && listed.includes(current) ? listed : pairs;
    const next = current && among[(among.indexOf(current) + by + among.length) % among.length];
    change({ par: next ? nameOf(next) : undefined });
  };
  const { territory, model, name } = alignment;
  return (
    <>
      <PageContext trail={territory ? [{ name: territory.name, href: paths.territory(territory.code) }] : []} />
      <PageHead eyebrow={[words.page, name, territory?.name].filter(Boolean).join(' · ')} title={alignmentSentence(alignment)} lead={words.lead} tools={<LinkButton small href={paths.model(model.id)}>{words.back}</LinkButton>} />
      {alignment.related ? null : <Note kind="risk" actions={mayDrop(alignment) ? <Drop alignment={alignment} /> : undefined}>{words.notRelated}</Note>}
      <Columns
        main={<>{current ? <PairQueue key={nameOf(current)} alignment={alignment} pairs={pairs} pair={current} onStep={step} onDecided={() => change({ par: nextWaiting(pairs, current) })} /> : null}<Notes notes={alignment.notes} /></>}
        side={<Side alignment={alignment} list={<PairList id={alignment.id} pairs={pairs} current={current} view={view.ver} onView={(ver) => change({ ver, par: undefined })} />} />}
      />
    </>
  );
}

/** The first one after a pair that still waits; from the beginning when none does after it. */
function nextWaiting(pairs: ReturnType<typeof bodyOf>, current: (typeof pairs)[number]): string | undefined {
  const at = pairs.indexOf(current);
  const next = [...pairs.slice(at + 1), ...pairs.slice(0, at)].find(({ decided }) => !decided);
  return next && nameOf(next);
}

function Side({ alignment, list }: { alignment: OneAlignment; list: ReactNode }) {
  const { counts, state } = alignment;
  return (
    <>
      <Block title={words.toConfirm(counts.left, counts.pairs)}>
        <div className="stack">
          <Share part={counts.decided} whole={counts.pairs} bar />
          {state === 'open' ? <ConfirmSame alignment={alignment} /> : null}
          {state === 'open' && counts.left > 0 ? <p className="meta">{words.thenSave}</p> : null}
          {alignment.instrument ? <LinkButton kind="main" href={paths.instrument(alignment.instrument)}>{words.seeInstrument}</LinkButton> : null}
        </div>
      </Block>
      {state === 'open' && counts.left === 0 ? <Block title={words.saveTitle}><SaveForm alignment={alignment} /></Block> : null}
      <Block title={words.listTitle}>{list}</Block>
      {alignment.related && mayDrop(alignment) ? <Drop alignment={alignment} /> : null}
    </>
  );
}

/** What says word by word the same needs no second look at each. */
function ConfirmSame({ alignment }: { alignment: OneAlignment }) {
  const decide = instrumentsApi.useTell('decidePair');
  const same = bodyOf(alignment.items).filter(({ kind, decided, score }) => kind === 'same' && score !== null && !decided);
  if (same.length === 0 || !alignment.confirmable) return <Refused problem={decide.error} what={words.notDecided} />;
  return (
    <>
      <Button busy={decide.isPending} onClick={() => decide.mutate({ id: alignment.id, version: alignment.version, pairs: same.map(keysOf) })}>{words.sameMany(same.length)}</Button>
      <Refused problem={decide.error} what={words.notDecided} />
    </>
  );
}

const mayDrop = ({ state, confirmable }: OneAlignment): boolean => state === 'open' && confirmable;

function Drop({ alignment }: { alignment: OneAlignment }) {
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const drop = instrumentsApi.useTell('dropAlignment');
  if (!asking) return <p><Button kind="quiet" onClick={() => setAsking(true)}>{words.drop}</Button></p>;
  return (
    <div className="stack">
      <ReasonForm label={words.dropLabel} hint={words.dropHint} needed={words.dropNeed} send={words.drop} cancel={words.cancel} busy={drop.isPending} onCancel={() => setAsking(false)} onSend={(why) => drop.mutate({ id: alignment.id, version: alignment.version, why }, { onSuccess: () => go(paths.model(alignment.model.id)) })} />
      <Refused problem={drop.error} what={words.notDropped} />
    </div>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return <Block title={words.notes}><ul>{notes.map((note) => <li key={note}>{note}</li>)}</ul></Block>;
}
