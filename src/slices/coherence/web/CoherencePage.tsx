import { Fragment, useState } from 'react';
import { paths } from '../../../web/paths.ts';
import { useGo, usePart, useView } from '../../../web/route.ts';
import { useMe } from '../../../web/session.ts';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { LevelSign } from '../../../web/ui/Level.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../web/ui/Segmented.tsx';
import { DemoTag } from '../../../web/ui/Tag.tsx';
import { coherenceApi, type Matrix } from './api.ts';
import { PairSheet } from './pair/PairSheet.tsx';
import { PlaceDialog, PlacePick } from './PlaceDialog.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { coherenceSentence } from './sentence.ts';
import { GapsView } from './view/GapsView.tsx';
import { HeatView } from './view/HeatView.tsx';
import { signOf } from './view/picture.ts';
import { TableView } from './view/TableView.tsx';
import { ThreadsView } from './view/ThreadsView.tsx';
import { words } from './words.ts';

/** What the address holds beside the territory. */
export type CoherenceView = 'vista' | 'par' | 'corte' | 'tipo' | 'dato' | 'elementos';

/** Where the plans of a territory touch and where they do not: the person's own territory unless the address names one. */
export function CoherencePage() {
  const named = usePart('territory').toUpperCase();
  const me = useMe().data;
  const widest = [...(me?.territories ?? [])].sort((a, b) => a.length - b.length)[0]; // a code is as long as its level is low
  const territory = named || widest || me?.institutions.find((i) => i.territory)?.territory;
  return territory ? <Territory key={territory} territory={territory} /> : <Choose />;
}

function Choose() {
  const go = useGo();
  return (
    <div className="stack wide">
      <PageHead eyebrow={words.page} title={words.chooseTitle} lead={words.chooseLead} />
      <div className="form"><PlacePick onPick={(code) => go(paths.coherence(code))} /></div>
      <EmptyState title={words.chooseEmpty}>{words.chooseEmptyBody}</EmptyState>
    </div>
  );
}

function Territory({ territory }: { territory: string }) {
  const [view, change] = useView<CoherenceView>();
  const [choosing, setChoosing] = useState(false);
  const matrix = coherenceApi.useAsk('matrix', { territory, at: view.corte }, { keep: true });
  const [lower, upper] = (view.par ?? '').split(':');
  if (matrix.error) return <Refused problem={matrix.error} what={words.failed} todo={<><Button onClick={() => void matrix.refetch()}>{words.retry}</Button><LinkButton href={paths.territories()}>{words.territory}</LinkButton></>} />;
  if (!matrix.data) return null;
  const wide = isWide(matrix.data);
  const shown = view.vista ?? (wide ? 'calor' : 'hilos');
  return (
    <>
      <PageHead
        eyebrow={<Eyebrow matrix={matrix.data} />}
        title={<Sentence matrix={matrix.data} href={paths.coherence(territory, { vista: 'tabla' })} />}
        tools={<><Button kind="quiet" small icon="map" onClick={() => setChoosing(true)}>{words.change}</Button><Views territory={territory} shown={shown} wide={wide} day={view.corte} /></>}
      />
      {view.corte ? <Note kind="info" actions={<Button small onClick={() => change({ corte: undefined })}>{words.seeToday}</Button>}>{words.past(view.corte)}</Note> : null}
      {matrix.data.pairs.length === 0 ? <EmptyState title={words.noPairs} actions={<Button onClick={() => setChoosing(true)}>{words.change}</Button>}>{words.noPairsBody}</EmptyState> : <View shown={shown} matrix={matrix.data} day={view.corte} />}
      {lower && upper ? <PairSheet key={view.par} lower={lower} upper={upper} onClose={() => change({ par: undefined })} /> : null}
      {choosing ? <PlaceDialog territory={territory} name={matrix.data.name} day={view.corte} onClose={() => setChoosing(false)} /> : null}
    </>
  );
}

function View({ shown, matrix, day }: { shown: string; matrix: Matrix; day: string | undefined }) {
  if (shown === 'calor') return <HeatView matrix={matrix} day={day} />;
  if (shown === 'tabla') return <TableView matrix={matrix} />;
  return shown === 'cabos' ? <GapsView matrix={matrix} day={day} /> : <ThreadsView matrix={matrix} day={day} />;
}

/** A whole country: more governments than threads can be told apart (the server's own limit is 150). */
const isWide = ({ pairs, territory }: Matrix): boolean => new Set(pairs.filter(({ lower }) => lower.startsWith(territory)).map(({ lower }) => lower)).size > 149;

function Views({ territory, shown, wide, day }: { territory: string; shown: string; wide: boolean; day: string | undefined }) {
  const href = (vista: string): string => `${paths.coherence(territory, { vista })}${day ? `&corte=${day}` : ''}`;
  const option = (value: string, label: string) => ({ value, label, href: href(value) });
  return <Segmented label={words.views} value={shown} options={[{ ...option('hilos', words.threads), disabledReason: wide ? words.tooWide : undefined }, option('calor', words.heat), option('tabla', words.table), option('cabos', words.gaps)]} />;
}

function Eyebrow({ matrix }: { matrix: Matrix }) {
  const rank = matrix.levels.find(({ name }) => name === matrix.levelName)?.rank ?? 0;
  return (
    <span className="row">
      {words.page} · <span className="nowrap"><LevelSign level={signOf(rank)} /> <Link href={paths.territory(matrix.territory)}>{matrix.name}</Link> {matrix.levelName}</span> · {words.asOf(matrix.asOf)} {matrix.example ? <DemoTag /> : null}
    </span>
  );
}

/** The title, its numbers opening into the list they count. */
function Sentence({ matrix, href }: { matrix: Matrix; href: string }) {
  return coherenceSentence(matrix).split(/(\d+)/).map((part, n) => (n % 2 === 1 ? <Link key={n} className="plain" href={href}>{part}</Link> : <Fragment key={n}>{part}</Fragment>));
}
