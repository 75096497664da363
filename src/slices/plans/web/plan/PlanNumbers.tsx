import { measureOf, Measured, useMeasures } from '../../../../web/measures.tsx';
import { localeOf } from '../written.ts';

/** What a plan is asked about first; each only when something is declared or calculated of it. */
const asked = ['plans.actions', 'plans.targets', 'plans.execution', 'plans.reported', 'plans.funded'];

/** The numbers of a plan with where they come from: of what it is made, and how it goes. */
export function PlanNumbers({ planId, territory }: { planId: string; territory: string }) {
  const measures = useMeasures('plans.plan', planId);
  const found = asked.flatMap((name) => measureOf(measures, name) ?? []).filter(({ calculated, declared }) => declared.length > 0 || (calculated?.value ?? null) !== null);
  if (found.length === 0) return null;
  return <div className="figs" style={{ marginBottom: 'var(--s4)' }}>{found.map((one) => <Measured key={one.name} under size="sm" of={one} unit={unitOf(one)} locale={localeOf(territory)} />)}</div>;
}

/** A share says of what it is; a count says it by its own unit. */
function unitOf({ title, calculated }: { title: string; calculated: { unit: string; of?: { part: number; whole: number } | undefined } | null }): string | undefined {
  if (calculated?.unit !== '%' && !calculated?.of) return undefined;
  return calculated.of ? `${title}: ${calculated.of.part} de ${calculated.of.whole}` : title;
}
