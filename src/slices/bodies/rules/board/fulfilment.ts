import type { Binding, Force } from '../../contract/board/binding.ts';
import type { Light } from '../../contract/board/light.ts';

/** What a light lacks, in its own words: what is said not to be, and of what nobody says anything. */
export const lacksOf = (light: Light): string[] => (light.state === 'complete' || light.state === 'unknown' ? [] : light.evidence.filter(({ holds }) => holds !== true).map(({ says }) => says));

/** The day, month or year from which all that a light rests on was so: the latest of its evidence; null where one of it has no date. */
export function completeSince(light: Light): string | null {
  const days = light.evidence.filter(({ holds }) => holds === true).map(({ on }) => on);
  if (light.state !== 'complete' || days.length === 0 || days.includes(null)) return null;
  return days.reduce<string>((latest, day) => (ends(day!) > ends(latest) ? day! : latest), days[0]!); // no null left: tested above
}

/** A year or a month counts from its last day: what is surely so. */
const ends = (moment: string): string => (moment.length === 4 ? `${moment}-12-31` : moment.length === 7 ? `${moment}-31` : moment);

/**
 * How an act stands on a day. A draft accuses nobody.
 * @param inForce whether it is in force that day, as its register tells
 * @param begin the first day (ISO) on which it may have come to bind; null where nobody says
 */
export function forceOf({ inForce, pending, begin }: { inForce: boolean | null; pending: boolean; begin: string | null }, day: string): Force | null {
  if (inForce !== false) return inForce === null ? null : 'binding';
  return pending || (begin !== null && day < begin) ? 'preparing' : 'ended';
}

type Standing = Pick<Binding, 'state' | 'since' | 'light' | 'lacks' | 'late'>;

/**
 * How a territory stands before what binds it, on a day. Only its light closes it, and opens it again; without a record
 * nobody knows, and nobody is late; nor is anybody by an act that does not bind.
 */
export function standingOf(bound: Pick<Binding, 'dueOn' | 'releasedOn'>, light: Light | undefined, asOf: string, force: Force | null = null): Standing {
  const state = bound.releasedOn !== null && bound.releasedOn <= asOf ? 'released' : light === undefined || light.state === 'unknown' ? 'unknown' : light.state === 'complete' ? 'fulfilled' : 'open';
  return {
    state,
    since: state === 'fulfilled' && light ? completeSince(light) : null,
    light: light?.state ?? null,
    lacks: state === 'open' && light ? lacksOf(light) : [],
    late: state === 'open' && bound.dueOn !== null && bound.dueOn < asOf && (force === 'binding' || force === null),
  };
}

/** A binding in one line: since when it is fulfilled, or until when it is owed and what lacks. */
export function bindingDetail({ state, since, dueOn, lacks, reason }: Pick<Binding, 'state' | 'since' | 'dueOn' | 'lacks' | 'reason'>): string {
  if (state === 'fulfilled') return since === null ? 'cumplido' : `cumplido desde ${since}`;
  if (state === 'released') return `liberado: ${reason ?? ''}`;
  return [state === 'unknown' ? 'sin registro' : 'pendiente', dueOn === null ? '' : `hasta ${dueOn}`, ...lacks].filter(Boolean).join(' · ');
}
