import type { Permitted } from '../../../platform/access/permitted.ts';
import { execute, json, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Owned } from '../../../kernel/reach.ts';
import type { Tally } from '../rules.ts';

/** The count of one plan's elements towards another, with the fingerprints of what was counted. */
export interface TallyRow extends Tally {
  plan: string;
  toward: string;
  plan_print: string;
  toward_print: string;
}

/** Tallies of some plans towards any other. */
export const listTallies = (tx: Tx, plans: readonly string[]): Promise<TallyRow[]> =>
  rows<TallyRow>(tx, sql`select plan, toward, direct, partial, proposed, contested, plan_print, toward_print from coherence.tally where plan = any(${[...plans]}::uuid[])`);

/** Writes tallies in one statement. The permit is that of what was just changed: a tally only counts it. */
export async function saveTallies(tx: Tx, _authority: Permitted<Owned>, tallies: readonly TallyRow[]): Promise<void> {
  await execute(tx, sql`insert into coherence.tally (plan, toward, direct, partial, proposed, contested, plan_print, toward_print)
    select plan, toward, direct, partial, proposed, contested, plan_print, toward_print
    from jsonb_to_recordset(${json(tallies)}::jsonb) as t(plan uuid, toward uuid, direct integer, partial integer, proposed integer, contested integer, plan_print text, toward_print text)
    on conflict (plan, toward) do update set direct = excluded.direct, partial = excluded.partial, proposed = excluded.proposed, contested = excluded.contested,
      plan_print = excluded.plan_print, toward_print = excluded.toward_print`);
}

/** Two commands on the same two plans count one after the other: the second sees what the first wrote. Always in one order. */
export async function lockPairs(tx: Tx, pairs: readonly (readonly [string, string])[]): Promise<void> {
  const keys = [...new Set(pairs.map((pair) => [...pair].sort().join(' ')))].sort();
  await execute(tx, sql`select pg_advisory_xact_lock(hashtextextended(k, 10)) from unnest(${keys}::text[]) with ordinality as t(k, n) order by n`);
}
