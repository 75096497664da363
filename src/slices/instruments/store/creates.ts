import type { Reach } from '../../../kernel/reach.ts';
import { visible } from '../../../platform/access/visible.ts';
import { rows, sql, type Sql, type Tx } from '../../../platform/db/sql.ts';
import { instrumentColumns, type ReadInstrument } from './register.ts';

/** Acts within reach of a territory and all below it that were drawn from a model: few, beside all that are kept. */
export const listDrawnUnder = (tx: Tx, reach: Reach, territory: string): Promise<ReadInstrument[]> =>
  rows<ReadInstrument>(tx, sql`select ${instrumentColumns} from instruments.instrument i where i.model is not null and not i.is_model and i.territory ^@ ${territory} and ${visible(reach, 'i')} order by i.territory, i.created_at, i.id`);

const codesIn = (articles: Sql): Sql => sql`array(select distinct code from jsonb_array_elements(${articles}) part, jsonb_array_elements_text(coalesce(part -> 'creates', '[]'::jsonb)) code order by code)`;

/** What the parts of the latest text of some instruments say that they create; of a text that says nothing, what the model says whose version it follows. */
export const listCreates = (tx: Tx, ids: readonly string[]): Promise<{ id: string; creates: string[] }[]> =>
  rows(tx, sql`select i.id, coalesce(nullif(own.codes, '{}'), followed.codes, '{}') as creates from instruments.instrument i
    left join lateral (select ${codesIn(sql`t.articles`)} as codes from instruments.text t where t.instrument = i.id and t.number = i.text_number) own on true
    left join lateral (select ${codesIn(sql`t.articles`)} as codes from instruments.text t where t.instrument = i.model order by (t.number = i.model_text) desc nulls last, t.number desc limit 1) followed on true
    where i.id = any(${[...ids]}::uuid[])`);
