import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Owned, Reach } from '../../../../kernel/reach.ts';
import type { Subject } from '../../../../kernel/subject.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { visible } from '../../../../platform/access/visible.ts';
import { all, brokenConstraint, execute, maybe, rows, sql, type Tx } from '../../../../platform/db/sql.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type NormCitation } from '../../contract.ts';
import { refOf } from './read.ts';

export interface CitationRow extends Owned {
  norm_id: string;
  article: string | null;
  letter: string | null;
  subject_kind: string;
  subject_id: string;
  subject_name: string | null;
  subject_on: string | null;
  place: string | null;
  note: string | null;
}

const whose = sql`c.owner, c.territory, c.parties, c.visibility`;
const shape = sql`c.id, c.version, ${refOf('n')} as norm, c.article, c.letter, json_build_object('kind', c.subject_kind, 'id', c.subject_id) as subject, c.subject_name as name, c.subject_on as "on", c.place, c.note, n.verified`;
export type CitationView = NormCitation & Omit<Owned, 'id' | 'version'>;

export async function insertCitation(tx: Tx, row: Permitted<CitationRow>, name: string, now: Date): Promise<void> {
  try {
    await execute(tx, sql`insert into norms.citation (id, owner, territory, parties, visibility, norm_id, article, letter, subject_kind, subject_id, subject_name, subject_on, place, note, created_at)
      values (${row.id}, ${row.owner}, ${row.territory}, ${row.parties}, ${row.visibility}, ${row.norm_id}, ${row.article}, ${row.letter}, ${row.subject_kind}, ${row.subject_id}, ${row.subject_name}, ${row.subject_on}, ${row.place}, ${row.note}, ${now})`);
  } catch (error) {
    const broken = brokenConstraint(error);
    if (broken === 'citation_pkey') throw houseNo('id-taken');
    throw broken === 'cited_twice' ? no('cited-twice', { norm: name }) : error;
  }
}

export const lockCitation = (tx: Tx, id: string): Promise<CitationRow | undefined> => maybe<CitationRow>(tx, sql`select * from norms.citation where id = ${id} for update`);
export const deleteCitation = (tx: Tx, row: Permitted<CitationRow>): Promise<number> => execute(tx, sql`delete from norms.citation where id = ${row.id}`);

/** The most citations of one record that are shown. */
const most = 500;

/** What a record cites, within reach, oldest first. */
export const listCiting = (tx: Tx, reach: Reach, { kind, id }: Subject): Promise<CitationView[]> =>
  rows(tx, sql`select ${shape}, ${whose} from norms.citation c join norms.norm n on n.id = c.norm_id where c.subject_kind = ${kind} and c.subject_id = ${id} and ${visible(reach, 'c')} order by c.created_at, c.id limit ${sql.lit(most)}`);

/** Who cites a norm, or one of its articles, within reach, the latest first. */
export async function listCitedBy(tx: Tx, reach: Reach, ask: { norm: string; article?: string | undefined; after?: string | undefined; limit: number }) {
  const after = readCursor(ask.after);
  const found = await rows<NormCitation & { at: string }>(tx, sql`select ${shape}, c.created_at::text as at from norms.citation c join norms.norm n on n.id = c.norm_id where ${all([
    sql`c.norm_id = ${ask.norm}`,
    visible(reach, 'c'),
    ...(ask.article ? [sql`c.article = ${ask.article}`] : []),
    ...(after ? [sql`(c.created_at, c.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`] : []),
  ])} order by c.created_at desc, c.id desc limit ${sql.lit(ask.limit + 1)}`);
  return toPage(found, ask.limit, ({ at, id }) => [at, id]);
}

/** What the house knows of a record that cites: it goes on all its citations. Answers how many changed. */
export const tellSubject = (tx: Tx, { kind, id }: Subject, { name, on }: { name: string | null; on: string | null }): Promise<number> =>
  execute(tx, sql`update norms.citation set subject_name = ${name}, subject_on = ${on}, version = version + 1 where subject_kind = ${kind} and subject_id = ${id} and (subject_name, subject_on) is distinct from (${name}::text, ${on}::text)`);

/** A citation with what a rule asks of its norm. */
export type Resting = CitationView & { known: { from: string | null; to: string | null; publication: string | null; kind: string; articles: number } };

/** Citations that a rule may find fault with: of a record from before its norm, of a norm that ended, without an article. */
const suspects = {
  later: sql`c.subject_on is not null and (n.valid_from is null or left(c.subject_on, 4) <= left(n.valid_from, 4))`,
  ended: sql`c.subject_on is not null and (n.valid_to is not null or exists (select 1 from norms.relation r where r.country = n.country and r.to_norm = n.code and r.kind in ('deroga', 'sustituye') and not r.removed))`,
  'no-article': sql`c.article is null and exists (select 1 from norms.article a where a.country = n.country and a.norm = n.code)`,
};

/** Those of one record, or of all. The reader's reach is not asked: what is found says whose it is. */
export const listResting = (tx: Tx, suspect: keyof typeof suspects, subject: Subject | undefined): Promise<Resting[]> =>
  rows(tx, sql`select ${shape}, ${whose}, json_build_object('from', n.valid_from, 'to', n.valid_to, 'publication', n.publication, 'kind', n.kind, 'articles', (select count(*)::int from norms.article a where a.country = n.country and a.norm = n.code)) as known
    from norms.citation c join norms.norm n on n.id = c.norm_id where ${suspects[suspect]} ${subject ? sql`and c.subject_kind = ${subject.kind} and c.subject_id = ${subject.id}` : sql``} order by c.created_at, c.id`);

/** Norms that rest on another (they regulate or develop it) and may be older than it. */
export const listOlderThanBasis = (tx: Tx): Promise<{ id: string; name: string; from: string; born: string; basis: string; basisId: string; publication: string | null; verified: boolean; kind: string }[]> =>
  rows(tx, sql`select f.id, coalesce(f.acronym, f.title) as name, f.valid_from as "from", t.valid_from as born, t.publication, coalesce(t.acronym, t.title) as basis, t.id as "basisId", r.kind, (f.verified and t.verified and r.verified) as verified
    from norms.relation r join norms.norm f on f.country = r.country and f.code = r.from_norm join norms.norm t on t.country = r.country and t.code = r.to_norm
    where r.kind in ('reglamenta', 'desarrolla') and not r.removed and left(f.valid_from, 4) <= left(t.valid_from, 4) order by r.country, r.code`);
