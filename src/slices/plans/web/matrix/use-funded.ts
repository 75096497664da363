import { useEffect, useState } from 'react';
import { plansApi } from '../api.ts';

const none: ReadonlySet<string> = new Set();

/** Records that one answer brings. */
const page = 500;

async function fundedIn(planId: string, version: number, year: number): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let after: string | null | undefined; after !== null; ) {
    const { items, next }: { items: { elementId: string | null }[]; next: string | null } = await plansApi.ask('resources', { planId, version, year, limit: page, ...(after ? { after } : {}) });
    for (const { elementId } of items) if (elementId) ids.add(elementId);
    after = next;
  }
  return ids;
}

/** The elements that have money or people in a year; none while no year is asked for. */
export function useFunded(planId: string, version: number, year: number | undefined): ReadonlySet<string> {
  const [held, hold] = useState<{ year: number | undefined; ids: ReadonlySet<string> }>({ year: undefined, ids: none });
  useEffect(() => {
    let isPast = false;
    if (year !== undefined)
      fundedIn(planId, version, year).then(
        (ids) => { if (!isPast) hold({ year, ids }); },
        () => undefined, // without signal the values and the days of the year still answer, and the page says that there is none
      );
    return () => {
      isPast = true;
    };
  }, [planId, version, year]);
  return held.year === year ? held.ids : none;
}
