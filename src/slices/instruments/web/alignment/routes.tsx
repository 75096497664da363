import type { SliceRoute } from '../../../../web/route.ts';

export const alignmentRoutes: SliceRoute[] = [{ path: '/modelos/alineacion/$alignmentId', verb: 'acompanar', page: () => import('./AlignmentPage.tsx').then((m) => m.AlignmentPage) }];
