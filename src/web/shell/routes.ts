import type { SliceRoute } from '../route.ts';

/** The screens of the shell itself. */
export const shellRoutes: SliceRoute[] = [{ path: '/', page: () => import('./HomePage.tsx').then((m) => m.HomePage) }];
