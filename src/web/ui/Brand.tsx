import type { ReactElement } from 'react';
import { Link } from './link.tsx';

/** The mark: four levels and one thread. Decorative unless `label` is given. */
export function Mark({ size = 28, label }: { readonly size?: number; readonly label?: string }): ReactElement {
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <svg viewBox="0 0 28 28" width={size} height={size} {...named}><use href="#mark" /></svg>;
}

/** Mark and name; a link when `href` is given. */
export function Wordmark({ href }: { readonly href?: string }): ReactElement {
  const inside = <><Mark />articula</>;
  return href === undefined ? <span className="brand">{inside}</span> : <Link className="brand" href={href}>{inside}</Link>;
}
