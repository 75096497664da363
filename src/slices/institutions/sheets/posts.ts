import type { Change, Comparison, Sheet, SheetRow } from '../../../platform/import/sheet.ts';
import type { Column } from '../../../engine/table/index.ts';
import { mayWrite } from '../../../kernel/reach.ts';
import { newId } from '../../../kernel/id.ts';
import { fold } from '../../../kernel/text.ts';
import { addPerson } from '../actions/person.ts';
import { addMandate, addPost } from '../actions/post.ts';
import { crossed, overlap } from '../rules.ts';
import { resolveInstitution } from '../resolve.ts';
import type { InstitutionRow } from '../store/institution.ts';
import { deletePerson, findPersonRow, listSamePeople, lockPersonRow } from '../store/person.ts';
import { deleteEmptyPost, deleteMandate, findPostByTitle, listMandates, listPostMandates, listPostRows, listSeats, lockPostRow, updateMandate, updatePost, type MandateRow, type PostRow } from '../store/post.ts';
import { cell, differences, isIdentity, placeOf, problem, remembered, textAt, words, yesAt } from './cells.ts';

const roles = [{ id: 'titular', label: 'Titular' }, { id: 'substitute', label: 'Suplente', aliases: ['alterno', 'alterna'] }];

const columns: Column[] = [
  { id: 'institution', title: 'Institución', aliases: ['Entidad', 'Código de la institución', 'GAD'], kind: 'text', required: true, maxLength: 200 },
  { id: 'title', title: 'Cargo', aliases: ['Puesto', 'Dignidad', 'Función'], kind: 'text', required: true, maxLength: 200 },
  { id: 'head', title: 'Dirige', aliases: ['Máxima autoridad'], kind: 'yesno' },
  { id: 'seats', title: 'Puestos', aliases: ['Número de puestos'], kind: 'integer' },
  { id: 'channel', title: 'Canal del cargo', aliases: ['Canal', 'Correo de la oficina', 'Teléfono de la oficina', 'Correo institucional'], kind: 'text', maxLength: 200 },
  { id: 'person', title: 'Persona', aliases: ['Nombre', 'Nombres y apellidos', 'Autoridad', 'Titular'], kind: 'text', maxLength: 200 },
  { id: 'personId', title: 'Identificador de la persona', kind: 'text', maxLength: 60 },
  { id: 'from', title: 'Desde', aliases: ['Inicio', 'Fecha de inicio'], kind: 'date' },
  { id: 'to', title: 'Hasta', aliases: ['Fin', 'Fecha de fin'], kind: 'date' },
  { id: 'role', title: 'Como', aliases: ['Calidad', 'Condición'], kind: 'choice', choices: roles },
  { id: 'reelected', title: 'Reelección', aliases: ['Reelecto', 'Reelecta'], kind: 'yesno' },
];
const titles = { head: 'Dirige', seats: 'Puestos', channel: 'Canal del cargo', from_on: 'Desde', to_on: 'Hasta', role: 'Como', reelected: 'Reelección' };

/** As many as the form of a post takes. */
const mostSeats = 500;

/** What a row writes: a post (new when `newPost`), and a mandate on it when the row names a person. */
interface Values {
  institution: string;
  post: string;
  newPost: boolean;
  title: string;
  fields: Partial<Pick<PostRow, 'head' | 'seats' | 'channel'>>;
  mandate: (Omit<MandateRow, 'version' | 'post' | 'source'> & { newPerson: string | null }) | null;
}

type Ctx = Parameters<Sheet['compare']>[0];
interface Before {
  createdPost: boolean;
  /** The post as it was, where the row changed it. */
  post: PostRow | null;
  mandate: MandateRow | null;
  person: string | null;
}

interface Draft {
  id: string;
  isNew: boolean;
  title: string;
  seats: number;
  mandates: Pick<MandateRow, 'person' | 'from_on' | 'to_on' | 'role'>[];
}

