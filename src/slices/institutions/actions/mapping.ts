import { newId } from '../../../kernel/id.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { findUnit } from '../../territories/index.ts';
import { no, type institutions, type Mapped } from '../contract.ts';
import type { mappingOperations } from '../contract/mapping.ts';
import { crossed, searchedWords } from '../rules.ts';
import { byDay, contactsOn, linkageOn, linkOf, standing } from '../rules/mapping.ts';
import { findInstitutionRow } from '../store/institution.ts';
import * as store from '../store/mapping.ts';
import { findProgrammeRow } from '../store/programme.ts';
import { changedFields, present } from './institution.ts';

type Ctx = Pick<Context, 'tx' | 'permit' | 'permitRead'>;

/** A place of a mapping with the mapping that rules it, both locked, where the actor may change it. */
async function placeOf(ctx: Ctx, id: string): Promise<{ row: store.MappedRow; purpose: Permitted<store.PurposeRow> }> {
  const row = await store.lockMapped(ctx.tx, id);
  const purpose = ctx.permit(row && (await store.lockPurpose(ctx.tx, row.purpose)));
  if (!row) throw no('mapped-unknown', { id });
  return { row, purpose };
}

async function whole(ctx: Context<typeof institutions>, id: string, day: string): Promise<Mapped[]> {
  ctx.permitRead(await store.findPurpose(ctx.tx, id));
  return (await store.listMapped(ctx.tx, ctx.reach, id)).map((item) => {
    const { state, linkedOn } = linkOf(item.contacts, day);
    return { ...item, state, linkedOn, contacts: contactsOn(item.contacts, day) };
  });
}

const nameOf = async (ctx: Ctx, institution: string | null | undefined): Promise<string> => (institution ? ctx.permitRead(await findInstitutionRow(ctx.tx, institution)).name : '');

/** @throws institutions.territory-unknown */
async function codeOf(ctx: Pick<Ctx, 'tx'>, code: string): Promise<string> {
  const unit = await findUnit(ctx.tx, code.toUpperCase());
  if (!unit) throw no('territory-unknown', { code });
  return unit.code;
}

