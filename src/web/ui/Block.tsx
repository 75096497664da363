import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

export interface BlockProps {
  readonly title: ReactNode;
  /** Small text at the right of the title: a count, a link. */
  readonly meta?: ReactNode;
  /** Buttons at the right of the title. */
  readonly tools?: ReactNode;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A section of a page: ink rule, title, content. */
export function Block({ title, meta, tools, id, children }: BlockProps): ReactElement {
  const heading = useId();
  return (
    <section className="block" id={id} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {meta === undefined ? null : <span className="meta">{meta}</span>}
        {tools === undefined ? null : <div className="tools">{tools}</div>}
      </header>
      {children}
    </section>
  );
}

/** White ground where one works. Never inside another. */
export function Panel({ children, className }: { readonly children: ReactNode; readonly className?: string }): ReactElement {
  return <div className={className === undefined ? 'panel' : `panel ${className}`}>{children}</div>;
}

/** Main column and side column ("what is missing and what to do"); one under the other when narrow. */
export function Columns({ main, side, lean = false }: { readonly main: ReactNode; readonly side: ReactNode; /** A narrower side: the main column is a drawing. */ readonly lean?: boolean }): ReactElement {
  return <div className={lean ? 'cols2 lean' : 'cols2'}><div>{main}</div><div className="side">{side}</div></div>;
}

/** Label and value rows. */
export function FactList({ items }: { readonly items: readonly { readonly label: string; readonly value: ReactNode }[] }): ReactElement {
  return <dl className="facts">{items.map((item) => <Pairing key={item.label} {...item} />)}</dl>;
}

function Pairing({ label, value }: { readonly label: string; readonly value: ReactNode }): ReactElement {
  return <><dt>{label}</dt><dd>{value}</dd></>;
}
