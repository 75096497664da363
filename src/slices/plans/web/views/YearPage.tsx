import { paths } from '../../../../web/paths.ts';
import { PanelSlot } from '../../../../web/panel.ts';
import { usePart, useView } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { NoData, Status } from '../../../../web/ui/Status.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import type { Year, YearTarget } from '../../contract/weave.ts';
import { plansApi } from '../api.ts';
import { PlanAway, PlanHead } from '../plan/PlanHead.tsx';
import { useOpenPlan, type OpenPlan } from '../plan/state.ts';
import { planWords } from '../words.ts';
import { numberText } from '../written.ts';
import { Board } from './Board.tsx';
import type { ViewsKey } from './Counted.tsx';
import { firstYear } from './first-year.ts';
import { Amount } from './MoneyTables.tsx';
import { moneyWords } from './money-words.ts';
import { actionsText, targetsText, weaveWords, yearWords as words } from './words.ts';
import { YearWorkTable } from './YearWorkTable.tsx';

/** A plan as the plan of one year: what it programmes, does and has that year. */
export function YearPage() {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  return open ? <OfYear open={open} /> : <PlanAway problem={problem} again={again} />;
}

function OfYear({ open }: { open: OpenPlan }) {
  const [view, change] = useView<ViewsKey>();
  const { plan, shown } = open;
  const today = new Date().getFullYear();
  const version = plan.versions.find((v) => v.number === shown);
  // Before the plan's own years are known, its validity says where to look.
  const asked = Number(view.anio) || firstYear([version?.validFrom, version?.validTo].flatMap((day) => (day ? [Number(day.slice(0, 4))] : [])).flatMap((year, n, all) => (n === 0 && all[1] !== undefined ? range(year, all[1]) : [year])), today);
  const year = plansApi.useAsk('year', { planId: plan.id, version: shown, year: asked }, { keep: true });
  const text = (n: number): string => numberText(n, plan.territory);
  const programmed = year.data?.targets.filter(({ value }) => value !== null).length ?? 0;
  return (
    <>
      <PlanHead open={open} at="year" title={year.data ? titleOf(year.data, text) ?? words.title(String(year.data.year), year.data.targets.length === 0 ? undefined : targetsText(programmed, text), year.data.work.length === 0 && year.data.undated.length > 0 ? words.noneSaid : actionsText(year.data.work.length, text)) : weaveWords.reading} />
      <FilterBar filters={[]}>
        <MenuButton className="btn sm on" entries={[...new Set([...(year.data?.years ?? []), asked])].sort().map((one) => ({ key: String(one), label: String(one), onAct: () => change({ anio: String(one) }) }))}><span className="vh">{words.picks}: </span>{words.pick(String(asked))}</MenuButton>
      </FilterBar>
      {year.error ? <Refused problem={year.error} what={words.failed} todo={<Button onClick={() => void year.refetch()}>{planWords.again}</Button>} /> : null}
      {year.data ? <Blocks open={open} year={year.data} /> : null}
      <PanelSlot on="plan" place="main" id={plan.id} />
    </>
  );
}

/** Of a year that nobody wrote of, the title says what is not known: it is not a year without work. */
const titleOf = ({ year, work, targets, undated, actions }: Year, text: (n: number) => string): string | undefined =>
  (work.length === 0 && targets.length === 0 && undated.length > 0 ? words.unknown(String(year), text(undated.length), text(actions)) : undefined);

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, Math.min(60, to - from)) + 1 }, (_, n) => from + n);

function Blocks({ open, year }: { open: OpenPlan; year: Year }) {
  const { plan } = open;
  const text = (n: number): string => numberText(n, plan.territory);
  const challenges = year.work.filter(({ kind }) => kind === 'reto');
  const others = year.work.filter(({ kind }) => kind !== 'reto');
  return (
    <>
      <Block title={words.work} meta={others.length > 0 ? actionsText(others.length, text) : undefined}>
        {others.length === 0 ? <p className="meta">{words.noWork}</p> : <YearWorkTable open={open} work={others} caption={words.work} />}
      </Block>
      {year.undated.length > 0 ? <Note kind="info"><b>{words.undated(text(year.undated.length), actionsText(year.actions, text))}</b> {words.undatedBody}</Note> : null}
      {challenges.length > 0 ? <Block title={words.challenges} meta={text(challenges.length)}><YearWorkTable open={open} work={challenges} caption={words.challenges} /></Block> : null}
      <Targets open={open} targets={year.targets} />
      <YearMoney open={open} year={year} />
      <Board open={open} work={year.work} />
    </>
  );
}

function Targets({ open: { plan }, targets }: { open: OpenPlan; targets: readonly YearTarget[] }) {
  const text = (n: number): string => numberText(n, plan.territory);
  return (
    <Block title={words.targets} meta={targets.length > 0 ? words.targetsMeta(text(targets.filter(({ value }) => value !== null).length), text(targets.length)) : undefined}>
      {targets.length === 0 ? <p className="meta">{words.noTargets}</p> : (
        <DataTable
          caption={words.targets}
          columns={[
            { key: 'code', head: words.targetHeads.code, cell: (t) => <span className="code">{t.code}</span>, width: '110px' },
            { key: 'text', head: words.targetHeads.text, cell: (t) => t.text, main: true },
            { key: 'value', head: words.targetHeads.value, cell: (t) => (t.value !== null ? <span>{text(t.value)} <small>{t.unit}</small></span> : t.missing === 'np' ? <Status tone="np" word="np" /> : <NoData />), numeric: true, width: '140px' },
            { key: 'who', head: words.targetHeads.who, cell: (t) => t.responsible ?? <NoData />, width: '240px', offNarrow: true },
          ]}
          rows={targets}
          rowKey={(t) => t.id}
          rowHref={(t) => paths.plan(plan.id, { elemento: t.id })}
          compact
        />
      )}
    </Block>
  );
}

/** The money of the year by stage, and by source; each currency apart. */
function YearMoney({ open: { plan }, year }: { open: OpenPlan; year: Year }) {
  const link = <Link href={paths.planWeave(plan.id, { vista: 'dinero', anio: String(year.year) })}>{words.seeMoney}</Link>;
  if (year.money.length === 0) return <Block title={words.money} meta={link}><p className="meta">{words.noMoney}</p></Block>;
  const stage = (key: 'required' | 'assigned' | 'spent') => ({ key, head: moneyWords.stage[key], cell: (row: Year['bySource'][number]) => <Amount value={row[key]} territory={plan.territory} />, numeric: true, width: '140px' });
  const rows = [...year.bySource, ...(year.bySource.length > 1 ? year.money.map((sum) => ({ ...sum, source: '\u0000' })) : [])];
  return (
    <Block title={words.money} meta={link}>
      <DataTable
        caption={words.money}
        columns={[
          { key: 'source', head: moneyWords.heads.source, cell: (row) => (row.source === '\u0000' ? <b>{moneyWords.totals}</b> : row.source || <span className="meta">{moneyWords.noSource}</span>), main: true },
          { key: 'currency', head: moneyWords.heads.currency, cell: (row) => row.currency, width: '90px' },
          stage('required'), stage('assigned'), stage('spent'),
        ]}
        rows={rows}
        rowKey={(row) => `${row.source} ${row.currency}`}
        compact
      />
    </Block>
  );
}
