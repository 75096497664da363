import { useEffect, useRef, useState } from 'react';
import { paths } from '../../../../../web/paths.ts';
import { useView } from '../../../../../web/route.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import { Status } from '../../../../../web/ui/Status.tsx';
import type { Tone } from '../../../../../web/ui/Sprite.tsx';
import { usePrinting } from '../../../../../web/ui/use-printing.ts';
import { kindOf } from '../../../rules/scheme.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { numberText } from '../../written.ts';
import { BandMark } from '../BandMark.tsx';
import { shareText } from '../value.ts';
import { valueWords } from '../words.ts';
import { ElementFilters } from './ElementFilters.tsx';
import { toneCounts, toneOf, toneWords, type Board, type BoardElement } from './tones.ts';
import { listed, type BoardKey } from './view.ts';
import { boardWords as words } from './words.ts';

/** Rows on the first screen; a plan may have thousands, and the table draws only those in sight. */
const first = 25;

/** Every element that is reported on, by how much it needs somebody; a row opens its sheet. */
export function ElementList({ open, board }: { open: OpenPlan; board: Board }) {
  const [view, change] = useView<BoardKey>();
  const [whole, setWhole] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const asked = [view.estado, view.tipo, view.linea].join(' ').trim();
  useEffect(() => {
    if (asked !== '') place.current?.scrollIntoView({ block: 'start' }); // a count above opens into this list, which may lie out of sight
  }, [asked]);
  const { plan } = open;
  const rows = listed(board.elements, open.elements, view);
  const printing = usePrinting();
  const shown = whole || printing ? rows : rows.slice(0, first);
  const counts = toneCounts(rows);
  const names: Partial<Record<Tone, string>> = { ...words.tones, ...(board.bands ? {} : { run: words.noBand }), ...toneWords(rows, undefined, true) };
  const text = (n: number): string => numberText(n, plan.territory);
  const clear = (): void => change({ tipo: undefined, estado: undefined, linea: undefined, responsable: undefined });
  return (
    <div ref={place} className="opened" style={{ marginTop: 'var(--s5)' }}>
      <Block title={words.list}>
        <ElementFilters open={open} board={board} names={names} count={words.shown(text(rows.length), text(board.elements.length))} />
        {rows.length === 0 ? <EmptyState title={words.listNone} actions={<Button onClick={clear}>{words.clear}</Button>}>{words.listNoneBody}</EmptyState> : (
          <DataTable
            caption={words.list}
            columns={columnsOf(open)}
            rows={shown}
            rowKey={(e) => e.elementId}
            rowHref={(e) => paths.planProgress(plan.id, { ...view, elemento: e.elementId })}
            selected={view.elemento}
            group={(e) => {
              const tone = toneOf(e.standing);
              return { key: tone, head: <span className="row"><Status tone={tone} word={names[tone]} /> <span className="meta">{text(counts[tone] ?? 0)}</span></span> };
            }}
            more={shown.length < rows.length ? <Button kind="quiet" small onClick={() => setWhole(true)}>{`Ver los ${text(rows.length)}`}</Button> : undefined}
            compact
          />
        )}
      </Block>
    </div>
  );
}

const columnsOf = ({ scheme, plan }: OpenPlan): Column<BoardElement>[] => [
  { key: 'code', head: words.columns.code, width: '96px', cell: (e) => <span className="code">{e.code}</span> },
  { key: 'text', head: words.columns.text, main: true, cell: (e) => <>{e.text} <small>{kindOf(scheme, e.kind)?.name ?? e.kind}</small></> },
  { key: 'responsible', head: words.columns.responsible, width: '24%', cell: (e) => e.responsible || <span className="meta">{valueWords.unnamed}</span> },
  { key: 'achieved', head: words.columns.achieved, numeric: true, width: '90px', cell: (e) => <Achieved element={e} territory={plan.territory} /> },
  { key: 'band', head: words.columns.band, width: '150px', cell: (e) => <BandMark standing={e.standing} /> },
];

/** Over 100 is shown as it is; what it counts stands beside. */
function Achieved({ element: { standing }, territory }: { element: BoardElement; territory: string }) {
  if (standing.achieved === null) return null;
  return <>{shareText(standing.achieved, territory)}{standing.achieved > 1 ? <small>{valueWords.over}</small> : null}</>;
}
