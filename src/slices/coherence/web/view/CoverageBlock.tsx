import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { NoData } from '../../../../web/ui/Status.tsx';
import type { Coverage, Government } from '../../contract/view.ts';
import { coherenceApi, type CoverageAnswer, type Matrix } from '../api.ts';
import { capital, words } from '../words.ts';
import { usePairHref } from './pair-href.ts';
import './coherence.css';

type Cell = Coverage['cells'][number];

/** Governments of a coverage table: those with a plan each, those without as one hatched column. */
interface Group {
  key: string;
  head: string | undefined;
  columns: Government[];
  without: number;
}

/** Which government below takes up what the territory planned. Nothing where the territory has no plan or nobody is below. */
export function CoverageBlock({ matrix, day }: { matrix: Matrix; day: string | undefined }) {
  const pairHref = usePairHref(matrix.territory);
  const coverage = coherenceApi.useAsk('coverage', { territory: matrix.territory, at: day }, { keep: true }).data;
  if (!coverage || coverage.elements.length === 0 || coverage.governments.length === 0) return null;
  const groups = groupsOf(coverage);
  const planned = coverage.governments.filter(({ planId }) => planId !== null).length;
  if (planned === 0) return null;
  return (
    <Block title={words.coverage(levelsOf(coverage, matrix))} meta={words.coverageMeta(planned, coverage.governments.length)}>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.coverageCaption(matrix.name)}>
        <table className="cov">
          <caption className="vh">{words.coverageCaption(matrix.name)}</caption>
          <Head groups={groups} matrix={matrix} />
          <tbody>{coverage.elements.map((element) => <Row key={element.id} element={element} groups={groups} hrefOf={(lower) => pairHref({ lower, upper: matrix.territory })} />)}</tbody>
        </table>
      </div>
      {matrix.example ? <Note kind="demo">{words.demo}</Note> : null}
    </Block>
  );
}

/** The levels that have a plan below, in their plural: «los cantones y las parroquias». */
function levelsOf({ governments }: CoverageAnswer, matrix: Matrix): string[] {
  const present = new Set(governments.filter(({ planId }) => planId !== null).map(({ level }) => level));
  return matrix.levels.filter(({ level }) => present.has(level)).map(({ plural, gender }) => `${gender === 'f' ? 'las' : 'los'} ${plural}`);
}

/** By the government above them; governments of the first level below head their own group. */
function groupsOf({ governments, territory }: CoverageAnswer): Group[] {
  const ranks = [...new Set(governments.map(({ rank }) => rank))].toSorted((a, b) => a - b);
  const nested = ranks.length > 1;
  const heads = nested ? governments.filter(({ rank }) => rank === ranks[0]) : [{ code: territory, name: undefined }];
  return heads.flatMap(({ code, name }) => {
    const own = governments.filter((one) => one.code.startsWith(code)).toSorted((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, 'es'));
    const columns = own.filter(({ planId }) => planId !== null);
    return columns.length === 0 ? [] : [{ key: code, head: name, columns, without: own.length - columns.length }];
  });
}

function Head({ groups, matrix }: { groups: Group[]; matrix: Matrix }) {
  const nested = groups.some(({ head }) => head !== undefined);
  const corner = <th rowSpan={nested ? 2 : 1} scope="col" className="corner">{words.coverageElement(capital(matrix.name))}</th>;
  const sum = <th rowSpan={nested ? 2 : 1} scope="col" className="sum">{words.coverageShare}</th>;
  return (
    <thead>
      {nested ? <tr>{corner}{sum}{groups.map((group) => <th key={group.key} className="of" scope="colgroup" colSpan={group.columns.length + (group.without > 0 ? 1 : 0)}>{group.head}</th>)}</tr> : null}
      <tr>
        {nested ? null : <>{corner}{sum}</>}
        {groups.flatMap((group) => [
          ...group.columns.map((one, n) => <th key={one.code} scope="col" className={['v', n === 0 ? 'first' : '', one.code === group.key ? 'b' : ''].join(' ')}><span>{one.code === group.key ? capital(one.levelName) : one.name}</span></th>),
          ...(group.without > 0 ? [<th key={`${group.key} sd`} scope="col" className="v"><span>{words.more(group.without)}</span></th>] : []),
        ])}
      </tr>
    </thead>
  );
}

function Row({ element, groups, hrefOf }: { element: Coverage; groups: Group[]; hrefOf: (territory: string) => string }) {
  const cells = new Map(element.cells.map((cell) => [cell.territory, cell]));
  return (
    <tr>
      <th scope="row"><Link className="plain" href={paths.plan(element.planId, { elemento: element.id })}>{element.text}</Link></th>
      <td className="sum">{element.withPlan === 0 ? <NoData /> : words.countOf(element.covered, element.withPlan)}</td>
      {groups.flatMap((group) => [
        ...group.columns.map((one, n) => <td key={one.code} className={n === 0 ? 'first' : undefined}><Mark cell={cells.get(one.code)} href={hrefOf(one.code)} /></td>),
        ...(group.without > 0 ? [<td key={`${group.key} sd`} className="x"><span className="vh">{words.more(group.without)}</span></td>] : []),
      ])}
    </tr>
  );
}

/** Filled: direct. Half: partial. Ring: proposed. Crossed ring: contested. */
function Mark({ cell, href }: { cell: Cell | undefined; href: string }): ReactElement {
  if (!cell) return <span className="vh">{words.unlinked}</span>;
  const word = cell.state === 'accepted' ? words[cell.degree] : words[cell.state];
  const colour = cell.state === 'contested' ? 'var(--late)' : 'var(--thread)';
  return (
    <Link href={href} title={word}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5" fill={cell.state === 'accepted' && cell.degree === 'direct' ? colour : 'none'} stroke={colour} strokeWidth="2" strokeDasharray={cell.state === 'proposed' ? '2 2' : undefined} />
        {cell.state === 'accepted' && cell.degree === 'partial' ? <path d="M7 2a5 5 0 0 1 0 10z" fill={colour} /> : null}
        {cell.state === 'contested' ? <path d="M4 4l6 6" stroke={colour} strokeWidth="2" /> : null}
      </svg>
      <span className="vh">{word}</span>
    </Link>
  );
}
