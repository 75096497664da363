import { rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { states, type Where } from './stages.ts';

/** So many are told on a home page; more than that is the list's work. */
const most = 30;

export interface StandingTask {
  id: string;
  title: string;
  country: string;
  kind: string;
  state: string;
  since: string | null;
  standingFrom: string;
  endsOn: string | null;
}

const columns = sql`i.id, i.title, i.country, i.kind, i.state, i.state_on as since, i.standing_from::text as "standingFrom", i.force_to as "endsOn"`;
const heldIn = (institutions: readonly string[], where: readonly Where[]) => sql`i.owner = any(${[...institutions]}::uuid[]) and (i.country, i.kind, i.state) in (select t.country, t.kind, t.state from ${states(where)})`;

/** What some institutions hold in some states and stood there already before a day, the longest standing first. */
export const listStandingTasks = (tx: Tx, institutions: readonly string[], where: readonly Where[], before: string): Promise<StandingTask[]> =>
  rows<StandingTask>(tx, sql`select ${columns} from instruments.instrument i where ${heldIn(institutions, where)} and i.standing_from < ${before}::date and not i.is_model order by i.standing_from, i.id limit ${sql.lit(most)}`);

/** What some institutions hold in some states and ends by a day, the first to end first. */
export const listEndingTasks = (tx: Tx, institutions: readonly string[], where: readonly Where[], by: string): Promise<StandingTask[]> =>
  rows<StandingTask>(tx, sql`select ${columns} from instruments.instrument i where ${heldIn(institutions, where)} and i.force_to <= ${by} order by i.force_to, i.id limit ${sql.lit(most)}`);
