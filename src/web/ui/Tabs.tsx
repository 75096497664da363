import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Link } from './link.tsx';

export interface TabLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

/** Sections of one subject (a territory, a plan), as links. Never a menu. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }): ReactElement {
  const bar = useRef<HTMLElement>(null);
  const at = tabs.find((tab) => tab.current === true)?.href;
  useLayoutEffect(() => {
    const [nav, here] = [bar.current, bar.current?.querySelector<HTMLElement>('[aria-current]')];
    // On a phone the bar scrolls: where one is stays in sight, with a neighbour on each side. The page itself does not move.
    if (nav && here && nav.scrollWidth > nav.clientWidth) nav.scrollLeft = here.offsetLeft - nav.offsetLeft - (nav.clientWidth - here.offsetWidth) / 2;
  }, [at]);
  return (
    <nav className="tabs" aria-label={label} ref={bar}>
      {tabs.map((tab) => <Link key={tab.href} href={tab.href} aria-current={tab.current === true ? 'page' : undefined}>{tab.label}</Link>)}
    </nav>
  );
}
