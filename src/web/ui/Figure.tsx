import type { ReactElement, ReactNode } from 'react';
import { Link } from './link.tsx';
import { Popover } from './Popover.tsx';
import { NoData } from './Status.tsx';
import { useWords } from './words.ts';

export type ProvenanceKind = 'declared' | 'calculated' | 'differ';

export interface ProvenanceLine {
  readonly kind: 'declared' | 'calculated';
  readonly value: string;
  /** The source and its place, or the calculation in one sentence. */
  readonly from: ReactNode;
}

export interface FigureProps {
  /** The value as people write it; undefined is s/d. */
  readonly value: string | undefined;
  /** In words: "parroquias rurales". */
  readonly unit: string;
  /** What it is called, where the unit alone does not tell: "3 de 16". */
  readonly what?: string | undefined;
  /** Where the value opens its records. */
  readonly href?: string | undefined;
  readonly kind: ProvenanceKind;
  readonly lines: readonly ProvenanceLine[];
  /** Cut-off date or a remark, under the lines. */
  readonly note?: ReactNode;
  /** The finding, when they differ. */
  readonly findingHref?: string | undefined;
  readonly size?: 'sm' | 'md' | 'lg';
  /** Unit under the value. */
  readonly under?: boolean;
}

const signs: Readonly<Record<ProvenanceKind, string>> = { declared: '#p-dec', calculated: '#p-cal', differ: '#p-dif' };

/** A value with where it comes from: « declared, = calculated, ≠ both and they differ. Never a figure without this. */
export function Figure({ value, unit, what = unit, href, kind, lines, note, findingHref, size = 'md', under = false }: FigureProps): ReactElement {
  const classes = ['fig', size === 'md' ? '' : size, under ? 'under' : ''].filter((part) => part !== '').join(' ');
  return (
    <span className={classes}>
      {value === undefined ? <NoData /> : href === undefined ? <b>{value}</b> : <Link href={href}>{value}<span className="vh"> {what}</span></Link>}
      <span className="unit">{unit}</span>
      <Provenance what={what} kind={kind} lines={lines} note={note} findingHref={findingHref} />
    </span>
  );
}

type ProvenanceProps = Pick<FigureProps, 'kind' | 'lines' | 'note' | 'findingHref'> & { readonly what: string };

/** The button beside a value that says who states it and what the records imply. */
export function Provenance({ what, kind, lines, note, findingHref }: ProvenanceProps): ReactElement {
  const words = useWords();
  const name = { declared: words.declared, calculated: words.calculated, differ: words.differ }[kind];
  return (
    <Popover buttonClass={kind === 'differ' ? 'prov diff' : 'prov'} label={words.provenance(`${name}, ${what}`)} button={<ProvenanceSign kind={kind} />} className="pop">
      {() => (
        <>
          <h3>{what}</h3>
          <dl>{lines.map((line, n) => <Line key={n} line={line} />)}</dl>
          {note === undefined ? null : <p>{note}</p>}
          {findingHref === undefined ? null : <p><Link href={findingHref}>{words.openFinding}</Link></p>}
        </>
      )}
    </Popover>
  );
}

function Line({ line }: { readonly line: ProvenanceLine }): ReactElement {
  const words = useWords();
  return <><dt><ProvenanceSign kind={line.kind} /><span className="vh">{words[line.kind]}: </span>{line.value}</dt><dd>{line.from}</dd></>;
}

/** « = ≠, drawn. */
export function ProvenanceSign({ kind }: { readonly kind: ProvenanceKind }): ReactElement {
  return <svg width="12" height="12" aria-hidden="true"><use href={signs[kind]} /></svg>;
}
