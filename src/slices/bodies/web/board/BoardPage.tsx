import { useMemo, useState, type ReactElement } from 'react';
import type { Conformation } from '../../contract/board.ts';
import { useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { BoardList } from './BoardList.tsx';
import { BoardMap, mostBricks } from './BoardMap.tsx';
import { BoardTitle } from './BoardTitle.tsx';
import { DraftDialog } from './DraftDialog.tsx';
import { EvidenceSheet } from './EvidenceSheet.tsx';
import { GapList } from './GapList.tsx';
import { KindStrip } from './KindStrip.tsx';
import { LightLegend } from './Light.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { useBoard } from './use-board.ts';
import { useDrawing } from './use-drawing.ts';
import { gaps, isAsked, isBlank, pointedAt, shortOf, shown, stateOf, tooSmall, type BoardKey, type BoardView } from './view.ts';
import { useWidth } from '../../../../web/ui/use-width.ts';
import { capital, words } from './words.ts';
import './board.css';

type Asking = ReturnType<typeof useBoard>;

/** What every territory of a level legally has and lacks, on any day: map, list, and what is missing. */
export function BoardPage(): ReactElement | null {
  const asking = useBoard();
  const { asked, board, code, change, problem, country, unit, nowhere } = asking;
  const { pick, past, dialog } = useCutOffPick();
  const [choosing, setChoosing] = useState(false);
  const choose = choosing ? <PlaceDialog code={code ?? 'EC'} onClose={() => setChoosing(false)} onChoose={(territorio) => { setChoosing(false); change({ territorio, ver: undefined }); }} /> : null;
  if (problem) return <><PageHead eyebrow={words.boardPage} title={words.notRead} /><Refused problem={problem} what={words.failed} todo={<><Button onClick={() => void asked.refetch()}>{words.again}</Button><Button onClick={() => setChoosing(true)}>{words.choose}</Button></>} />{choose}</>;
  if (nowhere) return <><PageHead eyebrow={words.boardPage} title={words.chooseEmpty} /><EmptyState title={words.chooseEmpty} actions={<Button kind="main" onClick={() => setChoosing(true)}>{words.choose}</Button>}>{words.chooseEmptyBody}</EmptyState>{choose}</>;
  const trail = unit ? [...unit.parents.toSorted((a, b) => a.rank - b.rank).map(({ code: above, name }) => ({ name, href: paths.bodies({ territorio: above, al: asking.view.al }) })), { name: unit.name, levelName: unit.levelName }] : [];
  return (
    <>
      <PageContext trail={trail} picks={[{ key: 'place', label: words.columns.place, value: unit?.name ?? country?.name ?? '', onPick: () => setChoosing(true), onPhone: true }, pick]} past={past} />
      {dialog}{choose}
      {board ? <Board board={board} asking={asking} /> : <LongWork title={words.boardPage} done={0} />}
    </>
  );
}

function Board({ board, asking }: { board: Conformation; asking: Asking }): ReactElement {
  const { view, change, levels, level, elsewhere } = asking;
  const [drafting, setDrafting] = useState(false);
  const may = useMay()('bodies.draft-resolution');
  const lacking = useMemo(() => gaps(board.items), [board.items]);
  const named = { name: level?.name ?? board.levelName, plural: level?.plural ?? board.levelName };
  const pointed = pointedAt(board, view.ver);
  const [attach, width] = useWidth(window.innerWidth);
  const vista = useVista(board, view, width);
  const asked = isAsked(board);
  const draft = <Button {...(asked ? { kind: 'main' } : {})} onClick={() => setDrafting(true)} {...(lacking.length === 0 ? { disabledReason: words.noGaps } : may ? {} : { disabledReason: words.noPrepare })}>{words.prepare}</Button>;
  const there = asked || !elsewhere || (elsewhere.territory === board.territory && elsewhere.level === board.level) ? null : <LinkButton kind="main" href={paths.bodies({ territorio: elsewhere.territory, nivel: elsewhere.level, al: view.al })}>{words.seeAsked(elsewhere.name, elsewhere.plural)}</LinkButton>;
  return (
    <>
      <PageHead eyebrow={<>{words.boardPage} · {capital(named.plural)}</>} title={board.items.length === 0 ? words.noUnits : <BoardTitle board={board} level={named} view={view} />} lead={words.lead(asked)} tools={<>{there}{board.kinds.length === 0 ? null : draft}<Elsewhere view={view} /></>} />
      {board.kinds.length === 0 ? <EmptyState title={words.noKinds} actions={<LinkButton href={paths.bodyList()}>{words.listLink}</LinkButton>}>{words.noKindsBody}</EmptyState> : board.items.length === 0 ? <EmptyState title={words.noUnits}>{words.noUnitsBody}</EmptyState> : (
        <div ref={attach}>
          {isBlank(board) ? <div className="opened"><Note kind="info" actions={<LinkButton small href={paths.bodySheets({ territorio: view.territorio })}>{words.fillLink}</LinkButton>}><b>{words.fillTitle}</b> {words.fill}</Note></div> : null}
          <KindStrip kinds={board.kinds} view={view} />
          <div className="row between light-views">
            {(levels?.length ?? 0) > 1 ? <div className="sideways"><Segmented label={words.level} value={board.level} options={levels!.map((one) => ({ value: one.id, label: capital(one.plural), href: paths.bodies({ ...view, nivel: one.id, ver: undefined, tipo: undefined, luz: undefined }) }))} /></div> : <b>{capital(named.plural)}</b>}
            <Views board={board} view={view} vista={vista.at} />
          </div>
          {vista.small ? <div className="opened"><Note kind="info" actions={<LinkButton small href={paths.bodies({ ...view, vista: 'mapa' })}>{words.seeMap}</LinkButton>}>{words.mapSmall}</Note></div> : null}
          <Body vista={vista.at} board={board} view={view} plural={named.plural} lacking={lacking} onChange={change} />
          <LightLegend />
        </div>
      )}
      {pointed ? <EvidenceSheet of={pointed} /> : null}
      {drafting ? <DraftDialog board={board} onClose={() => setDrafting(false)} /> : null}
    </>
  );
}

/** Why there is no map of so many territories, or of one. */
const noMap = ({ items }: Conformation): string | undefined => (items.length > mostBricks ? words.mapMany(items.length) : items.length < 2 ? words.mapOne : undefined);
type Vista = 'mapa' | 'lista' | 'falta';
const vistaOf = ({ vista }: BoardView, board: Conformation): Vista => (vista === 'lista' || vista === 'falta' ? vista : noMap(board) === undefined ? 'mapa' : 'lista');

/** How the board is looked at. Where nobody asked for the map and its pieces would be too small to touch, the list comes first. */
function useVista(board: Conformation, view: BoardView, width: number): { at: Vista; small: boolean } {
  const at = vistaOf(view, board);
  const unasked = at === 'mapa' && view.vista === undefined;
  const drawing = useDrawing(board, unasked);
  const small = unasked && tooSmall(drawing, width);
  return { at: small ? 'lista' : at, small };
}

function Views({ board, view, vista: at }: { board: Conformation; view: BoardView; vista: Vista }): ReactElement {
  const href = (vista: string): string => paths.bodies({ ...view, vista, ver: undefined, luz: undefined, q: undefined });
  return <Segmented label={words.views} value={at} options={[{ value: 'mapa', label: words.map, href: href('mapa'), disabledReason: noMap(board) }, { value: 'lista', label: words.table, href: href('lista') }, { value: 'falta', label: words.gapsView, href: href('falta') }]} />;
}

interface BodyProps {
  vista: Vista;
  board: Conformation;
  view: BoardView;
  plural: string;
  lacking: Conformation['items'];
  onChange: (change: Partial<Record<BoardKey, string | undefined>>) => void;
}

function Body({ vista, board, view, plural, lacking, onChange }: BodyProps): ReactElement {
  if (vista === 'mapa') return <BoardMap board={board} plural={plural} view={view} />;
  const rows = shown(vista === 'falta' ? lacking : board.items, view);
  const state = stateOf(view.luz);
  const kind = board.kinds.find((one) => one.kind === view.tipo);
  const clear = (): void => onChange({ luz: undefined, tipo: undefined, q: undefined });
  if (vista === 'falta' && lacking.length === 0) return <EmptyState title={words.noGaps}>{words.noGapsBody}</EmptyState>;
  return (
    <>
      {vista === 'falta' ? <p className="meta">{words.gapsLead(lacking.length, board.items.length)} {words.notAdvice}</p> : null}
      <FilterBar filters={state ? [{ key: 'luz', label: words.filterState(kind ? shortOf(kind) : undefined, state), active: true, onClear: () => onChange({ luz: undefined, tipo: undefined }) }] : []} count={words.countOf(rows.length, board.items.length)}>
        <SearchText label={words.search} placeholder={words.searchHint} value={view.q ?? ''} onSearch={(q) => onChange({ q })} />
      </FilterBar>
      {rows.length === 0 ? <EmptyState title={words.nothing} actions={<Button onClick={clear}>{words.clear}</Button>}>{words.nothingBody}</EmptyState>
        : vista === 'falta' ? <GapList board={board} rows={rows} plural={plural} view={view} /> : <BoardList board={board} rows={rows} plural={plural} view={view} />}
    </>
  );
}

/** Where else one goes on from the board. */
function Elsewhere({ view }: { view: BoardView }): ReactElement {
  const place = { territorio: view.territorio };
  return <MenuButton className="btn" entries={[{ key: 'bound', label: words.boundLink, href: paths.bodyBindings(place) }, { key: 'list', label: words.listLink, href: paths.bodyList(place) }, { key: 'cascade', label: words.cascade, href: paths.bodyCascade(place) }, { key: 'change', label: words.change, href: paths.bodyChange(place) }, { key: 'diagnosis', label: words.diagnosisLink, href: paths.bodyDiagnoses(place) }, { key: 'kinds', label: words.kindsLink, href: paths.bodyKinds({ pais: view.territorio?.slice(0, 2) }) }, { key: 'load', label: words.loadLink, href: paths.bodySheets(place) }]}>{words.also}</MenuButton>;
}
