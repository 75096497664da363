import type { Actions } from '../../../platform/operation/slice.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { newId } from '../../../kernel/id.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import { mayWrite } from '../../../kernel/reach.ts';
import { no, type institutions, type Mandate } from '../contract.ts';
import { searchedWords } from '../rules.ts';
import { findInstitutionRow } from '../store/institution.ts';
import { findPersonRow, insertPerson, listMandates, listPeople, lockPersonRow, updatePerson, type PersonRow } from '../store/person.ts';
import { changedFields, present } from './institution.ts';

type Of = Pick<Actions<typeof institutions>, 'listPeople' | 'getPerson' | 'createPerson' | 'updatePerson'>;

export const personActions: Of = {
  async listPeople(ctx, { q, at = ctx.today, after, limit, ...filters }) {
    const wanted = { ...filters, territory: filters.territory?.toUpperCase(), words: searchedWords(q), at };
    const { rows, count } = await listPeople(ctx.tx, ctx.reach, wanted, readCursor(after), limit);
    const page = toPage(rows, limit, (row) => [row.folded, row.id]);
    const mandates = await listMandates(ctx.tx, ctx.reach, page.items.map(({ id }) => id), at);
    return { items: page.items.map((row) => ({ ...face(row), posts: mandatesOf(mandates, row.id) })), next: page.next, count };
  },
  async getPerson(ctx, { id }) {
    const row = ctx.permitRead(await findPersonRow(ctx.tx, id));
    const seen = mayWrite(ctx.reach, row); // contacts are for whom this person's institution reaches
    const posts = mandatesOf(await listMandates(ctx.tx, ctx.reach, [id], undefined), id);
    return { ...face(row), posts, mail: seen ? row.mail : null, phone: seen ? row.phone : null, contactHidden: !seen && Boolean(row.mail ?? row.phone), visibility: row.visibility, version: row.version };
  },
  async createPerson(ctx, input) {
    const row = await addPerson(ctx, input);
    return ctx.record({ fact: 'institutions.person-created', kind: 'person', on: row, data: { institution: row.owner }, personal: { name: { after: row.name }, mail: { after: row.mail }, phone: { after: row.phone } } }, { id: row.id, version: 1 });
  },
  async updatePerson(ctx, { id, version, ...input }) {
    const row = ctx.permit(await lockPersonRow(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: { ...face(row), mail: row.mail, phone: row.phone, visibility: row.visibility, version: row.version } });
    const given = present(input);
    const fields = changedFields(row, given);
    if (fields.length === 0) return ctx.unchanged({ id, version });
    await updatePerson(ctx.tx, { ...row, ...given });
    const personal = Object.fromEntries(fields.filter((field) => field !== 'visibility').map((field) => [field, { before: Reflect.get(row, field) as unknown, after: Reflect.get(given, field) as unknown }]));
    return ctx.record({ fact: 'institutions.person-updated', kind: 'person', on: row, data: { fields }, personal }, { id, version: version + 1 });
  },
};

const face = (row: PersonRow): { id: string; name: string; owner: string | null; example: boolean } => ({ id: row.id, name: row.name, owner: row.owner, example: row.example });

const mandatesOf = (all: readonly (Mandate & { person: string })[], person: string): Mandate[] => all.filter((one) => one.person === person);

export interface NewPerson {
  id?: string | undefined;
  institution: string;
  name: string;
  mail?: string | null | undefined;
  phone?: string | null | undefined;
  visibility?: PersonRow['visibility'];
  example?: boolean;
}

/**
 * Creates a person of an institution, within the caller's reach; the calling command records the fact.
 * @throws institutions.institution-unknown, house.not-your-place
 */
export async function addPerson(ctx: Pick<Context, 'tx' | 'now' | 'permitNew'>, input: NewPerson): Promise<PersonRow> {
  const institution = await findInstitutionRow(ctx.tx, input.institution);
  if (!institution) throw no('institution-unknown', { id: input.institution });
  const row = ctx.permitNew<PersonRow>({
    id: input.id ?? newId(ctx.now.getTime()), owner: institution.id, territory: institution.territory, parties: [], visibility: input.visibility ?? 'shared', version: 1,
    name: input.name, mail: input.mail ?? null, phone: input.phone ?? null, example: input.example ?? false,
  });
  await insertPerson(ctx.tx, row, ctx.now);
  return row;
}
