import type { Input } from '../../../../kernel/contract.ts';
import { newId } from '../../../../kernel/id.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { findUnit } from '../../../territories/index.ts';
import { no, type SaidOf, type sources, type WholeTopic } from '../../contract.ts';
import { circleOf } from '../../rules/statements/cycle.ts';
import { differs } from '../../rules/statements/differ.ts';
import { placeFor } from '../../rules.ts';
import * as store from '../../store/statements.ts';

type Ctx = Context<typeof sources>;
type Said = Input<(typeof sources)['operations']['saveTopic']>;

/** Statements and parts that one page of a topic holds. */
const pageful = 500;

/** The topics that a topic names, by identity; says which of them nobody knows. */
async function namedBy(ctx: Ctx, { partOf, after = [], continues = [], territory }: Said) {
  const keys = [...new Set([...(partOf ? [partOf] : []), ...after, ...continues])];
  const known = new Map((await store.listTopicsByKey(ctx.tx, ctx.reach, keys)).map((row) => [row.key, row.id]));
  const unknown = keys.filter((key) => !known.has(key));
  if (territory !== undefined && !(await findUnit(ctx.tx, territory))) unknown.push(territory);
  if (unknown.length > 0) throw no('topic-unknown', { keys: unknown.join(', ') });
  const ids = (list: readonly string[]): string[] => [...new Set(list)].map((key) => known.get(key) ?? '');
  return { partOf: ids(partOf ? [partOf] : []), after: ids(after), continues: ids(continues) };
}

/** A topic cannot be part of itself, wait for itself or continue itself, not even by way of others. */
async function refuseCircles(ctx: Ctx, topic: { id: string; key: string }, named: Awaited<ReturnType<typeof namedBy>>): Promise<void> {
  for (const relation of ['partOf', 'after', 'continues'] as const) {
    const circle = circleOf(topic, named[relation], await store.listReached(ctx.tx, relation, named[relation]));
    if (circle) throw no('topic-cycle', { way: circle.join(' › ') });
  }
}

/** A topic as it will be kept; nothing is written yet. */
export async function topicFields(ctx: Ctx, self: { id: string; key: string }, input: Said) {
  await store.lockTopicTree(ctx.tx);
  if ([input.partOf, ...(input.after ?? []), ...(input.continues ?? [])].includes(self.key)) throw no('topic-cycle', { way: `${self.key} › ${self.key}` });
  const named = await namedBy(ctx, input);
  await refuseCircles(ctx, self, named);
  return {
    kind: input.kind,
    name: input.name ?? null,
    part_of: named.partOf[0] ?? null,
    position: input.order ?? null,
    place: input.territory ?? null,
    after: named.after,
    continues: named.continues,
    aliases: input.aliases ?? [],
    record_kind: input.record?.kind ?? null,
    record_id: input.record?.id ?? null,
  };
}

/** A new topic, owned as the person says. */
export async function addTopic(ctx: Ctx, { id = newId(), ...input }: Said): Promise<store.TopicRow> {
  const fields = await topicFields(ctx, { id, key: input.key }, input);
  const row = ctx.permitNew({ id, version: 1, ...placeFor(ctx.reach, { owner: input.owner, territory: input.ownerTerritory, parties: input.parties, visibility: input.visibility }), key: input.key, ...fields });
  await store.insertTopic(ctx.tx, row, ctx.now);
  return row;
}

/** A topic that is there, as it is to be; answers the names of what changed. */
export async function changeTopic(ctx: Ctx, row: store.TopicRow, input: Said): Promise<string[]> {
  const held = ctx.permit(row);
  if (row.version !== input.version) throw houseNo('version-changed', { current: { ...(await wholeTopic(ctx, row)), version: row.version } });
  const fields = await topicFields(ctx, row, input);
  const changed = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => JSON.stringify(fields[field]) !== JSON.stringify(row[field])); // its own keys
  if (changed.length > 0) await store.updateTopic(ctx.tx, { ...held, ...fields });
  return changed;
}

/** A topic with its neighbours and everything documents say of it, as far as the reader reaches. */
export async function wholeTopic(ctx: Ctx, row: store.TopicRow): Promise<WholeTopic> {
  const refs = (ids: readonly string[]) => (ids.length === 0 ? [] : store.listTopicRefs(ctx.tx, ctx.reach, ids));
  const parts = await store.listParts(ctx.tx, ctx.reach, row.id, pageful);
  const { items, next } = await store.listStatements(ctx.tx, ctx.reach, { topicId: row.id, limit: pageful });
  const [partOf = null] = await refs(row.part_of === null ? [] : [row.part_of]);
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    name: row.name,
    version: row.version,
    trail: partOf?.name ?? partOf?.key ?? null,
    territory: row.place,
    order: row.position,
    aliases: row.aliases,
    record: row.record_kind !== null && row.record_id !== null ? { kind: row.record_kind, id: row.record_id } : null,
    partOf,
    after: await refs(row.after),
    continues: await refs(row.continues),
    parts,
    said: await sideBySide(ctx, items),
    more: next !== null || parts.length === pageful,
  };
}

async function sideBySide(ctx: Ctx, statements: SaidOf['statements']): Promise<SaidOf[]> {
  const said: SaidOf[] = [];
  for (const [property, list] of Map.groupBy(statements, (one) => one.property)) {
    const definition = (await store.findProperty(ctx.tx, property))?.definition;
    said.push({ property, name: definition?.name ?? property, unit: definition?.unit ?? null, differs: differs(list, definition?.many ?? false), statements: list });
  }
  return said;
}
