import type { Permitted } from '../../../platform/access/permitted.ts';
import { execute, json, maybe, rows, sql, type Tx } from '../../../platform/db/sql.ts';
import type { Owned } from '../../../kernel/reach.ts';
import type { VocabularyPack } from '../contract/suggest.ts';

/** A suggestion put aside. owner and territory are the lower plan's. */
export interface DismissalRow extends Owned {
  territory: string;
  lower_plan: string;
  lower_identity: string;
  upper_plan: string;
  upper_identity: string;
  reason: string | null;
  author: string | null;
  dismissed_at: Date;
}

/** Keeps a dismissal; false when the pair was already put aside. */
export async function insertDismissal(tx: Tx, row: Permitted<DismissalRow>): Promise<boolean> {
  const written = await execute(tx, sql`insert into coherence.dismissal (id, owner, territory, parties, visibility, version, lower_plan, lower_identity, upper_plan, upper_identity, reason, author, dismissed_at)
    values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}::text[], ${row.visibility}, ${row.version}, ${row.lower_plan}, ${row.lower_identity}, ${row.upper_plan}, ${row.upper_identity}, ${row.reason}, ${row.author}, ${row.dismissed_at})
    on conflict on constraint dismissed_once do nothing`);
  return written > 0;
}

export const lockDismissal = (tx: Tx, lower: string, upper: string): Promise<DismissalRow | undefined> =>
  maybe<DismissalRow>(tx, sql`select id, owner, territory, parties, visibility, version, lower_plan, lower_identity, upper_plan, upper_identity, reason, author, dismissed_at
    from coherence.dismissal where lower_identity = ${lower} and upper_identity = ${upper} for update`);

export const deleteDismissal = (tx: Tx, { id }: Permitted<DismissalRow>): Promise<number> => execute(tx, sql`delete from coherence.dismissal where id = ${id}`);

/** A pair of elements about which somebody already spoke, in either direction, and how. */
export interface SpokenPair {
  one: string;
  two: string;
  /** `open`: a link of contribution or coordination that is proposed, accepted or contested; `dismissed`: a suggestion put aside; `other`: a link of another relation, or one that was refused. */
  how: 'open' | 'other' | 'dismissed';
}

/** Pairs of a plan's elements with others that need no suggestion. Whoever asks has already been shown the plan. */
export const listSpoken = (tx: Tx, plan: string): Promise<SpokenPair[]> =>
  rows<SpokenPair>(tx, sql`select case when l.lower_plan = ${plan} then l.lower_identity else l.upper_identity end as one, case when l.lower_plan = ${plan} then l.upper_identity else l.lower_identity end as two,
      case when l.state <> 'rejected' and l.relation in ('contribuye', 'coordina') then 'open' else 'other' end as how
    from coherence.link l where (l.lower_plan = ${plan} or (l.upper_plan = ${plan} and l.relation <> 'contribuye')) and l.state <> 'withdrawn'
    union all select d.lower_identity, d.upper_identity, 'dismissed' from coherence.dismissal d where d.lower_plan = ${plan}`);


/** Writes what a pack says of words; false when it already said so, word by word. */
export async function saveVocabulary(tx: Tx, { pack, definition }: Permitted<Owned & { pack: string; definition: VocabularyPack }>): Promise<boolean> {
  const written = await execute(tx, sql`insert into coherence.vocabulary (pack, definition, source, verified) values (${pack}, ${json(definition)}::jsonb, ${definition.source}, ${definition.verified})
    on conflict (pack) do update set definition = excluded.definition, source = excluded.source, verified = excluded.verified, version = vocabulary.version + 1 where vocabulary.definition <> excluded.definition`);
  return written > 0;
}

/** Which packs say something of words, and which version of it: `base:1 ec:3`. */
export const vocabularyPrint = async (tx: Tx): Promise<string> =>
  (await rows<{ print: string }>(tx, sql`select pack || ':' || version || ':' || md5(source) as print from coherence.vocabulary order by pack`)).map(({ print }) => print).join(' ');

/** What the packs say of words, the base first. */
export const listVocabularies = async (tx: Tx): Promise<VocabularyPack[]> =>
  (await rows<{ definition: VocabularyPack }>(tx, sql`select definition from coherence.vocabulary order by pack <> 'base', pack`)).map(({ definition }) => definition);
