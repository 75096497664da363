import type { Panel } from '../../../../web/panel.ts';

/** On an institution's page: the bodies that it is, sits in, promotes and convenes. On a person's: those in which they sit. */
export const compositionPanels: Panel[] = [
  { on: 'institution', place: 'main', key: 'bodies.composition.institution', component: () => import('./InstitutionBodies.tsx').then((m) => m.InstitutionBodies), bare: true },
  { on: 'person', place: 'main', key: 'bodies.composition.person', component: () => import('./PersonBodies.tsx').then((m) => m.PersonBodies), bare: true },
];