export const mappingActions: Pick<Actions<typeof institutions>, keyof typeof mappingOperations> = {
  async listPurposes(ctx, { q, kind, institution, asOf, after, limit }) {
    const found = await store.listPurposes(ctx.tx, ctx.reach, asOf ?? ctx.today, { words: searchedWords(q), kind, institution, after: readCursor(after), limit });
    return toPage(found, limit, (row) => [row.folded, row.id]);
  },

  async purpose(ctx, { id, asOf, left }) {
    const day = asOf ?? ctx.today;
    const items = await whole(ctx, id, day);
    const purpose = await store.readPurpose(ctx.tx, ctx.reach, id, day);
    if (!purpose) throw no('purpose-unknown', { id });
    return { ...purpose, asOf: day, items: items.filter((item) => (left ? byDay(item.on, day) : standing(item, day))) };
  },

  async createPurpose(ctx, { id = newId(ctx.now.getTime()), owner, territory, parties = [], from, to, ...said }) {
    const institution = ctx.permitRead(await findInstitutionRow(ctx.tx, owner));
    if (crossed(from, to)) throw no('dates-crossed', { from, to });
    const place = territory === undefined ? institution.territory : await codeOf(ctx, territory);
    if (said.programme !== null) ctx.permitRead(await findProgrammeRow(ctx.tx, said.programme));
    const row = ctx.permitNew<store.PurposeRow>({ id, owner, territory: place, parties, version: 1, from_on: from, to_on: to, ...said });
    await store.insertPurpose(ctx.tx, row, ctx.now);
    return ctx.record({ fact: 'institutions.purpose-created', kind: 'purpose', on: row, data: { title: row.title, kind: row.kind } }, { id, version: 1 });
  },

  async updatePurpose(ctx, { id, version, from, to, ...input }) {
    const row = ctx.permit(await store.lockPurpose(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    const given = present({ ...input, from_on: from, to_on: to });
    const fields = changedFields(row, given);
    if (fields.length === 0) return ctx.unchanged({ id, version });
    const next: typeof row = { ...row, ...given };
    if (crossed(next.from_on, next.to_on)) throw no('dates-crossed', { from: next.from_on, to: next.to_on });
    await store.updatePurpose(ctx.tx, next);
    return ctx.record({ fact: 'institutions.purpose-updated', kind: 'purpose', on: next, data: { fields } }, { id, version: version + 1 });
  },

  async mapInstitution(ctx, { id, purpose: into, institution, slots, on, ...said }) {
    const purpose = ctx.permit(await store.lockPurpose(ctx.tx, into));
    if (institution && slots > 1) throw no('mapped-who');
    const name = await nameOf(ctx, institution);
    const list = Array.from({ length: institution ? 1 : slots }, (_, n): store.MappedRow => ({ ...said, id: n === 0 && id ? id : newId(ctx.now.getTime()), purpose: into, institution: institution ?? null, mapped_on: on, left_on: null, version: 1 }));
    await store.insertMapped(ctx.tx, purpose, list, name);
    return ctx.record({ fact: 'institutions.institution-mapped', kind: 'purpose', on: purpose, data: { mapped: list.map((one) => one.id), institution: institution ?? null, category: said.category, on } }, { ids: list.map((one) => one.id) });
  },

  async updateMapped(ctx, { id, version, on, ...input }) {
    const { row, purpose } = await placeOf(ctx, id);
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    const given = present({ ...input, mapped_on: on });
    const fields = changedFields(row, given);
    if (fields.length === 0) return ctx.unchanged({ id, version });
    const next = { ...row, ...given };
    if (crossed(next.mapped_on, next.left_on)) throw no('dates-crossed', { from: next.mapped_on, to: next.left_on });
    await store.updateMapped(ctx.tx, purpose, next, await nameOf(ctx, input.institution));
    return ctx.record({ fact: 'institutions.mapped-updated', kind: 'purpose', on: purpose, data: { mapped: id, fields, institution: next.institution } }, { id, version: version + 1 });
  },

  async leaveMapped(ctx, { id, version, on, why }) {
    const { row, purpose } = await placeOf(ctx, id);
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    if (crossed(row.mapped_on, on)) throw no('dates-crossed', { from: row.mapped_on, to: on });
    await store.updateMapped(ctx.tx, purpose, { ...row, left_on: on }, '');
    return ctx.record({ fact: 'institutions.mapped-left', kind: 'purpose', on: purpose, data: { mapped: id, on }, why }, { id, version: version + 1 });
  },

  async recordContact(ctx, { id = newId(ctx.now.getTime()), mapped, on, plannedOn, ...said }) {
    const { row, purpose } = await placeOf(ctx, mapped);
    if (said.state === 'held' && on !== null && on.slice(0, 10) > ctx.today.slice(0, on.length)) throw no('contact-in-future', { on });
    if (on !== null && crossed(row.mapped_on, on)) throw no('contact-before-mapped', { on, mapped: row.mapped_on });
    const by = said.state === 'held' && on !== null ? on : ctx.today; // what is planned today may be for later
    if (plannedOn !== null && crossed(plannedOn, by)) throw no('contact-planned-later', { planned: plannedOn });
    await store.insertContact(ctx.tx, purpose, { id, mapped, happened_on: on, planned_on: plannedOn, recorded_on: ctx.today, ...said }, ctx.now);
    return ctx.record({ fact: 'institutions.contact-recorded', kind: 'purpose', on: purpose, data: { contact: id, mapped, kind: said.kind, state: said.state, on, plannedOn } }, { id });
  },

  async removeContact(ctx, { id, why }) {
    const contact = await store.lockContact(ctx.tx, id);
    if (!contact) throw no('contact-unknown', { id });
    const { purpose } = await placeOf(ctx, contact.mapped);
    await store.deleteContact(ctx.tx, purpose, id);
    return ctx.record({ fact: 'institutions.contact-removed', kind: 'purpose', on: purpose, data: { contact: id, mapped: contact.mapped, kind: contact.kind, state: contact.state, on: contact.happened_on }, why }, {});
  },

  async linkage(ctx, { purpose, asOf }) {
    return linkageOn(purpose, await whole(ctx, purpose, asOf ?? ctx.today), asOf ?? ctx.today);
  },
};
