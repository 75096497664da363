import { useState } from 'react';
import type { z } from '../../../../kernel/contract.ts';
import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { TerritoryName } from '../../../../web/ui/Level.tsx';
import { Icon } from '../../../../web/ui/Sprite.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import type { GroupPair, GroupView as GroupShape } from '../../contract/group.ts';
import { coherenceApi, type Matrix } from '../api.ts';
import { PlacePick } from '../PlaceDialog.tsx';
import { signOf } from '../view/picture.ts';
import { usePairHref } from '../view/pair-href.ts';
import { AspectList } from './AspectList.tsx';
import { GroupMatrix, namesOf } from './GroupMatrix.tsx';
import { groupWords as words } from './words.ts';
import './external.css';

type Pair = z.output<typeof GroupPair>;

/** Nobody chose yet: the territory, whom it belongs to and its neighbours, as its matrix names them. */
function usual(matrix: Matrix): string[] {
  const own = matrix.pairs.filter(({ lower }) => lower === matrix.territory).map(({ upper }) => upper);
  const below = matrix.pairs.filter(({ upper }) => upper === matrix.territory).map(({ lower }) => lower);
  return [...new Set([matrix.territory, ...own, ...(own.length > 1 ? [] : below)])].filter((code) => code.includes('-')).slice(0, 12);
}

/** The coherence matrix of a group of governments: each pair with its rating, what agrees and what clashes. */
export function GroupView({ matrix, day }: { matrix: Matrix; day: string | undefined }) {
  const [view, change] = useView<'gobiernos'>();
  const codes = view.gobiernos ? view.gobiernos.split(',').filter(Boolean) : usual(matrix);
  const group = coherenceApi.useAsk('group', { territories: codes.join(','), at: day }, { enabled: codes.length > 1, keep: true });
  const put = (next: readonly string[]): void => change({ gobiernos: next.join(',') });
  return (
    <Block title={words.title}><div className="stack">
      <p className="meta">{words.lead}</p>
      <Members codes={codes} found={group.data?.governments ?? []} onPut={put} />
      {group.error ? <Refused problem={group.error} what={words.failed} /> : null}
      {codes.length < 2 ? <EmptyState title={words.tooFew}>{words.tooFewBody}</EmptyState> : group.data && group.data.pairs.length === 0 ? <EmptyState title={words.apart}>{words.apartBody}</EmptyState> : group.data ? <Pairs group={group.data} territory={matrix.territory} /> : null}
      <p className="meta">{words.rule}</p>
    </div></Block>
  );
}

function Members({ codes, found, onPut }: { codes: readonly string[]; found: z.output<typeof GroupShape>['governments']; onPut: (codes: string[]) => void }) {
  const [picked, setPicked] = useState(0);
  return (
    <div className="stack">
      <ul className="group-picks">
        {codes.map((code) => {
          const one = found.find((government) => government.code === code);
          return <li key={code}>{one ? <TerritoryName level={signOf(one.rank)} name={one.name} levelName={one.levelName} href={paths.coherence(code)} /> : <span className="code">{code}</span>}<Button kind="quiet" small aria-label={words.remove(one?.name ?? code)} onClick={() => onPut(codes.filter((other) => other !== code))}><Icon name="close" /></Button></li>;
        })}
      </ul>
      <div className="form" key={picked}><PlacePick label={words.add} onPick={(code) => { setPicked(picked + 1); onPut([...new Set([...codes, code])]); }} /></div>
    </div>
  );
}

function Pairs({ group, territory }: { group: z.output<typeof GroupShape>; territory: string }) {
  const pairHref = usePairHref(territory);
  const names = namesOf(group);
  const known = group.pairs.filter(({ linked }) => linked !== null);
  const unknown = group.pairs.length - known.length;
  const columns: Column<Pair>[] = [
    { key: 'pair', head: words.pair, main: true, cell: (pair) => <>{names(pair.lower)} → {names(pair.upper)}</> },
    { key: 'rating', head: words.rating, cell: (pair) => (pair.rating === 'sd' ? <span><NoData /> <small>{pair.reason}</small></span> : <span>{words.ratingName[pair.rating]}{pair.lowered ? <small>{words.lowered}</small> : null}</span>) },
    { key: 'linked', head: words.linked, numeric: true, cell: (pair) => (pair.linked === null || pair.total === null ? <NoData /> : <Share part={pair.linked} whole={pair.total} />) },
    { key: 'agree', head: words.agree, width: '24%', cell: (pair) => <AspectList found={pair.concordant} /> },
    { key: 'clash', head: words.clash, width: '24%', cell: (pair) => <AspectList found={pair.discordant} /> },
  ];
  return <div className="stack"><GroupMatrix group={group} territory={territory} />{known.length === 0 ? null : <DataTable caption={words.caption} columns={columns} rows={known} rowKey={({ lower, upper }) => `${lower} ${upper}`} rowHref={pairHref} />}{unknown > 0 ? <p className="meta">{words.unknown(unknown)}</p> : null}</div>;
}
