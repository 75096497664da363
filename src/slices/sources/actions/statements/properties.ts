import type { Input } from '../../../../kernel/contract.ts';
import { newId } from '../../../../kernel/id.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, Property, type sources } from '../../contract.ts';
import { placeFor } from '../../rules.ts';
import * as store from '../../store/statements.ts';

type Ctx = Context<typeof sources>;
type Said = Input<(typeof sources)['operations']['saveProperty']>;

/** A property as it will be kept: those it names are there, and none of its statements would stop fitting. */
async function definitionOf(ctx: Ctx, input: Said): Promise<Property> {
  const definition = Property.parse(input); // its own fields, without those that say whose it is
  const named = [definition.of, definition.share?.part, definition.share?.of, definition.counts?.list].filter((key) => key !== undefined);
  const known = new Set([...(await store.knownProperties(ctx.tx, named)), ...(named.includes(definition.key) && definition.of !== definition.key ? [definition.key] : [])]);
  const unknown = named.filter((key) => !known.has(key));
  if (unknown.length > 0) throw no('property-unknown', { keys: [...new Set(unknown)].join(', ') });
  if (await store.usedOtherwise(ctx.tx, definition.key, definition.value)) throw no('property-used', { property: definition.name });
  return definition;
}

/** A property of anybody's: everybody reads what it means; it is its maker's to correct. */
export async function addProperty(ctx: Ctx, input: Said): Promise<store.PropertyRow> {
  const row = ctx.permitNew({ id: newId(), version: 1, ...placeFor(ctx.reach, { owner: input.owner, territory: input.territory, visibility: 'public' }), key: input.key, definition: await definitionOf(ctx, input) });
  await store.insertProperty(ctx.tx, row);
  return row;
}

/** A property that is there, as it is to be; false when nothing changes. */
export async function changeProperty(ctx: Ctx, row: store.PropertyRow, input: Said): Promise<boolean> {
  const held = ctx.permit(row);
  if (row.version !== input.version) throw houseNo('version-changed', { current: { ...row.definition, version: row.version } });
  const definition = await definitionOf(ctx, input);
  const stable = (one: Property): string => JSON.stringify(Property.parse(one)); // the database orders keys its own way, the schema one way
  if (stable(definition) === stable(row.definition)) return false;
  await store.updateProperty(ctx.tx, { ...held, definition });
  return true;
}
