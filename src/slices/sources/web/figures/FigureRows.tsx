import { paths } from '../../../../web/paths.ts';
import { Measured } from '../../../../web/measures.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { ProvenanceSign } from '../../../../web/ui/Figure.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { DeclaredFrom } from '../../../../web/ui/Measure.tsx';
import { writtenDeclared } from '../../../../web/ui/measured.ts';
import type { DeclaredNumber, FigureItem } from '../../contract/figures.ts';
import { words } from './words.ts';

/** Numbers beside numbers: what documents declare, what the records give, and how they stand. */
/** @param brief without saying what each counts: on the page of something else */
export function FigureRows({ items, locale, brief = false }: { items: readonly FigureItem[]; locale: string; brief?: boolean }) {
  const columns: Column<FigureItem>[] = [
    { key: 'figure', head: words.columns.figure, main: true, width: '26%', cell: ({ title, counts }) => <div>{title}{counts && !brief ? <div className="meta" style={{ fontWeight: 400 }}>{counts}</div> : null}</div> },
    { key: 'declared', head: words.columns.declared, cell: ({ declared }) => (declared.length === 0 ? <span className="meta">{words.notDeclared}</span> : <DeclaredList declared={declared} locale={locale} />) },
    { key: 'calculated', head: words.columns.calculated, cell: (one) => <Calculated one={one} locale={locale} /> },
    { key: 'state', head: words.columns.state, width: '9rem', cell: ({ state, finding }) => <div>{words.states[state]}{finding ? <><br /><Link href={paths.finding(finding)}>{words.finding}</Link></> : null}</div> },
  ];
  return <DataTable caption={words.caption} columns={columns} rows={items} rowKey={keyOf} />;
}

const keyOf = ({ name, title, parameters, declared }: FigureItem): string => [name ?? title, JSON.stringify(parameters), declared[0]?.statementId].join(' ');

function Calculated({ one, locale }: { one: FigureItem; locale: string }) {
  if (one.calculated === null) return <span className="meta">{one.why ?? words.notCalculated}</span>;
  return <div><Measured size="sm" of={{ ...one, declared: [], state: 'calculated', finding: null }} locale={locale} />{one.calculated.value === null ? <span className="meta"> {one.why}</span> : null}</div>;
}

/** Every document that says it, with where. */
function DeclaredList({ declared, locale }: { declared: readonly DeclaredNumber[]; locale: string }) {
  return (
    <ul className="plain">
      {declared.map((one) => {
        const { value, after } = writtenDeclared(one, { locale });
        return <li key={one.statementId}><ProvenanceSign kind={one.differs ? 'differ' : 'declared'} /> <b>{value}</b> {after} <span className="meta"><DeclaredFrom of={one} />{one.mark === 'declared' ? null : ` · ${words.marks[one.mark]}`}</span></li>;
      })}
    </ul>
  );
}
