/** Whether a value is verified: only a text that somebody saw makes it so (marks A and B). */
export const isSeen = (mark: string | null): boolean => mark === 'A' || mark === 'B';

export const markWords = { A: 'texto oficial visto', B: 'texto secundario visto', S: 'según un documento fundador', C: 'conocimiento general' } as const;

/**
 * Whether a validity written as year or ISO date holds on a day. A year covers all its days; an open end holds.
 * @param day ISO date
 */
export function isInForce({ from, to }: { from: string | null; to: string | null }, day: string): boolean {
  return (!from || from <= day.slice(0, from.length)) && (!to || day.slice(0, to.length) <= to);
}

/** Competences by level, in the order in which the levels first come. */
export const byLevel = <C extends { level: string }>(list: C[]): Map<string, C[]> => Map.groupBy(list, ({ level }) => level);
