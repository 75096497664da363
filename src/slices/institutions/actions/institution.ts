import type { Input } from '../../../kernel/contract.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import type { Tx } from '../../../platform/db/sql.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { newId } from '../../../kernel/id.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import { findUnit } from '../../territories/index.ts';
import { no, type institutions } from '../contract.ts';
import { closesCircle, crossed, searchedWords } from '../rules.ts';
import { findByPackId, findInstitutionRow, findWhole, insertFormerName, insertInstitution, listInstitutions, lockInstitutionRow, parentsAbove, updateInstitution, type InstitutionRow } from '../store/institution.ts';

type Of = Pick<Actions<typeof institutions>, 'list' | 'get' | 'create' | 'update' | 'rename'>;

export const institutionActions: Of = {
  async list(ctx, { q, after, limit, ...filters }) {
    const wanted = { ...filters, territory: filters.territory?.toUpperCase(), country: filters.country?.toUpperCase(), words: searchedWords(q) };
    const { rows, count } = await listInstitutions(ctx.tx, ctx.reach, wanted, readCursor(after), limit);
    return { ...toPage(rows, limit, (row) => [row.folded, row.id]), count };
  },
  async get(ctx, { id }) {
    const row = ctx.permitRead(await findByAnyId(ctx.tx, id));
    return (await findWhole(ctx.tx, ctx.reach, row.id))!; // permitRead has just seen it
  },
  async create(ctx, input) {
    const row = await addInstitution(ctx, input);
    return ctx.record({ fact: 'institutions.institution-created', kind: 'institution', on: row, data: { kind: row.kind, name: row.name, territory: row.territory } }, { id: row.id, version: 1 });
  },
  async update(ctx, { id, version, ...input }) {
    const row = ctx.permit(await lockInstitutionRow(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    const given = present(input);
    const fields = changedFields(row, given);
    if (fields.length === 0) return ctx.unchanged({ id, version });
    const place = input.territory === undefined ? { code: row.territory, country: row.country } : await placeOf(ctx.tx, input.territory);
    const next = { ...row, ...given, territory: place.code, country: place.country, edited: [...new Set([...row.edited, ...fields])] };
    checkDates(next.founded, next.ended);
    await checkPointers(ctx.tx, next);
    const moved = ctx.permitNew<InstitutionRow>(next); // it must also be allowed to stand where it goes
    await updateInstitution(ctx.tx, moved);
    return ctx.record({ fact: 'institutions.institution-updated', kind: 'institution', on: moved, data: { fields, ...(row.pack_id ? { packId: row.pack_id } : {}) } }, { id, version: version + 1 });
  },
  async rename(ctx, { id, version, name, acronym, since, source }) {
    const row = ctx.permit(await lockInstitutionRow(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    if (row.name === name) throw no('name-same', { name });
    await insertFormerName(ctx.tx, row, since ?? null, source ?? null);
    await updateInstitution(ctx.tx, { ...row, name, acronym: acronym === undefined ? row.acronym : acronym, edited: [...new Set([...row.edited, 'name', 'acronym'])] });
    return ctx.record({ fact: 'institutions.institution-renamed', kind: 'institution', on: row, data: { before: row.name, after: name, since: since ?? null } }, { id, version: version + 1 });
  },
};

type NewInstitution = Input<(typeof institutions)['operations']['create']>;

/**
 * Puts an institution into the directory, within the caller's reach; the calling command records the fact.
 * @throws institutions.territory-unknown, institutions.institution-unknown, institutions.dates-crossed, house.not-your-place
 */
export async function addInstitution(ctx: Pick<Context, 'tx' | 'now' | 'permitNew' | 'permitRead'>, { id = newId(ctx.now.getTime()), owner, ...input }: NewInstitution): Promise<InstitutionRow> {
  const place = await placeOf(ctx.tx, input.territory);
  checkDates(input.founded, input.ended);
  if (owner) ctx.permitRead(await findInstitutionRow(ctx.tx, owner));
  const row = ctx.permitNew<InstitutionRow>({
    id, owner: owner ?? id, territory: place.code, parties: [], visibility: input.visibility, version: 1, kind: input.kind, name: input.name, short: input.short ?? null, acronym: input.acronym ?? null,
    aliases: input.aliases ?? [], government: null, parent: input.parent ?? null, successor: input.successor ?? null, founded: input.founded ?? null, ended: input.ended ?? null, note: input.note ?? null,
    source: null, verified: false, country: place.country, pack_id: null, edited: [],
  });
  await checkPointers(ctx.tx, row);
  await insertInstitution(ctx.tx, row);
  return row;
}

/** By its identity, by its id in a pack, or by the code of the territory it governs. */
export const findByAnyId = (tx: Tx, id: string): Promise<InstitutionRow | undefined> => (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(id) ? findInstitutionRow(tx, id) : findByPackId(tx, /^[a-z]{2}(-\d|$)/i.test(id) ? id.toUpperCase() : id));

/** @throws institutions.territory-unknown */
async function placeOf(tx: Tx, code: string): Promise<{ code: string; country: string }> {
  const unit = await findUnit(tx, code.toUpperCase());
  if (!unit) throw no('territory-unknown', { code });
  return unit;
}

function checkDates(from: string | null | undefined, to: string | null | undefined): void {
  if (crossed(from, to)) throw no('dates-crossed', { from, to });
}

async function checkPointers(tx: Tx, row: InstitutionRow): Promise<void> {
  for (const id of [row.parent, row.successor]) if (id && !(await findInstitutionRow(tx, id))) throw no('institution-unknown', { id });
  if (row.parent && closesCircle(row.id, row.parent, await parentsAbove(tx, row.parent))) throw no('parent-circle', { name: row.name });
}

/** Only what was given: an absent field leaves what there is. */
export const present = <T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }; // the same keys without the absent ones

/** Names of the fields whose value would change. */
export const changedFields = (row: object, given: object): string[] =>
  Object.entries(given).filter(([field, value]) => JSON.stringify(Reflect.get(row, field) ?? null) !== JSON.stringify(value ?? null)).map(([field]) => field);
