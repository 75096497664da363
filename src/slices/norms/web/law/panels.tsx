import type { Panel, PanelPlace } from '../../../../web/panel.ts';

const basis = (on: PanelPlace, component: Panel['component']): Panel => ({ on, place: 'main', key: `norms.basis.${on}`, component, bare: true });

/** The legal basis of a plan, of an institution, of an instrument. */
export const lawPanels: Panel[] = [
  basis('plan', () => import('./BasisPanel.tsx').then((m) => m.PlanBasis)),
  basis('institution', () => import('./BasisPanel.tsx').then((m) => m.InstitutionBasis)),
  basis('instrument', () => import('./BasisPanel.tsx').then((m) => m.InstrumentBasis)),
];
