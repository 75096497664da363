import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart, useView } from '../../../../web/route.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { LevelSign } from '../../../../web/ui/Level.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { DemoTag, Tag } from '../../../../web/ui/Tag.tsx';
import type { AlikePair } from '../../contract/suggest.ts';
import { coherenceApi } from '../api.ts';
import { signOf } from '../view/picture.ts';
import { countText } from '../words.ts';
import { Marked } from './Marked.tsx';
import { alikeSentence } from './sentence.ts';
import { similarWords as words, words as queueWords } from './words.ts';
import './suggest.css';

const least = { todos: 0.8, iguales: 1 } as const;

/** Texts of a territory that are very alike to those of another government, side by side, without saying who wrote first. */
export function SimilarPage() {
  const territory = usePart('territory').toUpperCase();
  const [view] = useView<'desde'>();
  const from = view.desde === 'iguales' ? 'iguales' : 'todos';
  const similar = coherenceApi.useAsk('similar', { territory, min: least[from] }, { keep: true });
  if (similar.error) return <><PageHead eyebrow={words.page} title={words.notRead} /><Refused problem={similar.error} what={words.failed} todo={<Button onClick={() => void similar.refetch()}>{words.retry}</Button>} /></>;
  const data = similar.data;
  if (!data) return null;
  return (
    <>
      <PageContext trail={[{ name: data.name, href: paths.coherence(territory) }]} />
      <PageHead
        eyebrow={words.page}
        title={alikeSentence(data.name, data.count)}
        lead={words.who}
        tools={<><Segmented label={words.least} value={from} options={[{ value: 'todos', label: words.from80, href: paths.similarTexts(territory) }, { value: 'iguales', label: words.from100, href: paths.similarTexts(territory, { desde: 'iguales' }) }]} /><LinkButton small href={paths.suggestions(territory)}>{queueWords.page}</LinkButton></>}
      />
      <div className="stack wide">
        {data.pairs.length === 0 ? <EmptyState title={words.none} actions={<LinkButton href={paths.coherence(territory)}>{queueWords.seeCoherence}</LinkButton>}>{words.noneBody}</EmptyState> : <Note kind="info">{words.talk}</Note>}
        {data.pairs.map((pair) => <AlikeTexts key={`${pair.a.elementId} ${pair.b.elementId}`} pair={pair} />)}
        {data.pairs.length > 0 && data.pairs.length < data.count.value ? <p className="meta">{words.shownOf(data.pairs.length, data.count.value, data.count.capped)}</p> : null}
        <p className="meta">{words.what}</p>
      </div>
    </>
  );
}

function AlikeTexts({ pair }: { pair: AlikePair }) {
  return (
    <article className="alike" aria-label={`${words.label}: ${pair.a.territoryName}, ${pair.b.territoryName}`}>
      <p className="row"><Tag>{words.labelOf(pair.a.statements.length, pair.b.statements.length)}</Tag> <Share part={pair.common} whole={pair.of} unit={words.passages} format={countText} /> {pair.a.example || pair.b.example ? <DemoTag /> : null}</p>
      <div className="sides"><Side side={pair.a} /><Side side={pair.b} /></div>
    </article>
  );
}

function Side({ side }: { side: AlikePair['a'] }) {
  return (
    <div>
      <p className="meta"><LevelSign level={signOf(side.rank)} /> {side.territoryName}, {side.levelName} · <Link href={paths.plan(side.planId, { elemento: side.elementId })}>{side.code}, {side.planTitle}</Link></p>
      {side.statements.map(({ elementId, code, text, spans }) => <p key={elementId}>{side.statements.length > 1 ? <b className="meta">{code} </b> : null}<Marked text={text} spans={spans} /></p>)}
    </div>
  );
}
