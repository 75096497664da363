import { mayRead } from '../../../../kernel/reach.ts';
import { fold } from '../../../../kernel/text.ts';
import { readCursor, toPage } from '../../../../kernel/page.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { findInstrument } from '../../../instruments/index.ts';
import { no, type bodies } from '../../contract.ts';
import { holdsOn } from '../../rules/composition/moment.ts';
import { deleteBody, listBodies, listBodiesOf, listSeatsOf, listSeatsOfPerson, saveServed, updateBody, listServed } from '../../store/composition.ts';
import { findInstitution, findPerson } from '../../../institutions/index.ts';
import { changeableBody, changedFields, institutionsNamed, present, readableInstitutions } from './ground.ts';
import { bodyItems } from './items.ts';
import { addBody, checkParent, servedBy } from './making.ts';
import { proofWords } from './evidence.ts';
import { addProof, spokenOf } from './proof.ts';
import { wholeBody } from './whole.ts';

type Of = Pick<Actions<typeof bodies>, 'create' | 'update' | 'remove' | 'list' | 'get' | 'ofInstitution' | 'ofPerson'>;

export const bodyActions: Of = {
  async create(ctx, { creation, createdBy, ...input }) {
    const { row, kind, institution } = await addBody(ctx, input);
    const act = createdBy ? ctx.permitRead(await findInstrument(ctx.tx, createdBy)) : undefined;
    const said = { what: 'creation', act: creation, instrument: act?.id, on: act?.published_on ?? act?.signed_on, source: creation?.source ?? input.source, example: input.example };
    const proof = creation || act ? await addProof(ctx, spokenOf(row), kind, said) : undefined;
    if (proof) ctx.note({ fact: 'bodies.evidence-added', kind: 'evidence', on: proof, data: proofWords(proof) });
    const data = { kind: row.kind, name: row.name, territory: row.territory, parent: row.parent, institution, madeInstitution: input.newInstitution, initiative: row.initiative };
    return ctx.record({ fact: 'bodies.body-created', kind: 'body', on: row, data }, { id: row.id, version: 1, institution, evidence: proof?.id ?? null, instrument: proof?.instrument ?? null });
  },

  async update(ctx, { id, version, serves, why, ...input }) {
    const row = await changeableBody(ctx, id, version);
    const given = present(input);
    const served = serves && row.territory !== null ? await servedBy(ctx, row.territory, serves) : undefined;
    const before = served ? (await listServed(ctx.tx, [id])).map(({ body: _, ...one }) => one) : [];
    const moved = served !== undefined && JSON.stringify(before) !== JSON.stringify(served.toSorted((a, b) => (a.territory < b.territory ? -1 : 1)));
    const fields = [...changedFields(row, given), ...(moved ? ['serves'] : [])];
    if (fields.length === 0) return ctx.unchanged({ id, version });
    if (given.parent !== undefined) await checkParent(ctx, row, given.parent);
    await readableInstitutions(ctx, [given.institution, given.promoter, given.convener]);
    const next = ctx.permit({ ...row, ...given });
    const saved = await updateBody(ctx.tx, next);
    if (served && moved) await saveServed(ctx.tx, next, served);
    return ctx.record({ fact: 'bodies.body-updated', kind: 'body', on: next, data: { fields, ...(fields.includes('name') ? { before: row.name, after: next.name } : {}) }, ...(why ? { why } : {}) }, { id, version: saved });
  },

  async remove(ctx, { id, version, why }) {
    const row = await changeableBody(ctx, id, version);
    if (!(await deleteBody(ctx.tx, row))) throw no('body-used', { name: row.name });
    return ctx.record({ fact: 'bodies.body-removed', kind: 'body', on: row, data: { kind: row.kind, name: row.name, territory: row.territory }, why }, { id });
  },

  async list(ctx, { q, at = ctx.today, after, limit, ...wanted }) {
    const words = fold(q ?? '').split(' ').filter(Boolean).slice(0, 8);
    const { rows, count } = await listBodies(ctx.tx, ctx.reach, { ...wanted, words }, readCursor(after), limit);
    const page = toPage(rows, limit, (row) => [row.folded, row.id]);
    return { items: await bodyItems(ctx, page.items, at), next: page.next, count };
  },

  get: (ctx, { id, at = ctx.today }) => wholeBody(ctx, id, at),

  async ofInstitution(ctx, { institution, at = ctx.today }) {
    ctx.permitRead(await findInstitution(ctx.tx, institution));
    const found = await listBodiesOf(ctx.tx, ctx.reach, institution);
    const seats = await listSeatsOf(ctx.tx, ctx.reach, institution);
    const named = (those: typeof found) => those.map(({ id, name }) => ({ id, name }));
    return {
      is: named(found.filter((one) => one.is)), promotes: named(found.filter(({ promotes }) => promotes)), convenes: named(found.filter(({ convenes }) => convenes)),
      sits: seats.map((seat) => ({ body: { id: seat.body, name: seat.name }, seat: seat.seat, role: seat.role, from: seat.from_on, to: seat.to_on, now: holdsOn(seat, at) })),
    };
  },
  async ofPerson(ctx, { person, at = ctx.today }) {
    ctx.permitRead(await findPerson(ctx.tx, person));
    const seats = await listSeatsOfPerson(ctx.tx, ctx.reach, person);
    const institutions = await institutionsNamed(ctx, seats.map(({ institution }) => institution), (row) => mayRead(ctx.reach, row));
    return {
      sits: seats.map((one) => {
        const rule = one.seats.find(({ key }) => key === one.seat);
        return {
          member: one.id, body: { id: one.body, name: one.name }, place: one.place, seat: one.seat, seatTitle: rule?.title ?? one.seat, head: rule?.head ?? false, role: one.role, institution: institutions.get(one.institution ?? '') ?? null,
          from: one.from_on, to: one.to_on, now: holdsOn(one, at), signs: one.signs, publishes: one.publishes,
        };
      }),
    };
  },
};
