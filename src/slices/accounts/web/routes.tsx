import type { SliceRoute } from '../../../web/route.ts';

/** The doors (no frame around them), one's own account, and the administration. */
export const routes: SliceRoute[] = [
  { path: '/ingresar', open: true, page: () => import('./door/SignInPage.tsx').then((m) => m.SignInPage) },
  { path: '/empezar', open: true, page: () => import('./door/SetUpPage.tsx').then((m) => m.SetUpPage) },
  { path: '/enlace/$token', open: true, page: () => import('./door/LinkPage.tsx').then((m) => m.LinkPage) },
  { path: '/cuenta', page: () => import('./own/MyAccountPage.tsx').then((m) => m.MyAccountPage) },
  { path: '/administrar/cuentas', verb: 'administrar', page: () => import('./people/AccountsPage.tsx').then((m) => m.AccountsPage) },
  { path: '/administrar/cuentas/importar', verb: 'administrar', page: () => import('./importing/PeopleImportPage.tsx').then((m) => m.PeopleImportPage) },
  { path: '/administrar/permisos', verb: 'administrar', page: () => import('./grants/GrantsPage.tsx').then((m) => m.GrantsPage) },
  { path: '/administrar/historia', verb: 'administrar', page: () => import('./history/HistoryPage.tsx').then((m) => m.HistoryPage) },
];
