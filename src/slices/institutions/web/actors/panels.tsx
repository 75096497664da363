import type { Panel } from '../../../../web/panel.ts';

/** On an institution's page: what makes it legal, who signs, what it does with others. On a territory's: whom to coordinate with. */
export const actorsPanels: Panel[] = [
  { on: 'institution', place: 'missing', key: 'institutions.actors.identity', component: () => import('./InstitutionIdentity.tsx').then((m) => m.InstitutionIdentity), bare: true },
  { on: 'institution', place: 'missing', key: 'institutions.actors.association', component: () => import('./AssociationSeats.tsx').then((m) => m.AssociationSeats), bare: true },
  { on: 'institution', place: 'main', key: 'institutions.actors.team', component: () => import('./InstitutionTeam.tsx').then((m) => m.InstitutionTeam), bare: true },
  { on: 'institution', place: 'main', key: 'institutions.actors.joint', component: () => import('./InstitutionJoint.tsx').then((m) => m.InstitutionJoint), bare: true },
  { on: 'territory', place: 'missing', key: 'institutions.actors.contacts', component: () => import('./TerritoryContacts.tsx').then((m) => m.TerritoryContacts), bare: true },
];
