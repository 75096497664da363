import type { SliceRoute } from '../../../../web/route.ts';

export const glossaryRoutes: SliceRoute[] = [{ path: '/glosario', verb: 'conocer', page: () => import('./GlossaryPage.tsx').then((m) => m.GlossaryPage) }];
