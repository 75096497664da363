import type { Permitted } from '../../../platform/access/permitted.ts';
import type { Applied, Change } from '../../../platform/import/sheet.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { addPerson, listPeopleById, removeNewPerson } from '../../institutions/index.ts';
import { addInstrument, changeInstrument, instrumentsById, instrumentsLeanedOn, lockInstrument, removeInstrument, type InstrumentChange, type InstrumentRow } from '../../instruments/index.ts';
import { deleteBody, deleteEvidence, deleteMember, findMember, lockBodyRow, lockEvidence, updateBody, updateEvidence, updateMember, type BodyRow, type EvidenceRow, type MemberRow } from '../store/composition.ts';
import { insertBodies, insertMembers, insertProofs, listLeaning, listVersions, lockBodies } from '../store/sheets.ts';
import type { ActChange, NewAct } from './acts-named.ts';
import type { Ctx } from './ground.ts';
import { words } from './words.ts';

interface Changed<F> {
  id: string;
  version: number;
  fields: F;
}

/** What one row writes, ready to be written: kept with the preview. */
export interface Writes {
  /** Bodies and acts of the register that it leans on. */
  uses: string[];
  people: { id: string; name: string; institution: string }[];
  acts: NewAct[];
  actChanges: ActChange[];
  bodies: BodyRow[];
  bodyChanges: Changed<Partial<BodyRow>>[];
  proofs: EvidenceRow[];
  proofChanges: Changed<Partial<EvidenceRow>>[];
  members: MemberRow[];
  memberChanges: Changed<Partial<MemberRow>>[];
}
export const nothing = (): Writes => ({ uses: [], people: [], acts: [], actChanges: [], bodies: [], bodyChanges: [], proofs: [], proofChanges: [], members: [], memberChanges: [] });
export const writesOf = (change: Change): Writes => change.values as unknown as Writes; // written by `compare` of the sheets here

const kinds = ['person', 'act', 'body', 'proof', 'member'] as const;
/** What an import found before: which record, and how it was; null: the import made it. */
type Found = { of: (typeof kinds)[number]; row: object | null };

const applied = (change: Change, id: string, of: Found['of'], version = 1, row: object | null = null): Applied => ({ row: change.row, id, before: { of, row } satisfies Found, version });

/** Writes what the rows of a preview say; bodies, evidence and members in one go each. */
export async function applyWrites(ctx: Ctx, changes: readonly Change[]): Promise<Applied[]> {
  const all = changes.map((change) => ({ change, writes: writesOf(change) }));
  const done: Applied[] = [];
  for (const { change, writes } of all) for (const person of writes.people) done.push(applied(change, (await addPerson(ctx, { ...person, visibility: 'shared' })).id, 'person'));
  for (const { change, writes } of all) {
    for (const act of writes.acts) done.push(applied(change, (await addInstrument(ctx, act)).id, 'act'));
    for (const { id, fields } of writes.actChanges) {
      const before = ctx.permit(await lockInstrument(ctx.tx, id));
      done.push(applied(change, id, 'act', (await changeInstrument(ctx, before, fields)).version, imageOf(before, fields)));
    }
  }
  const bodies = await writeBodies(ctx, all, done);
  await writeProofs(ctx, all, done);
  await writeMembers(ctx, all, bodies, done);
  return done;
}

type All = readonly { change: Change; writes: Writes }[];

/** Answers the bodies that were there, locked. */
async function writeBodies(ctx: Ctx, all: All, done: Applied[]): Promise<Map<string, Permitted<BodyRow>>> {
  const made = all.flatMap(({ change, writes }) => writes.bodies.map((row) => ({ change, row: ctx.permitNew<BodyRow>(row) })));
  if (made.length > 0) await insertBodies(ctx.tx, made.map(({ row }) => row), ctx.now);
  for (const { change, row } of made) done.push(applied(change, row.id, 'body'));
  const there = all.flatMap(({ writes }) => [...writes.bodyChanges.map(({ id }) => id), ...writes.proofs.flatMap(({ body }) => body ?? []), ...writes.members.map(({ body }) => body), ...writes.memberChanges.flatMap(({ fields }) => fields.body ?? [])]);
  const known = new Map((there.length === 0 ? [] : await lockBodies(ctx.tx, [...new Set(there)])).map((row) => [row.id, ctx.permit(row)]));
  for (const { change, writes } of all) {
    for (const { id, fields } of writes.bodyChanges) {
      const before = known.get(id);
      if (!before) throw houseNo('not-found');
      done.push(applied(change, id, 'body', await updateBody(ctx.tx, ctx.permitNew<BodyRow>({ ...before, ...fields })), before));
    }
  }
  return known;
}

async function writeProofs(ctx: Ctx, all: All, done: Applied[]): Promise<void> {
  const made = all.flatMap(({ change, writes }) => writes.proofs.map((row) => ({ change, row: ctx.permitNew<EvidenceRow>(row) })));
  if (made.length > 0) await insertProofs(ctx.tx, made.map(({ row }) => row), ctx.now);
  for (const { change, row } of made) done.push(applied(change, row.id, 'proof'));
  for (const { change, writes } of all) {
    for (const { id, fields } of writes.proofChanges) {
      const before = ctx.permit(await lockEvidence(ctx.tx, id));
      done.push(applied(change, id, 'proof', await updateEvidence(ctx.tx, ctx.permitNew<EvidenceRow>({ ...before, ...fields })), before));
    }
  }
}

