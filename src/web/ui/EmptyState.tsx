import type { ReactElement, ReactNode } from 'react';

/** Nothing here yet: a loose thread, what would be here, and up to two ways to begin. */
export function EmptyState({ title, children, actions }: { readonly title: string; readonly children?: ReactNode; readonly actions?: ReactNode }): ReactElement {
  return (
    <div className="empty">
      <svg width="220" height="58" viewBox="0 0 220 58" aria-hidden="true">
        <g fill="none" strokeLinecap="round">
          <path d="M0 14h220M0 44h220" stroke="var(--line-2)" strokeWidth="2" />
          <path d="M30 29c30 0 40-12 66-12s20 18 44 14" stroke="var(--thread)" strokeWidth="3" />
          <circle cx="146" cy="30" r="5" stroke="var(--thread)" strokeWidth="3" fill="var(--panel)" />
        </g>
      </svg>
      <h3>{title}</h3>
      {children === undefined ? <p /> : <p>{children}</p>}
      {actions === undefined ? null : <div className="row">{actions}</div>}
    </div>
  );
}
