import type { Reactions } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { recalculate } from './actions/figures/recalculate.ts';
import type { sources } from './contract.ts';

/**
 * Facts after which a figure of some slice may be another. Each figure names its own (`after`); a slice cannot ask those
 * below it, so they stand here as text too, and a test says when one is missing.
 */
export const recalculatedAfter = [
  'territories.pack-loaded', 'territories.unit-edited',
  'institutions.pack-loaded', 'institutions.people-loaded', 'institutions.institution-created', 'institutions.institution-updated', 'institutions.rows-imported', 'institutions.import-undone',
  'institutions.post-created', 'institutions.post-updated', 'institutions.mandate-began', 'institutions.mandate-ended',
  'institutions.institution-mapped', 'institutions.mapped-updated', 'institutions.mapped-left', 'institutions.contact-recorded', 'institutions.contact-removed', 'institutions.joint-created', 'institutions.joint-updated',
  'sources.document-cited', 'sources.citation-withdrawn', 'sources.statement-added', 'sources.statement-restated', 'sources.statement-retracted', 'sources.package-imported', 'sources.package-undone',
  'norms.norms-loaded', 'norms.entry-verified', 'norms.entry-doubted', 'norms.clock-started', 'norms.clock-stopped', 'norms.clock-suspended', 'norms.clock-resumed', 'norms.clock-extended', 'norms.dues-recounted', 'norms.calendar-changed',
  'instruments.instrument-created', 'instruments.instrument-changed', 'instruments.instrument-removed', 'instruments.step-taken', 'instruments.step-undone',
  'instruments.model-saved', 'instruments.model-socialised', 'instruments.adoption-begun', 'instruments.adoption-declared', 'instruments.adoption-withdrawn',
  'indicators.schemes-loaded',
  'plans.plan-created', 'plans.plan-changed', 'plans.plan-approved', 'plans.version-started', 'plans.plan-imported', 'plans.import-undone', 'plans.element-added', 'plans.element-changed', 'plans.element-removed', 'plans.elements-edited',
  'plans.progress-reported', 'plans.progress-accepted', 'plans.progress-returned', 'plans.reports-imported', 'plans.reports-undone', 'plans.period-opened', 'plans.period-reopened',
  'plans.resource-saved', 'plans.resource-removed', 'plans.resources-imported', 'plans.resources-undone',
  'coherence.link-proposed', 'coherence.link-accepted', 'coherence.link-rejected', 'coherence.link-contested', 'coherence.link-changed', 'coherence.link-withdrawn', 'coherence.links-loaded',
  'bodies.kinds-loaded', 'bodies.kind-saved', 'bodies.body-created', 'bodies.body-updated', 'bodies.body-removed', 'bodies.evidence-added', 'bodies.evidence-corrected', 'bodies.evidence-removed', 'bodies.absence-recorded',
  'bodies.member-seated', 'bodies.member-ended', 'bodies.member-corrected', 'bodies.member-removed', 'bodies.rows-imported', 'bodies.import-undone', 'bodies.resolution-drafted', 'bodies.territory-bound', 'bodies.territory-released',
] as const;

/** What is declared beside a figure is compared again when the records move. */
export const recalculation: Reactions<Context<typeof sources>> = Object.fromEntries(recalculatedAfter.map((fact) => [fact, (ctx: Context<typeof sources>) => recalculate(ctx, fact)]));
