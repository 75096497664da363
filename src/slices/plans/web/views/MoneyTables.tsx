import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { NoData, Status } from '../../../../web/ui/Status.tsx';
import type { Amounts, Money, MoneyAmounts } from '../../contract/resource.ts';
import type { OpenPlan } from '../plan/state.ts';
import { numberText } from '../written.ts';
import { byIdOf } from './elements.ts';
import { moneyWords as words } from './money-words.ts';
import { actionsText } from './words.ts';

interface Props {
  open: OpenPlan;
  money: Money;
}

/** 1234.5 USD → «1.234,50 USD»; without a record it is s/d, which is not zero. */
export function Amount({ value, currency, territory }: { value: number | null; currency?: string; territory: string }) {
  return value === null ? <NoData /> : <span className="nowrap">{moneyText(value, territory)}{currency ? ` ${currency}` : ''}</span>;
}

/** Money with its cents when it has any. */
export const moneyText = (value: number, territory: string): string => (Number.isInteger(value) ? numberText(value, territory) : numberText(value, territory).replace(/([.,]\d)$/, '$10'));

const stages = ['required', 'assigned', 'spent'] as const;

/** Columns of the three stages for rows that hold sums. */
const stageColumns = <Row extends Amounts>(territory: string): Column<Row>[] => stages.map((stage) => ({ key: stage, head: words.stage[stage], cell: (row) => <Amount value={row[stage]} territory={territory} />, numeric: true, width: '130px' }));

const currencyColumn = <Row extends MoneyAmounts>(): Column<Row> => ({ key: 'currency', head: words.heads.currency, cell: (row) => row.currency, width: '90px' });

/** The sums of a plan's money: whole, by year, line, source and action; and who has none. */
export function MoneyTables({ open, money }: Props) {
  const { territory } = open.plan;
  const elements = byIdOf(open.elements);
  const nameOf = (id: string | null, otherwise: string) => (id === null ? <span className="meta">{otherwise}</span> : <span><span className="code">{elements.get(id)?.code}</span> {elements.get(id)?.text}</span>);
  const placeOf = (id: string | null): number => (id === null ? Number.MAX_SAFE_INTEGER : (elements.get(id)?.position ?? 0));
  const lines = [...money.byLine].sort((a, b) => Number(a.crossCutting) - Number(b.crossCutting) || placeOf(a.id) - placeOf(b.id));
  return (
    <>
      <Sums title={words.byYear} head={words.heads.year} rows={money.byYear.map((row) => ({ ...row, name: String(row.year) }))} territory={territory} total={money.totals} />
      {money.of > 0 ? <Lacking open={open} money={money} /> : null}
      {money.people.length > 0 ? <People money={money} territory={territory} /> : null}
      {lines.length > 0 ? (
        <Sums title={words.byLine} head={words.heads.line} rows={lines.map((row) => ({ ...row, name: nameOf(row.id, words.noLine), note: row.crossCutting ? words.crossCutting : undefined }))} territory={territory} note={lines.some((row) => row.crossCutting) ? words.byLineNote : undefined} />
      ) : null}
      <Sums title={words.bySource} head={words.heads.source} rows={money.bySource.map((row) => ({ ...row, name: row.source === '' ? <span className="meta">{words.noSource}</span> : row.source }))} territory={territory} total={money.totals} />
      {money.byElement.length > 0 ? <ByElement open={open} money={money} nameOf={nameOf} /> : null}
      {money.outside > 0 ? <Note kind="info">{words.outsideNote(numberText(money.outside, territory))}</Note> : null}
    </>
  );
}

interface SumsProps {
  title: string;
  head: string;
  rows: readonly (MoneyAmounts & { name: React.ReactNode; note?: string | undefined })[];
  territory: string;
  /** The whole, when the rows add up: one line per currency. */
  total?: readonly MoneyAmounts[];
  note?: string | undefined;
}

