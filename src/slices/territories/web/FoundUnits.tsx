import { paths } from '../../../web/paths.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { TerritoryName } from '../../../web/ui/Level.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import type { SearchHit } from '../contract.ts';
import { territoriesApi } from './api.ts';
import { bareCode, signOf } from './places.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { words } from './words.ts';

const why = (hit: SearchHit): string => (hit.match === 'similar' ? words.similar : hit.match === 'code' ? words.byCode : hit.alias ? words.alias(hit.alias) : '');

const columns: Column<SearchHit>[] = [
  { key: 'name', head: words.name, main: true, cell: (hit) => <TerritoryName level={signOf(hit.rank)} name={hit.name} levelName={hit.levelName} /> },
  { key: 'code', head: words.code, cell: (hit) => <span className="code">{bareCode(hit.code)}</span> },
  { key: 'parents', head: words.belongs, cell: (hit) => hit.parents.toReversed().map(({ name }) => name).join(', ') },
  { key: 'why', head: '', cell: (hit) => <span className="meta">{why(hit)}</span> },
];

interface Wanted {
  q: string;
  /** Without one, every country. */
  country: string | undefined;
}

const useFound = ({ q, country }: Wanted) => territoriesApi.useAsk('search', { q, country, limit: 60 }, { keep: true });

const found = (n: number, more: boolean, q: string): string => (more ? words.titleFoundMore(n, q) : words.titleFound(n, q));

/** How many answer to what was searched. */
export function FoundHead(wanted: Wanted) {
  const { data } = useFound(wanted);
  return <PageHead eyebrow={words.page} title={data ? found(data.items.length, data.next !== null, wanted.q) : `«${wanted.q}»`} />;
}

/** What a search brings: every unit with its level and parents, homonyms apart, misspelt names last. */
export function FoundUnits({ q, country, onClear }: Wanted & { onClear: () => void }) {
  const { data, error, isPlaceholderData } = useFound({ q, country });
  if (error) return <Refused problem={error} what={words.failed} />;
  if (!data) return null;
  if (data.items.length === 0) return <EmptyState title={words.nothing} actions={<Button onClick={onClear}>{words.clear}</Button>}>{words.nothingBody}</EmptyState>;
  return (
    <div className="stack">
      <div><Button small onClick={onClear}>{words.clear}</Button></div>
      <DataTable caption={words.titleFound(data.items.length, q)} columns={columns} rows={data.items} rowKey={(hit) => hit.code} rowHref={(hit) => paths.territory(hit.code)} stale={isPlaceholderData} />
    </div>
  );
}
