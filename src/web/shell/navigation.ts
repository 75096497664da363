import type { NavItem } from '../ui/AppFrame.tsx';
import { paths } from '../paths.ts';
import { words } from './words.ts';

interface Entry extends NavItem {
  /** Shown to whoever holds this operation; to everybody signed in when absent. */
  needs?: string;
  /** Addresses that belong to it. */
  under: RegExp;
}

const verbs: Entry[] = [
  { href: paths.home, label: words.today, icon: 'today', under: /^\/($|reportar)/ },
  { href: paths.territories(), label: words.know, icon: 'know', under: /^\/(territorios|normas|fuentes|hallazgos|cifras|glosario|semaforos|indicadores|instituciones|personas|actores|vinculacion)/ },
  { href: paths.plans(), label: words.plan, icon: 'plan', needs: 'plans.list', under: /^\/planes/ },
  { href: paths.coherence(), label: words.weave, icon: 'weave', needs: 'coherence.matrix', under: /^\/coherencia/ },
  { href: paths.bodies(), label: words.assist, icon: 'assist', needs: 'bodies.conformation', under: /^\/(organismos|instrumentos|modelos)/ },
  { href: paths.dueDates(), label: words.fulfil, icon: 'fulfil', needs: 'norms.due-list', under: /^\/plazos/ },
];

const administration: Entry[] = [{ href: paths.accounts, label: words.administer, icon: 'settings', needs: 'accounts.list', under: /^\/administrar/ }];

const shown = (entries: Entry[], at: string, may: (operation: string) => boolean): NavItem[] =>
  entries.filter((e) => e.needs === undefined || may(e.needs)).map(({ under, needs: _, ...item }) => ({ ...item, current: under.test(at) }));

/** The verbs a person has grants for, and the administration, at an address. */
export const navigationFor = (at: string, may: (operation: string) => boolean): { nav: NavItem[]; extra: NavItem[] } => ({ nav: shown(verbs, at, may), extra: shown(administration, at, may) });
