import { useMay } from '../../../web/session.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../web/ui/DataTable.tsx';
import { Evidence } from '../../../web/ui/Evidence.tsx';
import { VerifiedMark } from '../../../web/ui/Tag.tsx';
import type { Competence } from '../contract.ts';
import { normHref } from './law/view.ts';
import { SourceText } from './SourceText.tsx';
import { words } from './words.ts';

interface CompetenceTableProps {
  items: Competence[];
  nameOf: (level: string) => string;
  onVerify: (competence: Competence) => void;
  stale: boolean;
}

/** Competences grouped by level; each opens its article, the source stands beside what it proves. */
export function CompetenceTable({ items, nameOf, onVerify, stale }: CompetenceTableProps) {
  const may = useMay();
  const columns: Column<Competence>[] = [
    { key: 'code', head: words.columns.code, cell: ({ code }) => <span className="code">{code}</span>, width: '6rem' },
    { key: 'title', head: words.columns.title, main: true, cell: ({ title }) => title, width: '34%' },
    { key: 'type', head: words.columns.type, cell: ({ type }) => type },
    { key: 'norm', head: words.columns.norm, cell: (one) => <NormOf competence={one} /> },
    { key: 'source', head: words.columns.source, cell: ({ source }) => <span style={{ overflowWrap: 'anywhere' }}><SourceText source={source} /></span> },
    {
      key: 'standing',
      head: words.columns.standing,
      cell: (one) => (
        <span className="stack">
          <VerifiedMark verified={one.verified} />
          {!one.verified && may('norms.verify') ? <Button small kind="quiet" onClick={() => onVerify(one)}>{words.verify}</Button> : null}
        </span>
      ),
    },
  ];
  return <DataTable caption={words.competences} columns={columns} rows={items} rowKey={({ id }) => id} group={({ level }) => ({ key: level, head: nameOf(level) })} stale={stale} />;
}

function NormOf({ competence: { normId, normName, norm, article, letter } }: { competence: Competence }) {
  const place = [normName ?? norm, article ? words.article(article, letter) : undefined].filter(Boolean).join(', ');
  return normId ? <Evidence place={place} href={normHref(normId, article)} /> : <Evidence place={place} />;
}
