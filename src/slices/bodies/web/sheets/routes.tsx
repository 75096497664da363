import type { SliceRoute } from '../../../../web/route.ts';

export const sheetsRoutes: SliceRoute[] = [{ path: '/organismos/hojas', verb: 'acompanar', page: () => import('./SheetsPage.tsx').then((m) => m.SheetsPage) }];
