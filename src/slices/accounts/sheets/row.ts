import { newId } from '../../../kernel/id.ts';
import { mayWrite } from '../../../kernel/reach.ts';
import { fold } from '../../../kernel/text.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { RowProblem, SheetRow } from '../../../platform/import/sheet.ts';
import { findSamePeople, findPostTitled, holdersOf, resolveInstitution, type InstitutionRow } from '../../institutions/index.ts';
import { AccountName, Mail } from '../contract/words.ts';
import { notWiderThan } from '../actions/giving.ts';
import { findByLogin, type AccountRow } from '../store/account.ts';
import type { RoleRow } from '../store/role.ts';
import { holdsAlready } from '../store/sheet.ts';
import { readGrant, type GivenGrant } from './grant.ts';
import type { PeopleParams, PeopleValues } from './shapes.ts';
import { words } from './words.ts';

/** What the rows above already said: accounts, mails and posts of this very sheet. */
export interface SheetMemory {
  accounts: Map<string, { row: number; id: string; fullName: string; institution: string | null; made: boolean; person: PeopleValues['person'] }>;
  mails: Map<string, number>;
  posts: Map<string, NonNullable<PeopleValues['post']>>;
  grants: Set<string>;
}

export const newMemory = (): SheetMemory => ({ accounts: new Map(), mails: new Map(), posts: new Map(), grants: new Set() });

export type ReadRow = { problem: RowProblem } | { values: PeopleValues; existing: AccountRow | undefined };

const text = (row: SheetRow, column: string): string => (typeof row.values[column] === 'string' ? row.values[column].trim() : '');

/** Reads one row against the house and the rows above it. The first thing wrong is said; nothing is guessed. */
export async function readPerson(ctx: Context, params: PeopleParams, roles: RoleRow[], memory: SheetMemory, row: SheetRow): Promise<ReadRow> {
  const no = (column: string, code: string, message: string): ReadRow => ({ problem: { row: row.row, column, code, message } });
  const named = AccountName.safeParse(text(row, 'account'));
  if (!named.success) return no('Cuenta', 'account-wrong', words.nameWrong);
  const institution = await institutionOf(ctx, text(row, 'institution') || params.institution || '');
  if (institution === 'unknown') return no('Institución', 'institution-unknown', words.institutionUnknown(text(row, 'institution')));
  const owner = institution?.id ?? null;
  if (!mayWrite(ctx.reach, { owner, territory: null, visibility: 'own' })) return no('Institución', 'not-yours', words.notYours);
  const existing = await findByLogin(ctx.tx, named.data);
  if (existing && !mayWrite(ctx.reach, existing)) return no('Cuenta', 'account-elsewhere', words.accountElsewhere);
  if (existing?.state === 'disabled') return no('Cuenta', 'account-disabled', words.accountDisabled);
  const fullName = text(row, 'name');
  const key = fold(named.data);
  const above = memory.accounts.get(key);
  if (above && (fold(above.fullName) !== fold(fullName) || above.institution !== owner)) return no('Nombre', 'not-same', words.notSame(above.row));
  const mail = await mailOf(ctx, memory, row, above?.id ?? existing?.id, key);
  if (typeof mail !== 'string' && mail !== null) return { problem: mail };
  const post = await postOf(ctx, memory, institution, row, fullName);
  if (post && 'message' in post) return { problem: post };
  const person = above?.person ?? (await personOf(ctx, institution, existing, fullName, mail, post !== null));
  if (person === 'several') return no('Nombre', 'several-people', words.severalPeople);
  const grant = await readGrant(ctx, roles, institution, row);
  if (grant && 'message' in grant) return { problem: grant };
  const id = above?.id ?? existing?.id ?? newId(ctx.now.getTime());
  const fields = existing && !above ? changesOf(existing, fullName, mail, person) : null;
  const make = !existing && !above;
  const takes = make || Boolean(fields?.mail ?? fields?.person) || post !== null;
  if (takes && !(await notWiderThan(ctx, { id, person: person?.id ?? existing?.person ?? null, post: post?.id }))) return no('Cuenta', 'wider', words.wider);
  // Only a row that enters is there for the rows below: one that is refused makes no post and takes no mail.
  if (post?.make) memory.posts.set(postKey(post.institution, post.title), { id: post.id, institution: post.institution, title: post.title, make: false });
  if (mail !== null) memory.mails.set(mail, above?.row ?? row.row);
  if (!above) memory.accounts.set(key, { row: row.row, id, fullName, institution: owner, made: make, person: person && { ...person, make: false } });
  const mandate = post && person && !post.held ? { id: newId(ctx.now.getTime()), from: text(row, 'from') || null, to: text(row, 'to') || null } : null;
  return { existing, values: { account: { id, name: named.data, fullName, mail, institution: owner, make }, fields, person, post: post && mandate ? { id: post.id, institution: post.institution, title: post.title, make: post.make } : null, mandate, grant: await freshGrant(ctx, memory, id, grant) } };
}

