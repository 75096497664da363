import type { Actions } from '../../../platform/operation/slice.ts';
import type { Context } from '../../../platform/operation/context.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { newId } from '../../../kernel/id.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import { no, type institutions } from '../contract.ts';
import { crossed, searchedWords } from '../rules.ts';
import { findInstitutionRow, listInstitutionRows } from '../store/institution.ts';
import { findPersonRow } from '../store/person.ts';
import { insertProgramme, listProgrammes, lockProgrammeRow, saveMembers, updateProgramme, type Member, type ProgrammeRow } from '../store/programme.ts';
import { changedFields, present } from './institution.ts';

type Of = Pick<Actions<typeof institutions>, 'listProgrammes' | 'createProgramme' | 'updateProgramme'>;

export const programmeActions: Of = {
  async listProgrammes(ctx, { q, institution, after, limit }) {
    const found = await listProgrammes(ctx.tx, ctx.reach, searchedWords(q), institution, readCursor(after), limit);
    return toPage(found, limit, (row) => [row.folded, row.id]);
  },
  async createProgramme(ctx, { id = newId(ctx.now.getTime()), owner, name, visibility, coordinator, from, to, note, members = [] }) {
    const institution = ctx.permitRead(await findInstitutionRow(ctx.tx, owner));
    const row = ctx.permitNew<ProgrammeRow>({ id, owner, territory: institution.territory, parties: members.map((one) => one.institution), visibility, version: 1, name, coordinator: coordinator ?? null, from_on: from ?? null, to_on: to ?? null, note: note ?? null });
    await check(ctx, row, members);
    await insertProgramme(ctx.tx, row);
    await saveMembers(ctx.tx, row, members);
    return ctx.record({ fact: 'institutions.programme-created', kind: 'programme', on: row, data: { name, members: row.parties, from: row.from_on, to: row.to_on } }, { id, version: 1 });
  },
  async updateProgramme(ctx, { id, version, members, from, to, ...input }) {
    const row = ctx.permit(await lockProgrammeRow(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    const given = present({ ...input, from_on: from, to_on: to });
    const fields = [...changedFields(row, given), ...(members ? ['members'] : [])];
    if (fields.length === 0) return ctx.unchanged({ id, version });
    const next: typeof row = { ...row, ...given, parties: members ? members.map((one) => one.institution) : row.parties };
    await check(ctx, next, members ?? []);
    await updateProgramme(ctx.tx, next);
    if (members) await saveMembers(ctx.tx, next, members);
    return ctx.record({ fact: 'institutions.programme-updated', kind: 'programme', on: next, data: { fields } }, { id, version: version + 1 });
  },
};

async function check(ctx: Pick<Context, 'tx' | 'permitRead'>, row: ProgrammeRow, members: readonly Member[]): Promise<void> {
  if (crossed(row.from_on, row.to_on)) throw no('dates-crossed', { from: row.from_on, to: row.to_on });
  const twisted = members.find((one) => crossed(one.from, one.to));
  if (twisted) throw no('dates-crossed', { from: twisted.from, to: twisted.to });
  if (row.coordinator) ctx.permitRead(await findPersonRow(ctx.tx, row.coordinator));
  const known = new Set((await listInstitutionRows(ctx.tx, members.map((one) => one.institution))).map(({ id }) => id));
  const strange = members.find((one) => !known.has(one.institution));
  if (strange) throw no('institution-unknown', { id: strange.institution });
}
