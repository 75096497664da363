import type { Panel } from '../../../../web/panel.ts';

/** On an institution's page: the mappings it stands in. */
export const mappingPanels: Panel[] = [{ on: 'institution', place: 'missing', key: 'institutions.mapping.institution', component: () => import('./InstitutionMappings.tsx').then((m) => m.InstitutionMappings), bare: true }];
