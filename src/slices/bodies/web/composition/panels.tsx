import type { Panel } from '../../../../web/panel.ts';

/** On an institution's page: the bodies that it is, sits in, promotes and convenes. */
export const compositionPanels: Panel[] = [{ on: 'institution', place: 'main', key: 'bodies.composition.institution', component: () => import('./InstitutionBodies.tsx').then((m) => m.InstitutionBodies), bare: true }];
