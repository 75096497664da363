import type { Advance, Milestone } from '../../contract/timeline.ts';

/** Something that happened to a plan: a milestone of its making, or an advance of its carrying out. */
export interface Happening {
  key: string;
  text: string;
  when: string | null;
  citation: string | null;
  certainty: Milestone['certainty'];
  example: boolean;
}

export interface Year {
  year: string;
  happenings: Happening[];
}

/** What happened, year by year; what nobody dated comes last, under an empty year. */
export function yearsOf(milestones: readonly Milestone[], advances: readonly Advance[]): Year[] {
  const all: Happening[] = [
    ...milestones.map((m) => ({ key: `h${m.number}`, text: m.text, when: m.happened, citation: m.citation, certainty: m.certainty, example: false })),
    ...advances.map((a) => ({ key: `a${a.number}`, text: a.code ? `${a.code}: ${a.text}` : a.text, when: a.happened, citation: a.citation, certainty: a.certainty, example: a.example })),
  ];
  const byYear = Map.groupBy(all, (one) => one.when?.slice(0, 4) ?? '');
  return [...byYear]
    .map(([year, happenings]) => ({ year, happenings: happenings.sort((a, b) => (a.when ?? '').localeCompare(b.when ?? '')) }))
    .sort((a, b) => (a.year === '' ? 1 : b.year === '' ? -1 : a.year.localeCompare(b.year)));
}
