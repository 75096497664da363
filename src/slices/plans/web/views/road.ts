import type { Advance } from '../../contract/timeline.ts';
import type { RoadMilestone } from '../../contract/profile.ts';

/** Something that happened to a plan: a milestone of its making, or an advance of its carrying out. */
export interface Happening {
  key: string;
  /** The stage of a milestone; undefined for an advance. */
  stage: string | undefined;
  text: string;
  when: string | null;
  until: string | null;
  citation: string | null;
  certainty: RoadMilestone['certainty'];
  example: boolean;
  /** What can be edited here. */
  milestone: RoadMilestone | undefined;
}

/** Milestones and advances in the order in which they happened; what nobody dated comes last. */
export function happeningsOf(milestones: readonly RoadMilestone[], advances: readonly Advance[]): Happening[] {
  const all: Happening[] = [
    ...milestones.map((m) => ({ key: m.id, stage: m.stage, text: m.text, when: m.happened, until: m.until, citation: m.citation, certainty: m.certainty, example: false, milestone: m })),
    ...advances.map((a) => ({ key: `a${a.number}`, stage: undefined, text: a.code ? `${a.code}: ${a.text}` : a.text, when: a.happened, until: null, citation: a.citation, certainty: a.certainty, example: a.example, milestone: undefined })),
  ];
  return all.sort((a, b) => (a.when === null ? 1 : b.when === null ? -1 : a.when < b.when ? -1 : a.when > b.when ? 1 : 0));
}

/** The happenings year by year, for the drawing; those without a date under an empty year, last. */
export const yearsOf = (happenings: readonly Happening[]): { year: string; happenings: Happening[] }[] => [...Map.groupBy(happenings, (one) => one.when?.slice(0, 4) ?? '')].map(([year, own]) => ({ year, happenings: own }));
