import { rows, sql, type Tx } from '../../../../platform/db/sql.ts';

export interface OwedReview {
  id: string;
  instrument: string;
  instrumentTitle: string;
  title: string;
  dueOn: string | null;
  /** Observations nobody answered, and those accepted that no version carries. */
  open: number;
  pending: number;
}

const told = sql`r.id, r.instrument, i.title as "instrumentTitle", r.title, r.due_on::text as "dueOn", c.open, c.pending`;
const counted = sql`cross join lateral (select (count(*) filter (where o.decision is null))::int as open, (count(*) filter (where o.decision in ('accepted', 'partly') and o.changed_text is null))::int as pending from instruments.observation o where o.review = r.id) c`;
/** More than anybody looks at in a week. */
const most = sql.lit(40);

/** Open reviews to which some institutions were invited and of which they have said nothing, the first due first. */
export const listUnanswered = (tx: Tx, institutions: readonly string[]): Promise<OwedReview[]> =>
  rows<OwedReview>(tx, sql`select ${told} from instruments.review r join instruments.instrument i on i.id = r.instrument ${counted}
    where r.closed_at is null and r.kind = 'review' and exists (select 1 from instruments.reviewer w where w.review = r.id and w.institution = any(${institutions}::uuid[]) and not exists (select 1 from instruments.observation o where o.reviewer = w.id))
    order by r.due_on nulls last, r.opened_at, r.id limit ${most}`);

/** Reviews of what some institutions hold where something waits for an answer or for a version, the oldest first. */
export const listToAnswer = (tx: Tx, institutions: readonly string[]): Promise<OwedReview[]> =>
  rows<OwedReview>(tx, sql`select ${told} from instruments.review r join instruments.instrument i on i.id = r.instrument ${counted}
    where i.owner = any(${institutions}::uuid[]) and c.open + c.pending > 0 order by r.opened_at, r.id limit ${most}`);
