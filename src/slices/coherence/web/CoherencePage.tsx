import { Fragment, useState } from 'react';
import { PageContext } from '../../../web/page-context.tsx';
import { paths } from '../../../web/paths.ts';
import { useGo, usePart, useView } from '../../../web/route.ts';
import { useOwnTerritory } from '../../../web/session.ts';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../web/ui/Segmented.tsx';
import { DemoTag } from '../../../web/ui/Tag.tsx';
import { coherenceApi, territoriesApi, type Matrix } from './api.ts';
import { AlsoHere } from './external/AlsoHere.tsx';
import { GroupView } from './external/GroupView.tsx';
import { IndexStrip } from './external/IndexStrip.tsx';
import { groupWords } from './external/words.ts';
import { PairSheet } from './pair/PairSheet.tsx';
import { PlaceDialog, PlacePick } from './PlaceDialog.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { coherenceSentence } from './sentence.ts';
import { GapsView } from './view/GapsView.tsx';
import { HeatView } from './view/HeatView.tsx';
import { TableView } from './view/TableView.tsx';
import { ThreadsView } from './view/ThreadsView.tsx';
import { dayText, words } from './words.ts';

const hour = 3_600_000;

/** What the address holds beside the territory. */
export type CoherenceView = 'vista' | 'par' | 'corte' | 'tipo' | 'dato' | 'elementos' | 'gobiernos';

/** Where the plans of a territory touch and where they do not: the person's own territory unless the address names one. */
export function CoherencePage() {
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
  if (matrix.error) return <><PageHead eyebrow={words.page} title={words.notRead} /><Refused problem={matrix.error} what={words.failed} todo={<><Button onClick={() => void matrix.refetch()}>{words.retry}</Button><LinkButton href={paths.territories()}>{words.seeTerritories}</LinkButton></>} /></>;
  if (!matrix.data) return null;
  const wide = isWide(matrix.data);
  const shown = view.vista ?? (wide ? 'calor' : 'hilos');
  return (
    <>
      <Where matrix={matrix.data} day={view.corte} onPick={() => setChoosing(true)} />
      <PageHead
        eyebrow={<>{words.page} {matrix.data.example ? <DemoTag /> : null}</>}
        title={<Sentence matrix={matrix.data} href={paths.coherence(territory, { vista: 'tabla' })} />}
        tools={<><Button kind="quiet" small icon="map" onClick={() => setChoosing(true)}>{words.change}</Button><Views territory={territory} shown={shown} wide={wide} day={view.corte} /></>}
      />
      {view.corte ? <Note kind="info" actions={<Button small onClick={() => change({ corte: undefined })}>{words.seeToday}</Button>}>{words.past(view.corte)}</Note> : null}
      {matrix.data.pairs.length === 0 ? <EmptyState title={words.noPairs} actions={<Button onClick={() => setChoosing(true)}>{words.change}</Button>}>{words.noPairsBody}</EmptyState> : <><IndexStrip matrix={matrix.data} day={view.corte} /><AlsoHere territory={territory} /><View shown={shown} matrix={matrix.data} day={view.corte} /></>}
      {lower && upper ? <PairSheet key={view.par} lower={lower} upper={upper} onClose={() => change({ par: undefined })} /> : null}
      {choosing ? <PlaceDialog territory={territory} name={matrix.data.name} day={view.corte} onClose={() => setChoosing(false)} /> : null}
    </>
  );
}

function View({ shown, matrix, day }: { shown: string; matrix: Matrix; day: string | undefined }) {
  if (shown === 'calor') return <HeatView matrix={matrix} day={day} />;
  if (shown === 'grupo') return <GroupView matrix={matrix} day={day} />;
  if (shown === 'tabla') return <TableView matrix={matrix} />;
  return shown === 'cabos' ? <GapsView matrix={matrix} day={day} /> : <ThreadsView matrix={matrix} day={day} />;
}

/** A whole country: more governments than threads can be told apart (the server's own limit is 150). */
const isWide = ({ pairs, territory }: Matrix): boolean => new Set(pairs.filter(({ lower }) => lower.startsWith(territory)).map(({ lower }) => lower)).size > 149;

function Views({ territory, shown, wide, day }: { territory: string; shown: string; wide: boolean; day: string | undefined }) {
  const href = (vista: string): string => `${paths.coherence(territory, { vista })}${day ? `&corte=${day}` : ''}`;
  const option = (value: string, label: string) => ({ value, label, href: href(value) });
  return <Segmented label={words.views} value={shown} options={[{ ...option('hilos', words.threads), disabledReason: wide ? words.tooWide : undefined }, option('calor', words.heat), option('tabla', words.table), option('cabos', words.gaps), option('grupo', groupWords.view)]} />;
}

/** On what every figure of the page depends: the territory, from the country down, and the cut-off date. */
function Where({ matrix, day, onPick }: { matrix: Matrix; day: string | undefined; onPick: () => void }) {
  const parents = territoriesApi.useAsk('get', { code: matrix.territory }, { freshMs: hour }).data?.parents ?? [];
  const trail = [
    ...parents.toSorted((a, b) => a.rank - b.rank).map(({ code, name }) => ({ name, href: `${paths.coherence(code)}${day ? `?corte=${day}` : ''}` })),
    { name: matrix.name, levelName: matrix.levelName },
  ];
  return <PageContext trail={trail} past={day !== undefined} picks={[{ key: 'day', label: words.date, value: dayText(matrix.asOf), onPick, onPhone: true }]} />;
}

/** The title, its numbers opening into the list they count. */
function Sentence({ matrix, href }: { matrix: Matrix; href: string }) {
  return coherenceSentence(matrix).split(/(\d+)/).map((part, n) => (n % 2 === 1 ? <Link key={n} className="plain" href={href}>{part}</Link> : <Fragment key={n}>{part}</Fragment>));
}
