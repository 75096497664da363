import { factsOf } from '../../../../engine/workflow/index.ts';
import type { KnownFacts } from '../../../../kernel/cycle.ts';
import type { CheckItem } from '../../contract/kind.ts';
import { holdsOf } from './bounded.ts';
import type { Trilean } from './sign.ts';
import { lifeText } from './text.es.ts';

/** A check of a kind as it stands on a day. */
export interface Checked {
  key: string;
  title: string;
  level: CheckItem['level'];
  holds: Trilean;
  /** Its title, what lacks, or that nobody knows. */
  says: string;
  on: string | null;
  /** `kind:id` of the records behind it. */
  evidence: string[];
  norm: string | null;
  verified: boolean;
}

/** Each thing that a kind asks of a body, with whether it is so and what shows it. */
export const checksOf = (checklist: readonly CheckItem[], facts: KnownFacts): Checked[] =>
  checklist.map(({ key, title, level, when, lacks, norm = null, verified }) => {
    const holds = holdsOf(when, facts);
    const behind = factsOf(when).flatMap((name) => facts[name] ?? []).filter(({ value }) => value !== null && (holds === null || Boolean(value) === holds || typeof value === 'number'));
    return {
      key, title, level, holds, norm, verified,
      says: holds === true ? title : holds === false ? lacks : lifeText.unknown(title),
      on: behind.findLast(({ on }) => on !== undefined)?.on ?? null,
      evidence: [...new Set(behind.flatMap(({ evidence = [] }) => evidence))],
    };
  });