/** The posts of institutions with who holds them: one row per holder, or one row for a vacant post. */
export const postsSheet: Sheet = {
  name: 'institutions.posts',
  columns: async () => columns,
  place: async (ctx) => placeOf(ctx),

  async compare(ctx, _params, rows) {
    const institution = remembered((text) => resolveInstitution(ctx.tx, text, ctx.reach.territories));
    const comparison: Comparison = { changes: [], problems: [] };
    const [drafts, people, taken] = [new Map<string, Draft>(), new Map<string, string>(), new Set<string>()];
    for (const row of rows) {
      const answer = await compareRow(ctx, row, { institution, drafts, people });
      if (typeof answer === 'string') comparison.problems.push(problem(row.row, 'row', answer));
      else if (taken.has(answer.id)) comparison.problems.push(problem(row.row, 'twice', words.twice));
      else comparison.changes.push(answer);
      if (typeof answer !== 'string') taken.add(answer.id);
    }
    return comparison;
  },

  async apply(ctx, _params, changes) {
    const applied = [];
    for (const change of changes) {
      const { before, version } = await applyOne(ctx, change, change.values as unknown as Values); // written by `compare`
      applied.push({ row: change.row, id: change.id, before, version });
    }
    return applied;
  },

  async versions(ctx, ids) {
    const posts = (await listPostRows(ctx.tx, ids)).map((post) => [post.id, { version: post.version, label: post.title }] as const);
    const mandates = await listMandates(ctx.tx, ids);
    const named = new Map((await listPostRows(ctx.tx, mandates.map(({ post }) => post))).map((post) => [post.id, post.title]));
    return new Map([...posts, ...mandates.map((one) => [one.id, { version: one.version, label: named.get(one.post) ?? '' }] as const)]);
  },

  async revert(ctx, _params, applied) {
    for (const { id, before } of applied.toReversed()) await revertOne(ctx, id, before as Before); // written by `apply`
  },

  async *rows(ctx, params) {
    for (const seat of await listSeats(ctx.tx, ctx.reach, String(params['territory'] ?? ''), ctx.today)) {
      yield {
        institution: cell(seat.institutionCode), title: cell(seat.title), head: cell(seat.head), seats: cell(seat.seats), channel: cell(seat.channel), person: cell(seat.name), personId: cell(seat.person),
        from: cell(seat.from), to: cell(seat.to), role: cell(roles.find(({ id }) => id === seat.role)?.label), reelected: cell(seat.reelected),
      };
    }
  },
};

interface Finders {
  institution: (text: string) => Promise<InstitutionRow | undefined>;
  /** Posts as the rows above leave them. */
  drafts: Map<string, Draft>;
  /** People that the rows above would register, by institution and name. */
  people: Map<string, string>;
}

async function compareRow(ctx: Ctx, row: SheetRow, finders: Finders): Promise<Change | string> {
  const where = textAt(row, 'institution') ?? '';
  const title = textAt(row, 'title');
  const institution = await finders.institution(where);
  if (!institution) return words.unknownInstitution(where);
  if (!title) return words.needsPost;
  const known = await findPostByTitle(ctx.tx, institution.id, title);
  if (!mayWrite(ctx.reach, known ?? institution)) return words.outOfReach;
  const seats = row.values['seats'];
  if (typeof seats === 'number' && (seats < 1 || seats > mostSeats)) return words.seats(mostSeats);
  const draft = await draftOf(ctx, finders.drafts, institution, known, title);
  const head = yesAt(row, 'head');
  const channel = textAt(row, 'channel');
  const fields = { ...(head === undefined ? {} : { head }), ...(typeof seats === 'number' ? { seats } : {}), ...(channel === undefined ? {} : { channel }) };
  draft.seats = fields.seats ?? draft.seats;
  const values: Values = { institution: institution.id, post: draft.id, newPost: draft.isNew, title, fields, mandate: null };
  const postDiff = known ? differences(titles, known, fields) : [];
  const person = await personOf(ctx, row, institution, finders.people);
  if (typeof person === 'string') return person;
  if (!person) return change(row, title, known ? { id: known.id, version: known.version } : { id: draft.id }, values, postDiff);
  return compareMandate(ctx, row, { people: finders.people, draft, known, values, postDiff, person });
}

async function draftOf(ctx: Ctx, drafts: Map<string, Draft>, institution: InstitutionRow, known: PostRow | undefined, title: string): Promise<Draft> {
  const key = known?.id ?? `${institution.id} ${fold(title)}`;
  const before = drafts.get(key);
  if (before) return before;
  const draft: Draft = known ? { id: known.id, isNew: false, title, seats: known.seats, mandates: await listPostMandates(ctx.tx, known.id) } : { id: newId(ctx.now.getTime()), isNew: true, title, seats: 1, mandates: [] };
  drafts.set(key, draft);
  return draft;
}

interface Somebody {
  id: string;
  newPerson: string | null;
}

async function personOf(ctx: Ctx, row: SheetRow, institution: InstitutionRow, people: Map<string, string>): Promise<Somebody | string | undefined> {
  const id = textAt(row, 'personId');
  const name = textAt(row, 'person');
  if (id) return isIdentity(id) && (await findPersonRow(ctx.tx, id)) ? { id, newPerson: null } : words.unknownId(id);
  if (!name) return undefined;
  const same = await listSamePeople(ctx.tx, institution.id, name, null);
  if (same.length > 1) return words.severalPeople(name);
  if (same[0]) return { id: same[0].id, newPerson: null };
  const before = people.get(personKey(institution.id, name));
  return before ? { id: before, newPerson: null } : { id: newId(ctx.now.getTime()), newPerson: name };
}

