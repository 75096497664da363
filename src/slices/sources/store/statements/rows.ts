import type { Owned } from '../../../../kernel/reach.ts';
import type { Mark, Value } from '../../../../kernel/statement.ts';
import type { Property } from '../../contract.ts';

/** What a document says of a topic, as it is kept. */
export interface StatementRow extends Owned {
  key: string;
  document_id: string;
  topic_id: string;
  property: string;
  value: Value;
  as_of: string | null;
  mark: Mark;
  original: string | null;
  confidence: 'alta' | 'media' | 'baja' | null;
  quote: string | null;
  note: string | null;
  place: string;
  page: number | null;
  line: number | null;
  line_to: number | null;
  part: string | null;
  row_number: number | null;
  column_number: number | null;
}

export interface TopicRow extends Owned {
  key: string;
  kind: string;
  name: string | null;
  part_of: string | null;
  position: number | null;
  /** Code of the territory it is about. */
  place: string | null;
  after: string[];
  continues: string[];
  aliases: string[];
  record_kind: string | null;
  record_id: string | null;
}

export interface PropertyRow extends Owned {
  key: string;
  definition: Property;
}
