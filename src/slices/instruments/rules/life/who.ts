import { covers, type Owned, type Reach } from '../../../../kernel/reach.ts';

/** The words that a cycle may use for who may. */
export const whoWords: readonly string[] = ['administración', 'titular', 'territorio'];

/** What the one who asks answers to, as the cycles of instruments name who may: by what their permission reaches it. */
export const whoIs = (reach: Reach, row: Pick<Owned, 'owner' | 'territory'>): string[] => [
  ...(reach.everything ? ['administración'] : []),
  ...(row.owner !== null && (reach.everything || reach.institutions.includes(row.owner)) ? ['titular'] : []),
  ...(row.territory !== null && (reach.everything || covers(reach.territories, row.territory)) ? ['territorio'] : []),
];
