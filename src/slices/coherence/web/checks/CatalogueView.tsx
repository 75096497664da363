import type { z } from '../../../../kernel/contract.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { coherence } from '../../contract.ts';
import { coherenceApi } from '../api.ts';
import { capital } from '../words.ts';
import { words } from './words.ts';

type Catalogue = z.output<(typeof coherence)['operations']['actionTypes']['output']>;
type Type = Catalogue['types'][number];

/** Which level may do what kind of action, by the norms; and how many elements of the plans cite it. */
export function CatalogueView({ territory }: { territory: string }) {
  const { data, error } = coherenceApi.useAsk('actionTypes', { territory });
  if (error) return <Refused problem={error} what={words.failed} />;
  if (!data) return <p className="meta" role="status">{words.loading}</p>;
  if (data.types.length === 0) return <EmptyState title={words.noNorms} actions={<LinkButton href={paths.norms}>{words.seeNorms}</LinkButton>}>{words.noNormsBody}</EmptyState>;
  const columns: Column<Type>[] = [
    { key: 'type', head: words.type, main: true, cell: ({ type }) => capital(type) },
    ...data.levels.map(({ level, name }): Column<Type> => ({ key: level, head: capital(name), cell: ({ cells }) => <Cell competences={cells.find((cell) => cell.level === level)?.competences ?? []} /> })),
  ];
  return (
    <Block title={words.catalogueTitle(data.carrying, data.elements, data.name)} tools={<LinkButton small href={paths.norms}>{words.seeNorms}</LinkButton>}>
      <p className="meta">{words.catalogueHelp}</p>
      <DataTable caption={words.catalogueCaption} columns={columns} rows={data.types} rowKey={({ type }) => type} />
      {data.unknown.length > 0 ? <Note kind="risk">{words.unknownCodes(data.unknown.map(({ code }) => code).join(', '))}</Note> : null}
    </Block>
  );
}

function Cell({ competences }: { competences: Type['cells'][number]['competences'] }) {
  if (competences.length === 0) return <span className="meta">{words.noCompetence}</span>;
  return (
    <ul className="stack">
      {competences.map((one) => (
        <li key={one.code}>
          <span className="code">{one.code}</span> {one.title} <span className="meta">{one.type} · {one.norm}</span>
          {one.verified ? null : <> <Status tone="risk" sign="q" word={words.standing.unverified} /></>}
          {one.elements + one.elsewhere > 0 ? <div className="meta">{[words.cited(one.elements), one.elsewhere > 0 ? words.citedElsewhere(one.elsewhere) : ''].filter(Boolean).join(' ')}</div> : null}
        </li>
      ))}
    </ul>
  );
}
