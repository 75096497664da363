import type { SliceRoute } from '../../../../web/route.ts';

/** The screens of the register; fixed words stand before `$instrumentId`. */
export const registerRoutes: SliceRoute[] = [
  { path: '/instrumentos', verb: 'acompanar', page: () => import('./InstrumentListPage.tsx').then((m) => m.InstrumentListPage) },
  { path: '/instrumentos/nuevo', verb: 'acompanar', page: () => import('./InstrumentNewPage.tsx').then((m) => m.InstrumentNewPage) },
  { path: '/instrumentos/$instrumentId', verb: 'acompanar', page: () => import('./InstrumentPage.tsx').then((m) => m.InstrumentPage) },
  { path: '/instrumentos/$instrumentId/comparar', verb: 'acompanar', page: () => import('./ComparePage.tsx').then((m) => m.ComparePage) },
];