function Sums({ title, head, rows, territory, total, note }: SumsProps) {
  if (rows.length === 0) return null;
  const foot = (stage: (typeof stages)[number]) => total?.map((sum) => <span key={sum.currency} style={{ display: 'block' }}><Amount value={sum[stage]} territory={territory} {...(total.length > 1 ? { currency: sum.currency } : {})} /></span>);
  return (
    <Block title={title} {...(note === undefined ? {} : { meta: note })}>
      <DataTable
        caption={title}
        columns={[
          { key: 'name', head, cell: (row) => <span>{row.name}{row.note ? <small>{row.note}</small> : null}</span>, main: true, ...(total ? { total: words.totals } : {}) },
          { ...currencyColumn<SumsProps['rows'][number]>(), ...(total?.length === 1 ? { total: total[0]!.currency } : {}) },
          ...stageColumns<SumsProps['rows'][number]>(territory).map((column) => (total ? { ...column, total: foot(column.key as (typeof stages)[number]) } : column)), // its keys are the stages
        ]}
        rows={rows}
        rowKey={(row) => `${rows.indexOf(row)}`}
        compact
      />
    </Block>
  );
}

const People = ({ money, territory }: { money: Money; territory: string }) => (
  <Block title={words.people} meta={words.peopleMeta}>
    <DataTable caption={words.people} columns={[{ key: 'year', head: words.heads.year, cell: (row) => String(row.year), main: true }, ...stageColumns<Money['people'][number]>(territory)]} rows={money.people} rowKey={(row) => String(row.year)} compact />
  </Block>
);

/** Assigned against required, action by action, beside the budget that the action itself declares. */
function ByElement({ open: { plan }, money, nameOf }: Props & { nameOf: (id: string | null, otherwise: string) => React.ReactNode }) {
  type Row = Money['byElement'][number];
  const gap = ({ required, assigned }: Row): number | null => (required === null ? null : Math.max(0, Math.round((required - (assigned ?? 0)) * 100) / 100));
  return (
    <Block title={words.byElement}>
      <DataTable<Row>
        caption={words.byElement}
        columns={[
          { key: 'element', head: words.heads.element, cell: (row) => nameOf(row.id, words.whole), main: true },
          { key: 'declared', head: words.heads.declared, cell: (row) => <Amount value={row.declared} territory={plan.territory} />, numeric: true, width: '130px' },
          currencyColumn<Row>(),
          ...stageColumns<Row>(plan.territory),
          { key: 'gap', head: words.gap, cell: (row) => <Amount value={gap(row)} territory={plan.territory} />, numeric: true, width: '120px' },
        ]}
        rows={money.byElement}
        rowKey={(row) => `${row.id} ${row.currency}`}
        rowHref={(row) => (row.id === null ? undefined : paths.plan(plan.id, { elemento: row.id }))}
        compact
      />
    </Block>
  );
}

function Lacking({ open: { plan, elements: all }, money }: Props) {
  const elements = byIdOf(all);
  const text = (n: number): string => numberText(n, plan.territory);
  return (
    <Block title={words.lacking} meta={words.lackingNote(text(money.lacking.length), text(money.of))}>
      {money.lacking.length === 0 ? <Status tone="ok" word={actionsText(money.of, text)} /> : (
        <DataTable
          caption={words.lacking}
          columns={[
            { key: 'code', head: 'Código', cell: (row) => <span className="code">{elements.get(row.id)?.code}</span>, width: '110px' },
            { key: 'element', head: words.heads.element, cell: (row) => elements.get(row.id)?.text ?? '', main: true },
            { key: 'why', head: words.heads.why, cell: (row) => words.why[row.why], width: '240px' },
          ]}
          rows={money.lacking}
          rowKey={(row) => row.id}
          rowHref={(row) => paths.plan(plan.id, { elemento: row.id })}
          compact
        />
      )}
    </Block>
  );
}
