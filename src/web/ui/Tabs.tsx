import type { ReactElement } from 'react';
import { Link } from './link.tsx';

export interface TabLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

/** Sections of one subject (a territory, a plan), as links. Never a menu. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }): ReactElement {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => <Link key={tab.href} href={tab.href} aria-current={tab.current === true ? 'page' : undefined}>{tab.label}</Link>)}
    </nav>
  );
}
