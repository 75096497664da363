import type { SliceRoute } from '../../../../web/route.ts';

export const statementsRoutes: SliceRoute[] = [{ path: '/fuentes/asuntos/$topicId', verb: 'conocer', page: () => import('./TopicPage.tsx').then((m) => m.TopicPage) }];
