import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

const product = 'Articula';

/** What tabs, history and bookmarks show at most of a heading. */
const longest = 90;

/** The title of a page by its heading: «heading · Articula». A long one is cut at a word. */
export function titleOf(heading: string): string {
  const words = heading.replace(/\s+/g, ' ').trim();
  if (words === '') return product;
  const cut = words.length <= longest ? words : `${words.slice(0, longest).replace(/\s+\S*$/, '')}…`;
  return `${cut} · ${product}`;
}

const main = (): HTMLElement | null => document.getElementById('contenido');

/**
 * Names each page by its heading, and takes whoever goes to another page to that heading: a screen reader then says where
 * it is. A filter or a tab kept in the query is the same page. Headings come late and change with their data, so the page is watched.
 */
export function usePageTitle(): void {
  const at = useRouterState({ select: (state) => state.resolvedLocation?.pathname }); // changes once the page is there, not when it is asked for
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    let arriving = last.current !== undefined && at !== undefined && last.current !== at;
    last.current = at ?? last.current;
    const look = (): void => {
      const heading = main()?.querySelector('h1') ?? null;
      name(heading);
      if (arriving && heading !== null) arriving = !take(heading);
    };
    const stay = (): void => void (arriving = false); // somebody already works on the page: nothing is taken from them
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ['open'] });
    for (const event of ['keydown', 'pointerdown'] as const) addEventListener(event, stay, { capture: true });
    look();
    return () => {
      watch.disconnect();
      for (const event of ['keydown', 'pointerdown'] as const) removeEventListener(event, stay, { capture: true });
    };
  }, [at]);
}

let named = { text: '', title: '' };

/** Reads the heading as it is seen (no closed popovers), and only when its text changed: reading it so asks the browser for a layout. */
function name(heading: HTMLElement | null): void {
  const text = heading?.textContent ?? '';
  if (text === named.text && document.title === named.title) return;
  named = { text, title: titleOf(heading?.innerText ?? '') };
  document.title = named.title;
}

/** Whether the heading has the focus now, or the page itself gave it to a field; not while a dialog is still closing. */
function take(heading: HTMLElement): boolean {
  if (document.querySelector('dialog:modal') !== null) return false;
  const { activeElement } = document;
  if (activeElement !== null && main()?.contains(activeElement) === true && activeElement.matches('input, textarea, select, [autofocus]')) return true;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