async function writeMembers(ctx: Ctx, all: All, bodies: ReadonlyMap<string, Permitted<BodyRow>>, done: Applied[]): Promise<void> {
  const made = all.flatMap(({ change, writes }) => writes.members.map((row) => ({ change, row })));
  if (made.length > 0) await insertMembers(ctx.tx, [...bodies.values()], made.map(({ row }) => row));
  for (const { change, row } of made) done.push(applied(change, row.id, 'member'));
  for (const { change, writes } of all) {
    for (const { id, fields } of writes.memberChanges) {
      const before = await findMember(ctx.tx, id);
      const body = before && bodies.get(before.body);
      if (!body) throw houseNo('not-found');
      done.push(applied(change, id, 'member', await updateMember(ctx.tx, body, { ...before, ...fields }), before));
    }
  }
}

const imageOf = (row: InstrumentRow, fields: InstrumentChange): InstrumentChange => Object.fromEntries(Object.keys(fields).map((field) => [field, Reflect.get(row, field)])) as InstrumentChange; // the same fields

/** Versions of everything that an import may touch, by id. */
export async function versionsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, { version: number; label: string }>> {
  const own = await listVersions(ctx.tx, ids);
  const acts = [...(await instrumentsById(ctx.tx, { ...ctx.reach, everything: true }, ids)).values()]; // whoever asks compares versions, and sees no row
  const people = await listPeopleById(ctx.tx, ids);
  return new Map([...people.map(({ id, version }) => [id, { version, label: words.aPerson }] as const), ...own.map(({ id, version, label }) => [id, { version, label }] as const), ...acts.map(({ id, version, title }) => [id, { version, label: title }] as const)]);
}

/** Of what an import created, that on which others' records lean since: evidence, members, acts that bind, files. */
export async function leanedOn(ctx: Ctx, all: readonly Applied[]): Promise<Applied[]> {
  const ours = all.map(({ id }) => id);
  const made = all.filter(({ before }) => (before as Found).row === null).map(({ id }) => id); // written by `applyWrites`
  const leant = new Set([...(await listLeaning(ctx.tx, made, ours)).map(({ id }) => id), ...(await instrumentsLeanedOn(ctx.tx, made))]);
  return all.filter(({ id }) => leant.has(id));
}

/** Puts back what an import found, the last thing first. */
export async function revertWrites(ctx: Ctx, all: readonly Applied[]): Promise<void> {
  for (const one of all.toReversed()) {
    const { of, row } = one.before as Found; // written by `applyWrites`
    const went = row === null ? await takeAway[of](ctx, one.id) : await putBack(ctx, of, one.id, row);
    if (!went) throw houseNo('rows-changed-since', { count: 1, rows: [{ row: one.row, label: (await versionsOf(ctx, [one.id])).get(one.id)?.label ?? words.inRegister }] });
  }
}

const takeAway: Record<Found['of'], (ctx: Ctx, id: string) => Promise<boolean>> = {
  person: async (ctx, id) => {
    await removeNewPerson(ctx, id);
    return true;
  },
  act: async (ctx, id) => removeInstrument(ctx, id),
  body: async (ctx, id) => deleteBody(ctx.tx, ctx.permit(await lockBodyRow(ctx.tx, id))),
  proof: async (ctx, id) => (await deleteEvidence(ctx.tx, ctx.permit(await lockEvidence(ctx.tx, id)))) > 0,
  member: async (ctx, id) => {
    const member = await findMember(ctx.tx, id);
    return member === undefined || (await deleteMember(ctx.tx, ctx.permit(await lockBodyRow(ctx.tx, member.body)), id)) > 0;
  },
};

async function putBack(ctx: Ctx, of: Found['of'], id: string, row: object): Promise<boolean> {
  if (of === 'act') await changeInstrument(ctx, ctx.permit(await lockInstrument(ctx.tx, id)), row as InstrumentChange);
  if (of === 'body') await updateBody(ctx.tx, ctx.permitNew<BodyRow>({ ...ctx.permit(await lockBodyRow(ctx.tx, id)), ...(row as BodyRow) }));
  if (of === 'proof') await updateEvidence(ctx.tx, ctx.permitNew<EvidenceRow>({ ...ctx.permit(await lockEvidence(ctx.tx, id)), ...(row as EvidenceRow) }));
  if (of === 'member') {
    const before = row as MemberRow; // written by `applyWrites`, as the rows above
    await updateMember(ctx.tx, ctx.permit(await lockBodyRow(ctx.tx, before.body)), before);
  }
  return true;
}

/** Whether a record that a preview changes, or leans on, is no longer as it was seen. */
export async function movedSince(ctx: Ctx, changes: readonly Change[]): Promise<Change[]> {
  const expected = changes.map((change) => {
    const { uses, actChanges, bodyChanges, proofChanges, memberChanges } = writesOf(change);
    return { change, seen: [...actChanges, ...bodyChanges, ...proofChanges, ...memberChanges], uses };
  });
  const now = await versionsOf(ctx, expected.flatMap(({ seen, uses }) => [...seen.map(({ id }) => id), ...uses]));
  return expected.filter(({ seen, uses }) => seen.some(({ id, version }) => now.get(id)?.version !== version) || uses.some((id) => !now.has(id))).map(({ change }) => change);
}
