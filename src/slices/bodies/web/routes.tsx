import type { SliceRoute } from '../../../web/route.ts';
import { compositionRoutes } from './composition/routes.tsx';
import { kindsRoutes } from './kinds/routes.tsx';
import { lifeRoutes } from './life/routes.tsx';
import { boardRoutes } from './board/routes.tsx';
import { diagnosisRoutes } from './diagnosis/routes.tsx';
import { sheetsRoutes } from './sheets/routes.tsx';

export const routes: SliceRoute[] = [...kindsRoutes, ...compositionRoutes, ...lifeRoutes, ...boardRoutes, ...diagnosisRoutes, ...sheetsRoutes];
