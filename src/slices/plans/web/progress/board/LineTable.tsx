import { paths } from '../../../../../web/paths.ts';
import { useView } from '../../../../../web/route.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { DataTable, type Column } from '../../../../../web/ui/DataTable.tsx';
import { NoData } from '../../../../../web/ui/Status.tsx';
import type { Standing } from '../../../contract/report.ts';
import { kindOf } from '../../../rules/scheme.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { BandMark } from '../BandMark.tsx';
import { CountedOf } from '../CountedOf.tsx';
import { shareText } from '../value.ts';
import type { Board } from './tones.ts';
import type { BoardKey } from './view.ts';
import { boardWords as words } from './words.ts';

interface Line {
  elementId: string;
  code: string;
  text: string;
  crossCutting: boolean;
  standings: ReadonlyMap<string, Standing>;
}

/** The lines of the plan and those that cross it, each kind apart. */
export function LineTable({ open, board }: { open: OpenPlan; board: Board }) {
  const [view] = useView<BoardKey>();
  const { plan, scheme } = open;
  const lines = linesOf(board.lines);
  if (lines.length === 0) return null;
  const kinds = board.whole.map(({ kind }) => kind);
  const columns: Column<Line>[] = [
    { key: 'line', head: words.lineColumn, main: true, cell: (line) => <><span className="code">{line.code}</span> {line.text}</> },
    ...kinds.map((kind): Column<Line> => ({ key: kind, head: kindOf(scheme, kind)?.plural ?? kind, width: '28%', cell: (line) => <OfLine open={open} kind={kind} standing={line.standings.get(kind)} /> })),
  ];
  return (
    <Block title={words.lines}>
      <DataTable
        caption={words.lines}
        columns={columns}
        rows={lines}
        rowKey={(line) => line.elementId}
        rowHref={(line) => paths.planProgress(plan.id, { periodo: view.periodo, version: view.version, linea: line.code })}
        selected={lines.find(({ code }) => code === view.linea)?.elementId}
        group={(line) => (line.crossCutting ? { key: 'x', head: <>{words.crossing} <span className="meta">{words.crossingNote}</span></> } : { key: 's', head: groupHead(open, lines) })}
      />
    </Block>
  );
}

/** The plan's own word for what it is read by: lines, strategies, objectives. */
const groupHead = ({ scheme, elements }: OpenPlan, lines: readonly Line[]): string => {
  const first = lines.find(({ crossCutting }) => !crossCutting);
  return kindOf(scheme, elements.find(({ id }) => id === first?.elementId)?.kind ?? '')?.plural ?? words.strategic;
};

function OfLine({ open, kind, standing }: { open: OpenPlan; kind: string; standing: Standing | undefined }) {
  if (!standing) return <span className="meta">—</span>;
  return (
    <span style={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
      <span className="row" style={{ columnGap: 10 }}>{standing.achieved === null ? <NoData /> : <><b>{shareText(standing.achieved, open.plan.territory)}</b><BandMark standing={standing} /></>}</span>
      <CountedOf standing={standing} kind={kindOf(open.scheme, kind)} territory={open.plan.territory} />
    </span>
  );
}

/** One row a line, the plan's own before those that cross it. */
function linesOf(lines: Board['lines']): Line[] {
  const rows = Map.groupBy(lines, ({ elementId }) => elementId);
  return [...rows.values()]
    .map((of) => ({ ...of[0]!, standings: new Map(of.map(({ kind, standing }) => [kind, standing])) })) // no group is empty
    .toSorted((a, b) => Number(a.crossCutting) - Number(b.crossCutting));
}
