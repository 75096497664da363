import type { Period } from '../../../contract/report.ts';

/** What the address of a plan's reports holds. */
export type ReportsKey = 'periodo' | 'vista' | 'responsable' | 'estado' | 'q' | 'reporte' | 'hacer' | 'version';

export const reportViews = ['deben', 'revisar', 'lista', 'responsables'] as const;
export type ReportsView = (typeof reportViews)[number];

/** The period that the address names; else the one that is open, else the newest. */
export const periodAt = (periods: readonly Period[], id: string | undefined): Period | undefined => periods.find((one) => one.id === id) ?? periods.find(({ state }) => state === 'open') ?? periods[0];

/** The period whose reports wait the longest for a review; closing one does not review them. */
export const waiting = (periods: readonly Period[]): Period | undefined => periods.filter((one) => talliesOf(one).toReview > 0).sort((a, b) => a.to.localeCompare(b.to))[0];

/** How many reports of a period are owed, wait for a review, and are asked for in all. */
export function talliesOf({ counts }: Pick<Period, 'counts'>): { owed: number; toReview: number; accepted: number; whole: number } {
  const { pending = 0, returned = 0, reported = 0, accepted = 0 } = counts as Partial<Record<string, number>>; // the contract counts by state, a state nobody is in may be left out
  return { owed: pending + returned, toReview: reported, accepted, whole: pending + returned + reported + accepted };
}
