import type { Panel } from '../../../web/panel.ts';

/** What accounts show at home to who administers them. */
export const panels: Panel[] = [
  { on: 'home', place: 'missing', key: 'accounts.home', component: () => import('./people/AccountsAtHome.tsx').then((m) => m.AccountsAtHome), bare: true },
];
