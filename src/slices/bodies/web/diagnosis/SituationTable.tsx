import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import { measureWords, nameWords, valueWords } from '../../../indicators/rules/series/number.ts';
import { periodWords } from '../../../indicators/rules/series/period.ts';
import type { DiagnosisContent, DiagnosisSituation, SituationGroup, SituationRow } from '../../contract/diagnosis.ts';
import { situationWords as said } from './words.ts';

/** How the place is by generational group, as the document will tell it. */
export function SituationTables({ content }: { content: DiagnosisContent }): ReactElement | null {
  const { situation } = content;
  if (!situation) return null;
  if (situation.indicators === 0) return <section className="stack"><h3>{said.title}</h3><p className="meta">{said.noSeries}</p><p className="acts"><Link href={paths.indicators({ pais: content.country })}>{said.begin}</Link></p></section>;
  const silent = situation.groups.filter(({ group, rows }) => group !== null && rows.length === 0).map(({ name }) => name);
  return (
    <section className="stack" aria-label={said.title}>
      <h3>{said.title}</h3>
      <Values content={content} situation={situation} />
      {silent.length > 0 ? <p className="meta">{said.silent(silent)}</p> : null}
      {situation.without.length > 0 ? <p className="meta">{said.without(situation.without.map(({ code, name }) => `${code}, ${name}`))}</p> : null}
    </section>
  );
}

type Row = SituationRow & { under: SituationGroup };

function Values({ content: { country, territory, levelPlural }, situation: { groups, above } }: { content: DiagnosisContent; situation: DiagnosisSituation }): ReactElement | null {
  const rows = groups.flatMap((under): Row[] => under.rows.map((row) => ({ ...row, under })));
  if (rows.length === 0) return null;
  const spread = rows.some((row) => row.spread !== null);
  const open = (row: SituationRow, period: string | null | undefined): string => paths.indicator(row.indicator, { territorio: territory, periodo: period ?? undefined });
  return (
    <DataTable caption={said.title} compact rows={rows} rowKey={({ under, indicator, sex }) => `${under.group ?? ''} ${indicator} ${sex}`} group={({ under }) => ({ key: under.group ?? '', head: <GroupHead group={under} /> })} columns={[
      { key: 'indicator', head: said.indicator, main: true, cell: (row) => <Link href={open(row, row.period)}>{nameWords(row)}</Link> },
      { key: 'value', head: said.value, numeric: true, cell: (row) => (row.period === null ? <span className="meta">{said.unrecorded}</span> : row.missing === 's/d' ? <NoData /> : valueWords(row, row.unit, country)) },
      { key: 'period', head: said.period, cell: ({ period }) => (period === null ? '–' : periodWords(period)) },
      ...(above ? [{ key: 'above', head: above.name, numeric: true, cell: (row: Row) => (row.above ? valueWords(row.above, row.unit, country) : <span className="meta">{said.unrecorded}</span>) }] : []),
      ...(spread ? [{ key: 'spread', head: said.among(levelPlural), cell: (row: Row) => <Spread row={row} country={country} href={open(row, row.spread?.period)} /> }] : []),
      { key: 'source', head: said.source, cell: ({ source }) => source ?? '–', offNarrow: true },
    ]} />
  );
}

const GroupHead = ({ group }: { group: SituationGroup }): ReactElement => <div>{group.name}{group.ages ? <span className="meta"> · {group.ages}</span> : null} {group.verified ? null : <VerifiedMark verified={false} />}</div>;

function Spread({ row: { spread, unit, period }, country, href }: { row: SituationRow; country: string; href: string }): ReactElement {
  if (!spread) return <>–</>;
  const extremes = spread.with > 1 ? said.extremes(spread.high.name, measureWords(spread.high.number, unit, country), spread.low.name, measureWords(spread.low.number, unit, country)) : `${spread.high.name}, ${measureWords(spread.high.number, unit, country)}`;
  return <div><Link href={href}>{said.have(spread.with, spread.of)}</Link>{spread.period === period ? null : <span className="meta"> · {periodWords(spread.period)}</span>}<br /><span className="meta">{extremes}</span></div>;
}