async function institutionOf(ctx: Context, said: string): Promise<InstitutionRow | undefined | 'unknown'> {
  if (said === '') return undefined;
  return (await resolveInstitution(ctx.tx, said, ctx.reach.territories)) ?? 'unknown';
}

async function mailOf(ctx: Context, memory: SheetMemory, row: SheetRow, account: string | undefined, key: string): Promise<string | null | RowProblem> {
  const said = text(row, 'mail').toLowerCase();
  if (said === '') return null;
  const wrong = (code: string, message: string): RowProblem => ({ row: row.row, column: 'Correo', code, message });
  if (!Mail.safeParse(said).success) return wrong('mail-wrong', words.mailWrong);
  const holder = await findByLogin(ctx.tx, said);
  if (holder && holder.id !== account) return wrong('mail-taken', words.mailTaken);
  const before = memory.mails.get(said);
  if (before !== undefined && memory.accounts.get(key)?.row !== before) return wrong('mail-twice', words.mailTwice(before));
  return said;
}

const postKey = (institution: string, title: string): string => `${institution} ${fold(title)}`;

type FoundPost = NonNullable<PeopleValues['post']> & { held: boolean };

async function postOf(ctx: Context, memory: SheetMemory, institution: InstitutionRow | undefined, row: SheetRow, fullName: string): Promise<FoundPost | null | RowProblem> {
  const title = text(row, 'post');
  if (title === '') return null;
  if (!institution) return { row: row.row, column: 'Cargo', code: 'post-alone', message: words.postAlone };
  const known = await findPostTitled(ctx.tx, institution.id, title);
  const holders = known ? await holdersOf(ctx.tx, known.id, text(row, 'from') || ctx.today) : [];
  const held = holders.some((holder) => fold(holder.name) === fold(fullName));
  const other = holders.find((holder) => holder.role === 'titular');
  if (known && !held && other && holders.filter((h) => h.role === 'titular').length >= known.seats) return { row: row.row, column: 'Cargo', code: 'post-taken', message: words.postTaken(other.name) };
  const above = memory.posts.get(postKey(institution.id, title));
  const post = known ? { id: known.id, institution: institution.id, title: known.title, make: false } : (above ?? { id: newId(ctx.now.getTime()), institution: institution.id, title, make: true });
  return { ...post, held };
}

/** The person in the directory: the account's own, the one of this name or mail, or a new one when a post needs it. */
async function personOf(ctx: Context, institution: InstitutionRow | undefined, existing: AccountRow | undefined, name: string, mail: string | null, needed: boolean): Promise<PeopleValues['person'] | 'several'> {
  if (existing?.person) return { id: existing.person, institution: institution?.id ?? '', make: false };
  if (!institution) return null;
  const same = await findSamePeople(ctx.tx, institution.id, name, mail);
  if (same.length > 1) return 'several';
  if (same[0]) return { id: same[0].id, institution: institution.id, make: false };
  return needed || !existing ? { id: newId(ctx.now.getTime()), institution: institution.id, make: true } : null;
}

function changesOf(existing: AccountRow, fullName: string, mail: string | null, person: PeopleValues['person']): PeopleValues['fields'] {
  const fields = {
    ...(fullName !== existing.fullName ? { fullName } : {}),
    ...(mail !== null && mail !== existing.mail?.toLowerCase() ? { mail } : {}),
    ...(person && existing.person === null ? { person: person.id } : {}),
  };
  return Object.keys(fields).length > 0 ? fields : null;
}

/** The grant, unless the account holds the same one or a row above gives it. */
async function freshGrant(ctx: Context, memory: SheetMemory, account: string, grant: GivenGrant | null): Promise<PeopleValues['grant']> {
  if (!grant) return null;
  const key = [account, grant.role, grant.scopeKind, grant.scope].join(' ');
  if (memory.grants.has(key) || (await holdsAlready(ctx.tx, account, grant, ctx.now))) return null;
  memory.grants.add(key);
  return { id: newId(ctx.now.getTime()), ...grant };
}
