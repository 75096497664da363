import { firstDay, lastDay, surelyOn } from '../../../../engine/workflow/index.ts';

export type Trilean = boolean | null;

/** A record that shows something, as `kind:id`: `bodies.evidence:…`, `instruments.instrument:…`. */
export const recordRef = (kind: string, id: string): string => `${kind}:${id}`;

/** The act behind a sign, and whether it binds on a day (null: its dates do not tell). */
export interface ActSign {
  id: string;
  on: string | null;
  fiscalYear: number | null;
  inForce(day: string): Trilean;
  /** ISO days on which its force may begin or end. */
  turns?: readonly string[];
}

/** One dated sign of life of a body, or of its absence, as it is kept. */
export interface Sign {
  id: string;
  what: string;
  /** As exact as its source; null: the source does not say. */
  on: string | null;
  lastsTo: string | null;
  /** How many (sessions of a period); 0 says that there was none. */
  number: number | null;
  says: string | null;
  /** ISO instant or day when it was written down: by then it had happened. */
  recordedAt: string;
  act: ActSign | null;
  /** Its act has not passed yet, whether or not the reader may see it. */
  draft?: boolean;
  source: string | null;
}

/** When a sign is of: what it says, else what its act says. */
export const momentOf = (sign: Sign): string | null => sign.on ?? sign.act?.on ?? null;

/** The day by which it had surely happened. */
export const knownFrom = (sign: Sign): string => surelyOn({ on: momentOf(sign), recordedAt: sign.recordedAt });

/** The first day that it may be of; of an undated one, the day by which it had happened. */
export const mayBeFrom = (sign: Sign): string => {
  const on = momentOf(sign);
  return on === null ? sign.recordedAt.slice(0, 10) : firstDay(on);
};

/** The last day of the time it is of: the end it gives, else the day by which it had happened. */
export const until = (sign: Sign): string => (sign.lastsTo === null ? knownFrom(sign) : lastDay(sign.lastsTo));

/** It says that there was, or is, none. */
export const denies = (sign: Sign): boolean => sign.number === 0;

/** The record one opens to see it: its act before its own row. */
export const refOf = (sign: Sign): string => (sign.act ? recordRef('instruments.instrument', sign.act.id) : recordRef('bodies.evidence', sign.id));

/** What tells how a body lived: its signs, who sat in it on a day, and when the register took it in. */
export interface BodySigns {
  id: string;
  recordedAt: string;
  signs: readonly Sign[];
  seatedOn(day: string): Seated;
  /** ISO days on which who sits may change. */
  turns?: readonly string[];
}

/** Who sits in a body on a day; `count` is null where nobody knows. */
export interface Seated {
  count: number | null;
  whole: Trilean;
  parity: Trilean;
  /** Since when those who sit there do: the latest of their beginnings; null where one of them does not say. */
  since?: string | null;
  /** The last day by which somebody had surely come to sit there, sitting still or not (ISO); null where nobody had. */
  came?: string | null;
}

/** The next day of an ISO day. */
export const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The days on which what holds from one moment to another may begin or end, as exact as they are. */
export const turnsBetween = (from: string | null, to: string | null): string[] => [...(from === null ? [] : [lastDay(from)]), ...(to === null ? [] : [dayAfter(firstDay(to)), dayAfter(lastDay(to))])];

/** A day some months before another (negative: after), `2020-03-31` less one month is `2020-02-29`. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last))).toISOString().slice(0, 10);
}
