import type { ReactElement, ReactNode } from 'react';

export interface PageHeadProps {
  /** The noun of the page and its marks, above the title. */
  readonly eyebrow?: ReactNode;
  /** The sentence that says the state; numbers in it may be links. The page's only h1. */
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly tools?: ReactNode;
  /** A subject's own page (a territory): its name, larger. */
  readonly subject?: boolean;
}

/** The head of a page. */
export function PageHead({ eyebrow, title, lead, tools, subject = false }: PageHeadProps): ReactElement {
  return (
    <header className={subject ? 'page-head subject' : 'page-head'}>
      <div className="words">
        {eyebrow === undefined ? null : <div className="eyebrow">{eyebrow}</div>}
        <h1>{title}</h1>
        {lead === undefined ? null : <p className="lead">{lead}</p>}
      </div>
      {tools === undefined ? null : <div className="tools">{tools}</div>}
    </header>
  );
}
