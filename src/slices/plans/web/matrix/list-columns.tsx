import type { CSSProperties, ReactNode } from 'react';
import type { Column } from '../../../../web/ui/DataTable.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import type { Scheme } from '../../contract/scheme.ts';
import { kindOf } from '../../rules/scheme.ts';
import { dependenciesOf } from '../../rules/articulation.ts';
import { missingOf, standingOf } from '../../rules/completeness.ts';
import { ShownValue } from '../element/ShownValue.tsx';
import { countOf } from '../sentence.ts';
import { tableWords as words } from '../words.ts';
import { inARow } from '../written.ts';
import { Degree } from './GridCell.tsx';
import { cellOf, countsUnder, filledColumns, type FilledColumn, type Row } from './rows.ts';
import { gridWords } from './words.ts';

/** What a card on a phone shows of the fields; the rest is in the sheet. */
const onPhone = new Set(['responsable', 'meta_final', 'estado']);
/** Words need room, or their rows grow tall. */
const wide = new Set(['text', 'list', 'choice']);
const numeric = new Set(['number', 'integer', 'percent', 'money', 'year']);

/** A cell of a scheme's field; what the row's kind does not carry stays blank. */
function fieldCell(column: FilledColumn, territory: string): (row: Row) => ReactNode {
  const { field, year } = column;
  const single = year === undefined ? field : { ...field, byYear: false };
  return (row) => {
    const value = cellOf(row, column);
    if (standingOf(value) === 'empty') return null;
    return field.id === 'fuente' && typeof value === 'string' ? <Evidence place={value} /> : wide.has(field.type) ? <span style={{ ...clamped, minWidth: '9rem' }}><ShownValue field={single} value={value} territory={territory} short /></span> : <ShownValue field={single} value={value} territory={territory} short />;
  };
}

interface Wanted {
  /** The strategic line as a column, where rows are not grouped by it. */
  line: boolean;
  kind: boolean;
  /** On paper the fields that a complete element has are all there. */
  printing: boolean;
}

/** The columns of the table: what every element has, then every field of the scheme that some row holds. */
export function listColumns(scheme: Scheme, rows: readonly Row[], territory: string, wanted: Wanted): Column<Row>[] {
  const needed = new Set(rows.flatMap((row) => kindOf(scheme, row.kind)?.needs ?? []));
  const fields = filledColumns(scheme, rows).filter((column) => column.field.id !== 'ejemplo').map((column): Column<Row> => ({
    key: column.key,
    head: column.year === undefined ? column.field.title : `${column.field.title} ${column.year}`, // a bare year says nothing when it is read aloud
    cell: fieldCell(column, territory),
    numeric: numeric.has(column.field.type),
    offPhone: !(onPhone.has(column.field.id) || (wanted.printing && needed.has(column.field.id))),
  }));
  return [
    { key: 'code', head: words.columns.code, cell: (row) => <span className="code">{row.code}</span>, width: '70px' },
    ...(wanted.kind ? [{ key: 'kind', head: words.columns.kind, cell: (row: Row) => kindOf(scheme, row.kind)?.name ?? row.kind }] : []),
    { key: 'text', head: words.columns.text, cell: (row) => <span style={clamped}>{row.text}</span>, main: true },
    ...(wanted.line ? [{ key: 'line', head: words.columns.line, cell: (row: Row) => row.line && <span title={row.line.text}>{row.line.code}</span> }] : []),
    { key: 'ready', head: words.columns.ready, cell: (row) => <Ready scheme={scheme} row={row} /> },
    ...(rows.some((row) => row.lines.length > 0) ? [{ key: 'lines', head: words.columns.lines, cell: (row: Row) => (row.lines.length > 0 ? <span className="row">{row.lines.map((line) => <Tag key={line}>{line}</Tag>)}</span> : null) }] : []),
    ...(rows.some((row) => dependenciesOf(row).length > 0) ? [{ key: 'degree', head: gridWords.heads['degree'] ?? '', cell: (row: Row) => <Degree row={row} />, numeric: true, offPhone: true }] : []),
    ...fields,
  ];
}

/** Three lines at most: longer texts are read in the sheet. */
const clamped: CSSProperties = { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 3, overflow: 'hidden', minWidth: 'min(20rem, 60vw)', overflowWrap: 'anywhere' };

/** The needed data as knots on a thread: filled for what is there, hollow for what is missing; the words say which. */
function Ready({ scheme, row }: { scheme: Scheme; row: Row }) {
  const needs = kindOf(scheme, row.kind)?.needs ?? [];
  if (needs.length === 0) return null;
  const missing = missingOf(scheme, row);
  const lacks = missing.length > 0 ? words.lacks(inARow(missing.map((f) => f.title.toLocaleLowerCase('es')))) : undefined;
  return (
    <span title={lacks}>
      <span className="knots-line" style={{ gap: 3 }} aria-hidden="true">{needs.map((id) => <span key={id} className={missing.some((f) => f.id === id) ? 'knot' : 'knot on'} />)}</span>
      <small>{words.ready(needs.length - missing.length, needs.length)}{lacks ? <span className="vh">, {lacks}</span> : null}</small>
    </span>
  );
}

/** Rows under their strategic line, with how many of each kind. */
export function groupOf(scheme: Scheme, rows: readonly Row[], territory: string, hrefOf: (elementId: string) => string): (row: Row) => { key: string; head: ReactNode } {
  return ({ line }) => ({
    key: line?.id ?? '',
    head: (
      <span className="row" style={{ gap: '2px 16px' }}>
        <span>{line ? <><span className="meta">{line.code}</span> <Link href={hrefOf(line.id)}>{line.text}</Link></> : words.noLine}</span>
        <span className="meta">{countsUnder(scheme, rows, line?.id).flatMap(({ kind, count }) => { const known = kindOf(scheme, kind); return known ? [countOf(known, count, territory)] : []; }).join(' · ')}</span>
      </span>
    ),
  });
}
