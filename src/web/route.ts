import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { FunctionComponent } from 'react';

/** What people do; the rail and the phone's bar speak these verbs. */
export type Verb = 'hoy' | 'conocer' | 'planificar' | 'articular' | 'acompanar' | 'cumplir' | 'administrar';

/** A screen that a slice brings: its address (`/planes/$planId`), the verb it lives under, its page, loaded when needed. */
export interface SliceRoute {
  path: string;
  verb?: Verb;
  /** Seen without an account: sign-in, set-up, one-time links. It has no frame around it. */
  open?: boolean;
  page: () => Promise<FunctionComponent>;
}

/** The state of a view, kept in the address so that it can be pasted into a chat. Empty values leave it. */
export function useView<K extends string>(): [Partial<Record<K, string>>, (change: Partial<Record<K, string | undefined>>) => void] {
  const view = useSearch({ strict: false }) as Partial<Record<K, string>>; // the router reads every parameter as text
  const navigate = useNavigate();
  const change = (next: Partial<Record<K, string | undefined>>): void => {
    void navigate({ to: '.', search: (before: Record<string, unknown>) => Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, v]) => v !== undefined && v !== '')), replace: true, resetScroll: false } as never); // routes are collected at run time, their types are not known here
  };
  return [view, change];
}

/** One part of the address, `$planId` of `/planes/$planId`. */
export function usePart(name: string): string {
  const parts = useParams({ strict: false }) as Record<string, string | undefined>; // as above
  return parts[name] ?? '';
}

/** Goes to an address. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate();
  return (to) => void navigate({ href: to });
}
