import type { Reach } from '../../../kernel/reach.ts';
import type { Mark } from '../../../kernel/statement.ts';
import { visible } from '../../../platform/access/visible.ts';
import { all, json, rows, sql, type Tx } from '../../../platform/db/sql.ts';

/** A number that a document declares about what a figure counts, or under the same heading: its baseline, its target. */
export interface NumberBeside {
  id: string;
  documentId: string;
  document: string;
  /** What its property is called. */
  name: string;
  /** The property says the same as the figure. */
  same: boolean;
  value: number;
  unit: string | null;
  /** As exact as its source; null where it does not say of when. */
  asOf: string | null;
  mark: Mark;
  note: string | null;
  place: string;
  line: number | null;
}

/** More than anybody reads beside one count. */
const most = 60;

export interface WhichFigure {
  figure: string;
  territory: string;
  /** What its parameters say beside the territory: `{ kind: 'jcpd' }`. */
  about: Readonly<Record<string, string>>;
}

/** Numbers of the topics of a territory of which one says the same as a figure, in the order of their documents. */
export function listBeside(tx: Tx, reach: Reach, { figure, territory, about }: WhichFigure): Promise<NumberBeside[]> {
  const says = sql`p.definition -> 'figure' ->> 'name' = ${figure} and p.definition -> 'figure' -> 'about' @> ${json(about)}::jsonb`;
  const topics = sql`select s.topic_id from sources.statement s join sources.property p on p.key = s.property join sources.topic t on t.id = s.topic_id
    where (t.place = ${territory} or (t.record_kind = 'territories.unit' and t.record_id = ${territory})) and ${says} and ${visible(reach, 's')}`;
  return rows<NumberBeside>(tx, sql`select s.id, s.document_id as "documentId", coalesce(d.code, d.title) as document, coalesce(p.definition ->> 'name', s.property) as name, coalesce(${says}, false) as same, (s.value ->> 'number')::float8 as value,
      coalesce(s.value ->> 'unit', p.definition ->> 'unit') as unit, s.as_of as "asOf", s.mark, s.note, s.place, s.line
    from sources.statement s join sources.topic t on t.id = s.topic_id join sources.document d on d.id = s.document_id left join sources.property p on p.key = s.property
    where ${all([sql`s.topic_id in (${topics})`, sql`s.value ->> 'kind' = 'number'`, visible(reach, 's'), visible(reach, 'd'), visible(reach, 't')])}
    order by d.code nulls last, d.title, s.page nulls first, s.line nulls first, s.id limit ${sql.lit(most)}`);
}
