import { useState, type ReactElement } from 'react';
import type { Output } from '../../../../kernel/contract.ts';
import type { bodies } from '../../contract.ts';
import type { BindingAct } from '../../contract/board/binding.ts';
import { useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { useMay, useOwnTerritory } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { bodiesApi, territoriesApi, aDay } from './api.ts';
import { headOf } from './act-head.ts';
import { BindDialog } from './BindDialog.tsx';
import { BoundMatrix } from './BoundMatrix.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { UnboundBlock } from './UnboundBlock.tsx';
import { boundWords as said, countText, words } from './words.ts';
import './board.css';

export type Matrix = Output<(typeof bodies)['operations']['bindings']>;
export type BoundKey = 'territorio' | 'instrumento' | 'tipo' | 'al';

/** Instrument × territory: what each resolution or agreement binds, and how far it was fulfilled on a day. */
export function BoundPage(): ReactElement {
  const [view, change] = useView<BoundKey>();
  const asOf = useCutOff();
  const own = useOwnTerritory();
  const territory = view.territorio ?? (view.instrumento ? undefined : own);
  const { pick, past, dialog } = useCutOffPick();
  const [choosing, setChoosing] = useState(false);
  const unit = territoriesApi.useAsk('get', { code: territory ?? '' }, { enabled: territory !== undefined, freshMs: aDay }).data;
  const asked = bodiesApi.useAsk('bindings', { ...(territory ? { territory } : {}), ...(view.instrumento ? { instrument: view.instrumento } : {}), ...(view.tipo ? { kind: view.tipo } : {}), ...(asOf ? { asOf } : {}) }, { keep: true });
  return (
    <>
      <PageContext trail={unit ? [{ name: unit.name, levelName: unit.levelName }] : []} picks={[{ key: 'place', label: words.columns.place, value: unit?.name ?? '', onPick: () => setChoosing(true), onPhone: true }, pick]} past={past} />
      {dialog}
      {choosing ? <PlaceDialog code={territory ?? 'EC'} onClose={() => setChoosing(false)} onChoose={(territorio) => { setChoosing(false); change({ territorio, instrumento: undefined }); }} /> : null}
      {asked.error ? <><PageHead eyebrow={said.page} title={words.notRead} /><Refused problem={asked.error} what={said.failed} todo={<Button onClick={() => void asked.refetch()}>{words.again}</Button>} /></> : asked.data ? <Bound matrix={asked.data} territory={territory} /> : <LongWork title={said.page} done={0} />}
    </>
  );
}

function Bound({ matrix, territory }: { matrix: Matrix; territory: string | undefined }): ReactElement {
  const [view, change] = useView<BoundKey>();
  const [binding, setBinding] = useState(false);
  const grants = useMay();
  const [may, mayDraft] = [grants('bodies.bind'), grants('bodies.draft-resolution')];
  const { acts, items, kinds } = matrix;
  const live = items.filter(({ state, force }) => state !== 'released' && force !== 'preparing');
  const drafts = items.filter(({ state, force }) => state !== 'released' && force === 'preparing');
  const draftActs = acts.filter(({ force }) => force === 'preparing').length;
  const act = acts.find(({ id }) => id === view.instrumento);
  const kind = kinds.find(({ key }) => key === view.tipo);
  const chips = [
    ...(view.instrumento ? [{ key: 'act', label: act ? headOf(act) : said.filterAct, active: true, onClear: () => change({ instrumento: undefined }) }] : []),
    ...(view.tipo ? [{ key: 'kind', label: kind?.title ?? view.tipo, active: true, onClear: () => change({ tipo: undefined }) }] : kinds.length > 1 ? kinds.map((one) => ({ key: one.key, label: one.short ?? one.title, active: false, onOpen: () => change({ tipo: one.key }) })) : []),
  ];
  return (
    <>
      <PageHead eyebrow={said.page} title={said.title({ acts: acts.length - draftActs, fulfilled: live.filter(({ state }) => state === 'fulfilled').length, whole: live.length, late: live.filter(({ late }) => late).length }, { acts: draftActs, whole: drafts.length })} lead={said.lead} tools={<>{mayDraft ? <LinkButton href={paths.bodies({ territorio: territory, vista: 'falta', al: view.al })} kind="main">{words.prepare}</LinkButton> : <Button disabledReason={words.noPrepare}>{words.prepare}</Button>}<Button onClick={() => setBinding(true)} {...(may ? {} : { disabledReason: words.noPrepare })}>{said.bind}</Button></>} />
      {chips.length > 0 ? <FilterBar filters={chips} /> : null}
      {matrix.more > 0 ? <Note kind="info">{said.more(matrix.more)}</Note> : null}
      {acts.length === 0 ? <EmptyState title={said.none} actions={<LinkButton kind="main" href={paths.bodies({ territorio: territory, vista: 'falta' })}>{words.boardPage}</LinkButton>}>{said.noneBody}</EmptyState> : (
        <>
          <Block title={said.acts}><DataTable caption={said.acts} columns={actColumns} rows={acts} rowKey={({ id }) => id} rowHref={({ id }) => paths.bodyBindings({ instrumento: id, al: view.al })} /></Block>
          <Block title={said.matrix}><BoundMatrix matrix={matrix} /></Block>
        </>
      )}
      {territory ? <UnboundBlock territory={territory} asOf={view.al} matrix={matrix} /> : null}
      {binding ? <BindDialog territory={territory} onClose={() => setBinding(false)} /> : null}
    </>
  );
}

const forceWord = (force: BindingAct['force']): string => (force === null ? said.mayBe : said.force[force]);

const actColumns: Column<BindingAct>[] = [
  { key: 'act', head: said.actHead, main: true, cell: (act) => <>{headOf(act)} {act.example ? <DemoTag /> : null}<span className="meta light-parent">{act.title}</span></> },
  { key: 'by', head: said.by, cell: (act) => act.ownerName ?? '' },
  { key: 'state', head: said.stateHead, cell: (act) => <>{act.state} <span className="meta">({forceWord(act.force)})</span> <Link href={paths.instrument(act.id)}>{said.open}</Link></> },
  { key: 'done', head: said.fulfilled, numeric: true, cell: ({ counts, force }) => force === 'preparing' ? '—' : <Share part={counts.fulfilled} whole={counts.fulfilled + counts.open + counts.unknown} format={countText} bar /> },
  { key: 'late', head: said.lateHead, numeric: true, cell: ({ counts, force }) => (force === 'preparing' ? '—' : countText(counts.late)) },
];
