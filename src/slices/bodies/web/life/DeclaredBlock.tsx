import type { ReactElement } from 'react';
import type { DeclaredBeside } from '../../contract/life.ts';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { capital, changeWords as said, countText, momentText } from './words.ts';

const columns: Column<DeclaredBeside>[] = [
  { key: 'what', head: said.declaredWhat, main: true, cell: ({ name, note }) => <>{capital(name)}{note ? <span className="meta life-pushed">{note}</span> : null}</> },
  { key: 'value', head: said.declaredValue, numeric: true, cell: ({ value, mark }) => <>{countText(value)}{said.marks[mark] ? <> <Tag>{said.marks[mark]}</Tag></> : null}</> },
  { key: 'when', head: said.declaredWhen, cell: ({ asOf }) => (asOf ? momentText(asOf) : <span className="meta">{said.undated}</span>) },
  { key: 'source', head: said.declaredSource, cell: ({ documentId, document, place, line }) => <Link href={paths.document(documentId, line === null ? undefined : { linea: String(line) })}>{[document, place].filter(Boolean).join(', ')}</Link> },
];

/** What documents declare of a kind of body in a territory, beside what the records count; nothing where none does. */
export function DeclaredBlock({ declared }: { declared: readonly DeclaredBeside[] }): ReactElement | null {
  if (declared.length === 0) return null;
  return <Block title={said.declared}><p className="meta">{said.declaredLead}</p><DataTable caption={said.declaredCaption} columns={columns} rows={declared} rowKey={({ id }) => id} /></Block>;
}
