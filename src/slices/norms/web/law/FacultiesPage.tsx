import './law.css';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { DateField, SelectField } from '../../../../web/ui/fields.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { FilterFold } from '../../../../web/ui/FilterFold.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { Actor, FacultyMatrix } from '../../contract.ts';
import { articleText } from '../../rules/law/article.ts';
import { normsApi, territoriesApi } from '../api.ts';
import { normHref } from './view.ts';
import { words } from './words.ts';

type View = 'pais' | 'materia' | 'norma' | 'al';

/** Who may do what: actors down, faculties across, in each cell the article that says so. */
export function FacultiesPage() {
  const [view, change] = useView<View>();
  const country = view.pais ?? 'EC';
  const countries = territoriesApi.useAsk('countries', {}).data?.items ?? [];
  const { data, error, refetch, isPlaceholderData } = normsApi.useAsk('faculties', { country, ...(view.materia ? { matter: view.materia } : {}), ...(view.norma ? { norm: view.norma } : {}), ...(view.al ? { at: view.al } : {}) }, { keep: true });
  const here = countries.find(({ code }) => code === country);
  const levelName = (level: string | null): string | undefined => here?.levels.find(({ id }) => id === level)?.name;
  const normName = data?.cells[0]?.entries[0]?.normName;
  const title = !data ? words.facultiesPage : view.materia && data.actors.length > 0 ? words.matrixMatter(view.materia, data.actors.length) : words.matrixTitle(here?.name ?? country, data.actors.length, data.faculties.length);
  return (
    <>
      <PageHead eyebrow={words.facultiesPage} title={title} lead={<>{words.matrixHelp} {words.help}</>} tools={<LinkButton href={`${paths.norms}?pais=${country}`}>{words.all}</LinkButton>} />
      <FilterBar filters={view.norma ? [{ key: 'norma', label: words.oneNorm(normName ?? ''), active: true, onClear: () => change({ norma: undefined }) }] : []}>
        <Segmented label={words.country} value={country} options={(countries.length > 0 ? countries : [{ code: 'EC', name: 'Ecuador' }]).map(({ code, name }) => ({ value: code, label: name, href: paths.faculties({ pais: code }) }))} />
      </FilterBar>
      <FilterFold set={[view.materia, view.al].filter(Boolean).length}>
        <div className="row law-matter">
          <SelectField label={words.matter} value={view.materia ?? ''} onChange={(materia) => change({ materia: materia || undefined })} options={[{ value: '', label: words.everyMatter }, ...(data?.matters ?? []).map(({ matter, count }) => ({ value: matter, label: `${matter} (${count})` }))]} />
          <DateField label={words.at} value={view.al ?? ''} onChange={(al) => change({ al: al || undefined })} />
        </div>
      </FilterFold>
      <Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} />
      {data && data.actors.length === 0 ? <EmptyState title={words.matrixNone}>{words.matrixNoneBody}</EmptyState> : null}
      {data && data.actors.length > 0 ? <Matrix data={data} levelName={levelName} stale={isPlaceholderData} oneMatter={view.materia !== undefined} /> : null}
    </>
  );
}

function Matrix({ data, levelName, stale, oneMatter }: { data: FacultyMatrix; levelName: (level: string | null) => string | undefined; stale: boolean; oneMatter: boolean }) {
  const columns: Column<Actor>[] = [
    { key: 'actor', head: words.actor, main: true, width: '14rem', cell: (actor) => <span>{actor.institutionId ? <Link href={paths.institution(actor.institutionId)}>{actor.name}</Link> : actor.name}{actor.asked ? <small>{words.asked(actor.asked)}</small> : null}<small>{levelName(actor.level)}</small></span> },
    ...data.faculties.map((faculty): Column<Actor> => ({ key: faculty, head: faculty.charAt(0).toUpperCase() + faculty.slice(1), cell: (actor) => <Cell data={data} actor={actor.key} faculty={faculty} oneMatter={oneMatter} /> })),
  ];
  return <DataTable caption={words.facultiesPage} columns={columns} rows={data.actors} rowKey={({ key }) => key} stale={stale} phone="cards" />;
}

function Cell({ data, actor, faculty, oneMatter }: { data: FacultyMatrix; actor: string; faculty: string; oneMatter: boolean }) {
  const entries = data.cells.find((cell) => cell.actor === actor && cell.faculty === faculty)?.entries ?? [];
  if (entries.length === 0) return null;
  return (
    <span className="law-cell">
      {entries.map((entry) => {
        const place = [entry.normName, entry.article ? articleText(entry.article, entry.letter) : undefined].filter(Boolean).join(', ');
        return <span key={entry.id}>{entry.normId ? <Link href={normHref(entry.normId, entry.article)}>{place}</Link> : place}{oneMatter ? null : <small>{entry.matter}</small>}{entry.note ? <small>{entry.note}</small> : null}<VerifiedMark verified={entry.verified} /></span>;
      })}
    </span>
  );
}
