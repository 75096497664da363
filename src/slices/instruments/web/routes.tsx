import type { SliceRoute } from '../../../web/route.ts';
import { registerRoutes } from './register/routes.tsx';
import { lifeRoutes } from './life/routes.tsx';
import { reviewRoutes } from './review/routes.tsx';
import { modelsRoutes } from './models/routes.tsx';
import { alignmentRoutes } from './alignment/routes.tsx';
import { filesRoutes } from './files/routes.tsx';

export const routes: SliceRoute[] = [...registerRoutes, ...lifeRoutes, ...reviewRoutes, ...modelsRoutes, ...alignmentRoutes, ...filesRoutes];
