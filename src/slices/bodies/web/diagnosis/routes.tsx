import type { SliceRoute } from '../../../../web/route.ts';

export const diagnosisRoutes: SliceRoute[] = [{ path: '/organismos/diagnosticos', verb: 'acompanar', page: () => import('./DiagnosesPage.tsx').then((m) => m.DiagnosesPage) }];
