import { useView } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Figure } from '../../../../web/ui/Figure.tsx';
import { heatStep, percentText } from '../../../../web/ui/percent.ts';
import { Note } from '../../../../web/ui/Note.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import type { Weave, WovenLine } from '../../contract/weave.ts';
import type { OpenPlan } from '../plan/state.ts';
import { decimalOf, numberText } from '../written.ts';
import { Counted, type ViewsKey } from './Counted.tsx';
import { byIdOf } from './elements.ts';
import { actionsText, targetsText, weaveWords as words } from './words.ts';

interface GridProps {
  open: OpenPlan;
  weave: Weave;
}

/** Strategic lines against cross-cutting ones; then what each line declares beside what is loaded. */
export function WeaveGrid({ open, weave }: GridProps) {
  const text = (n: number): string => numberText(n, open.plan.territory);
  const elements = byIdOf(open.elements);
  const bare = weave.cross.filter(({ ids }) => ids.length === 0);
  return (
    <>
      {weave.cross.length === 0 || weave.lines.length === 0 ? (weave.lines.length > 0 ? <Note kind="info">{words.noCross}</Note> : null) : (
        <Block title={words.grid} meta={words.gridMeta}>
          <div className="stack">
            <Grid open={open} weave={weave} />
            <p className="meta">{words.byRow} {words.hollow}</p>
            {weave.unwoven.length > 0 ? <p><Counted count={words.unwoven(actionsText(weave.unwoven.length, text))} of="" opens="sueltas" /></p> : null}
            {bare.length > 0 ? <Todo bare items={bare.map(({ id }) => ({ id, sign: 'no' as const, title: <>{elements.get(id)?.code} {elements.get(id)?.text}</>, detail: words.uncovered }))} /> : null}
          </div>
        </Block>
      )}
      {weave.lines.length > 0 ? <Declared open={open} weave={weave} /> : null}
    </>
  );
}

function Grid({ open, weave }: GridProps) {
  const elements = byIdOf(open.elements);
  const head = (id: string): string => elements.get(id)?.text ?? '';
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.grid} style={{ border: 0, background: 'none' }}>
      <table className="heat">
        <caption className="vh">{words.grid}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="vh">{words.line}</span></th>
            {weave.cross.map(({ id }) => <th key={id} scope="col" style={{ minWidth: 104 }}><span className="code">{elements.get(id)?.code}</span> {head(id)}</th>)}
          </tr>
        </thead>
        <tbody>
          {weave.lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" style={{ minWidth: 150 }}><span className="code">{elements.get(line.id)?.code}</span> {head(line.id)}</th>
              {weave.cross.map(({ id }) => <Cell key={id} line={line} cross={id} name={words.cellName(head(line.id), head(id))} opens={`${elements.get(line.id)?.code}*${elements.get(id)?.code}`} territory={open.plan.territory} />)}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.total}</th>
            {weave.cross.map(({ id, ids }) => <Sum key={id} part={ids.length} whole={weave.actions} name={`${words.total}, ${head(id)}`} opens={`*${elements.get(id)?.code}`} territory={open.plan.territory} />)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Cell({ line, cross, ...rest }: { line: WovenLine; cross: string; name: string; opens: string; territory: string }) {
  return <Sum part={line.cells.find((cell) => cell.cross === cross)?.ids.length ?? 0} whole={line.loaded.actions} {...rest} />;
}

/** A crossing: how many of how many, opening them; a hollow knot where nothing crosses. */
function Sum({ part, whole, name, opens, territory }: { part: number; whole: number; name: string; opens: string; territory: string }) {
  const [view, change] = useView<ViewsKey>();
  const text = (n: number): string => numberText(n, territory);
  if (part === 0) return <td className="h0"><span className="in" style={{ justifyItems: 'center' }}><span className="knot" style={{ borderColor: 'var(--line-strong)', background: 'none' }} /><small>{words.none}</small></span></td>;
  const href = `?${new URLSearchParams({ ...view, abre: opens }).toString()}`;
  return (
    <td className={`h${heatStep(part, whole)}`}>
      <a href={href} aria-current={view.abre === opens ? 'true' : undefined} onClick={(event) => { event.preventDefault(); change({ abre: view.abre === opens ? undefined : opens }); }}>
        <span className="vh">{name}: </span>{text(part)} de {text(whole)}<small>{percentText(part, whole, { decimal: decimalOf(territory) })}</small>
      </a>
    </td>
  );
}

/** What the document says each line has, beside what is in this version. */
function Declared({ open, weave }: GridProps) {
  const elements = byIdOf(open.elements);
  const text = (n: number): string => numberText(n, open.plan.territory);
  const figure = (declared: number | null, loaded: number, unit: string) => (
    <Figure
      size="sm"
      value={declared === null || declared === loaded ? text(loaded) : `${text(declared)} / ${text(loaded)}`}
      unit={unit}
      kind={declared === null ? 'calculated' : declared === loaded ? 'declared' : 'differ'}
      lines={[...(declared === null ? [] : [{ kind: 'declared' as const, value: words.declares(text(declared)), from: words.declaredFrom }]), { kind: 'calculated', value: words.loaded(text(loaded)), from: words.loadedFrom }]}
    />
  );
  const unit = (n: number, of: (n: number, text: (n: number) => string) => string): string => of(n, text).split('\u00A0')[1] ?? '';
  return (
    <Block title={words.lines} meta={words.linesMeta}>
      <DataTable
        caption={words.lines}
        columns={[
          { key: 'line', head: words.heads.line, cell: (line) => <span><span className="code">{elements.get(line.id)?.code}</span> {elements.get(line.id)?.text}</span>, main: true },
          { key: 'actions', head: words.heads.actions, cell: (line) => figure(line.declared.actions, line.loaded.actions, unit(line.loaded.actions, actionsText)), numeric: true, width: '180px' },
          { key: 'targets', head: words.heads.targets, cell: (line) => figure(line.declared.targets, line.loaded.targets, unit(line.loaded.targets, targetsText)), numeric: true, width: '180px' },
        ]}
        rows={weave.lines}
        rowKey={(line) => line.id}
      />
    </Block>
  );
}