const personKey = (institution: string, name: string): string => `${institution} ${fold(name)}`;

interface Seen {
  people: Map<string, string>;
  draft: Draft;
  known: PostRow | undefined;
  values: Values;
  postDiff: NonNullable<Change['diff']>;
  person: Somebody;
}

async function compareMandate(ctx: Ctx, row: SheetRow, { people, draft, known, values, postDiff, person }: Seen): Promise<Change | string> {
  const role: MandateRow['role'] = textAt(row, 'role') === 'substitute' ? 'substitute' : 'titular';
  const from = textAt(row, 'from');
  const to = textAt(row, 'to');
  if (crossed(from, to)) return words.crossed;
  const span = { from: from ?? null, to: to ?? null };
  const before = known ? (await listPostMandates(ctx.tx, known.id)).find((one) => one.person === person.id && one.role === role && (one.from_on === (from ?? one.from_on) || overlap(span, { from: one.from_on, to: one.to_on }))) : undefined;
  const reelected = yesAt(row, 'reelected');
  const fields = { ...(from === undefined ? {} : { from_on: from }), ...(to === undefined ? {} : { to_on: to }), ...(reelected === undefined ? {} : { reelected }) };
  const after = { id: before?.id ?? newId(ctx.now.getTime()), person: person.id, from_on: before?.from_on ?? null, to_on: before?.to_on ?? null, reelected: before?.reelected ?? false, ...fields, role };
  const others = draft.mandates.filter((one) => one.role === 'titular' && one.person !== person.id && overlap({ from: after.from_on, to: after.to_on }, { from: one.from_on, to: one.to_on }));
  if (role === 'titular' && others.length >= draft.seats) return words.taken(draft.title);
  if (!before) draft.mandates.push(after);
  // Only a row that enters registers its person for the rows below.
  if (person.newPerson !== null) people.set(personKey(values.institution, person.newPerson), person.id);
  const diff = [...postDiff, ...(before ? differences(titles, before, { ...fields, role }) : [])];
  const label = `${draft.title}: ${textAt(row, 'person') ?? ''}`;
  return change(row, label, before ? { id: before.id, version: before.version } : { id: after.id }, { ...values, mandate: { ...after, newPerson: person.newPerson } }, diff);
}

function change(row: SheetRow, label: string, record: { id: string; version?: number }, values: Values, diff: NonNullable<Change['diff']>): Change {
  const action = record.version === undefined ? 'create' : diff.length > 0 ? 'change' : 'unchanged';
  return { row: row.row, action, label, ...record, values: { ...values }, ...(record.version === undefined ? {} : { diff }) };
}

/** Writes one row: its post, the person it registers, the mandate. */
async function applyOne(ctx: Ctx, { id }: Change, { institution, post: postId, title, fields, mandate }: Values): Promise<{ before: Before; version: number }> {
  const found = await lockPostRow(ctx.tx, postId);
  const post = found ? ctx.permit(found) : await addPost(ctx, { id: postId, institution, title, ...fields });
  const moved = found !== undefined && Object.entries(fields).some(([field, value]) => Reflect.get(found, field) !== value);
  if (moved) await updatePost(ctx.tx, { ...post, ...fields });
  const before: Before = { createdPost: !found, post: found && moved ? found : null, mandate: null, person: null };
  if (!mandate) return { before, version: found ? found.version + Number(moved) : 1 };
  const { newPerson, ...row } = mandate;
  if (newPerson !== null) {
    await addPerson(ctx, { id: row.person, institution, name: newPerson });
    before.person = row.person;
  }
  const [old] = await listMandates(ctx.tx, [id]);
  if (old) {
    await updateMandate(ctx.tx, post, { ...row, post: postId, source: old.source });
    return { before: { ...before, mandate: old }, version: old.version + 1 };
  }
  await addMandate(ctx, { ...post, ...fields }, { ...row, post: postId, source: null });
  return { before, version: 1 };
}

/** Puts back what one row found: its mandate, the person it registered, its post. */
async function revertOne(ctx: Ctx, id: string, before: Before): Promise<void> {
  const [mandate] = await listMandates(ctx.tx, [id]);
  const post = ctx.permit(await lockPostRow(ctx.tx, mandate?.post ?? id));
  if (mandate && before.mandate) await updateMandate(ctx.tx, post, before.mandate);
  else if (mandate) await deleteMandate(ctx.tx, post, id);
  const person = before.person === null ? undefined : await lockPersonRow(ctx.tx, before.person);
  // Somebody whose data were completed since is no longer of this import alone, and stays in the directory.
  if (person?.version === 1) await deletePerson(ctx.tx, ctx.permit(person));
  if (before.post) await updatePost(ctx.tx, ctx.permitNew({ ...post, ...before.post }));
  else if (before.createdPost) await deleteEmptyPost(ctx.tx, post);
}
