import type { Owned } from '../../kernel/reach.ts';
import type { Permitted } from '../../platform/access/permitted.ts';
import { json, rows, sql, type Sql, type Tx } from '../../platform/db/sql.ts';
import type { NormPack } from './contract.ts';
import { partOf } from './rules/law/article.ts';
import { deedCode } from './rules/law/deed.ts';

/** One kind of entry: its table, and for each column the field of the pack it comes from. */
interface Kind {
  table: string;
  entries: (pack: NormPack) => object[];
  columns: Record<string, string>;
  type?: Record<string, string>;
}

const standing = { source: 'source', mark: 'mark', verified: 'verified' };
const types: Record<string, string> = { verified: 'boolean', theme: 'text[]', hours: 'jsonb', aliases: 'text[]', names: 'jsonb', kinds: 'text[]', yearly: 'jsonb', suspended_by: 'text[]', notifies: 'text[]' };

const kinds: Kind[] = [
  {
    table: 'norms.norm',
    entries: (pack) => pack.norms.map((n) => ({ ...n, code: n.id })),
    columns: { code: 'code', title: 'title', acronym: 'acronym', kind: 'kind', publication: 'publication', valid_from: 'from', valid_to: 'to', last_reform: 'lastReform', address: 'url', aliases: 'aliases', names: 'names', note: 'note', ...standing },
  },
  {
    table: 'norms.article',
    entries: (pack) => pack.articles.map((a) => ({ ...a, code: a.id, kind: a.kind ?? partOf(a.number, a.literal) })),
    columns: { code: 'code', norm: 'norm', number: 'number', letter: 'literal', kind: 'kind', parent: 'parent', says: 'text', ...standing },
  },
  {
    table: 'norms.competence',
    entries: (pack) => pack.competences,
    columns: { code: 'code', level: 'level', title: 'title', norm: 'norm', article: 'article', letter: 'literal', type: 'type', theme: 'theme', valid_from: 'from', valid_to: 'to', note: 'note', ...standing },
  },
  {
    table: 'norms.term',
    entries: (pack) => pack.terms.map((t) => ({ ...t, code: t.id })),
    columns: { code: 'code', norm: 'norm', article: 'article', title: 'title', amount: 'value', most: 'max', unit: 'unit', starts: 'starts', begins: 'begins', rolls: 'rolls', hours: 'hours', yearly: 'date', set_off: 'trigger', suspended_by: 'suspendedBy', extension: 'extension', notifies: 'notifies', consequence: 'consequence', note: 'note', ...standing },
  },
];

const lawKinds: Kind[] = [
  {
    table: 'norms.relation',
    entries: (pack) => pack.relations.map((r) => ({ ...r, code: deedCode(r) })),
    columns: { code: 'code', from_norm: 'from', to_norm: 'to', kind: 'kind', article: 'article', to_article: 'toArticle', on_day: 'on', note: 'note', ...standing },
  },
  {
    table: 'norms.version',
    entries: (pack) => pack.versions.map((v) => ({ ...v, code: v.id })),
    columns: { code: 'code', norm: 'norm', from_on: 'from', publication: 'publication', note: 'note', ...standing },
  },
  {
    table: 'norms.faculty',
    entries: (pack) => pack.faculties.map((f) => ({ ...f, code: f.id })),
    columns: { code: 'code', norm: 'norm', article: 'article', letter: 'literal', faculty: 'faculty', actor: 'actor', level: 'level', matter: 'matter', note: 'note', ...standing },
  },
  { table: 'norms.hierarchy', entries: ({ hierarchy }) => (hierarchy ? [{ ...hierarchy, code: 'kinds' }] : []), columns: { code: 'code', kinds: 'kinds', ...standing } },
];

const list = (names: string[], write: (name: string) => Sql): Sql => sql.join(names.map(write), sql`, `);

/** Writes what a pack says of one country; rows that a person edited stay. Answers how many are new and how many changed. */
export async function upsertPack(tx: Tx, house: Permitted<Owned>, pack: NormPack): Promise<{ created: number; changed: number }> {
  let created = 0;
  let touched = 0;
  for (const { table, entries, columns } of [...kinds, ...lawKinds]) {
    const names = Object.keys(columns);
    const plain = (name: string): Sql => sql.ref(name);
    const said = list(names, (name) => sql`p.${sql.ref(columns[name]!)}`); // names are its own keys
    const typed = list(names, (name) => sql`${sql.ref(columns[name]!)} ${sql.raw(types[name] ?? 'text')}`); // as above
    const before = list(names, (name) => sql`e.${sql.ref(name)}`);
    const after = list(names, (name) => sql`excluded.${sql.ref(name)}`);
    const answer = await rows<{ created: boolean }>(tx, sql`insert into ${sql.table(table)} as e (owner, territory, parties, visibility, country, ${list(names, plain)})
      select ${house.owner}::uuid, ${house.territory}::text, ${house.parties}::text[], ${house.visibility}, ${pack.country}, ${said}
      from jsonb_to_recordset(${json(entries(pack))}::jsonb) as p (${typed})
      on conflict (country, code) do update set ${list(names, (name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`)}, version = e.version + 1
      where not e.edited and (${before}) is distinct from (${after})
      returning e.version = 1 as created`);
    created += answer.filter((row) => row.created).length;
    touched += answer.length;
  }
  return { created, changed: touched - created };
}
