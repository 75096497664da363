import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useSignal } from '../api/signal.ts';
import { useLive } from '../live.ts';
import { PageContextPlace } from '../page-context.tsx';
import { paths } from '../paths.ts';
import { useHouseState, useMay, useMe, type Me } from '../session.ts';
import { AppFrame } from '../ui/AppFrame.tsx';
import { Note } from '../ui/Note.tsx';
import { navigationFor } from './navigation.ts';
import { PageBoundary } from './PageBoundary.tsx';
import { useThemeChoice } from './theme-choice.ts';
import { useSignOut } from './sign-out.ts';
import { usePageTitle } from './title.ts';
import { words } from './words.ts';

const loadSearch = () => import('./CommandSearch.tsx').then((m) => ({ default: m.CommandSearch }));
const CommandSearch = lazy(loadSearch);

/** The search is fetched when the first screen has settled (milliseconds). */
const searchSoonMs = 2500;

/** The frame around every screen of who is signed in; anybody else is led to the door, or to the set-up of an empty house. */
export function Frame({ children = <Outlet /> }: { children?: ReactNode }) {
  const me = useMe();
  const state = useHouseState();
  const at = useLocation();
  useLive(Boolean(me.data));
  // While the door's screen is still being loaded the address is already the door's: there is nowhere to go any more.
  if (state.data?.needsSetUp) return at.pathname === paths.setUp ? null : <Navigate to={paths.setUp} />;
  if (me.data === null) return at.pathname === paths.signIn ? null : <Navigate to={paths.signIn} search={{ volver: at.href } as never} />; // routes are collected at run time
  if (!me.data) return me.isError ? <PageBoundary.Failed problem={me.error} /> : null;
  return <Framed me={me.data} at={at.pathname}>{children}</Framed>;
}

function Framed({ me, at, children }: { me: Me; at: string; children: ReactNode }) {
  const may = useMay();
  const [searching, setSearching] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const online = useSignal();
  const menu = usePersonMenu();
  usePageTitle();
  useSearchKeys(() => setSearching(true));
  useEffect(() => void setTimeout(() => void loadSearch().catch(() => undefined), searchSoonMs), []); // so that no letter typed right after Ctrl K is lost
  return (
    <AppFrame
      homeHref={paths.home}
      {...navigationFor(at, may)}
      connection={{ online, label: online ? words.online : words.offline }}
      person={{ name: me.name, initials: initialsOf(me.name), menu }}
      onSearch={() => setSearching(true)}
      selvedge={{ demo: me.demo }}
      context={<div ref={setPlace} />}
      notice={online ? undefined : <Note kind="risk">{words.keptData}</Note>}
    >
      <PageBoundary at={at}>
        <PageContextPlace value={place}>
          <Suspense>{children}</Suspense>
        </PageContextPlace>
      </PageBoundary>
      {searching ? (
        <Suspense>
          <CommandSearch onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </AppFrame>
  );
}

function usePersonMenu() {
  const { choice, choose } = useThemeChoice();
  const signOut = useSignOut();
  return [
    { key: 'account', label: words.myAccount, icon: 'person', href: paths.myAccount },
    { key: 'theme', label: choice === 'dark' ? words.light : words.dark, icon: 'moon', onAct: () => choose(choice === 'dark' ? 'light' : 'dark') },
    { key: 'leave', label: words.signOut, icon: 'leave', onAct: signOut },
  ] as const;
}

/** First and last word: people of one office often share what stands between. */
const initialsOf = (name: string): string => {
  const all = name.trim().split(/\s+/);
  return [...new Set([0, all.length - 1])].map((place) => all[place]?.[0]?.toUpperCase() ?? '').join('');
};

/** Ctrl K anywhere, `/` outside of fields. */
function useSearchKeys(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const writing = event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));
      if ((event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !writing)) {
        event.preventDefault();
        open();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
