import { reachOf } from '../../../platform/access/actor.ts';
import { mayWrite } from '../../../kernel/reach.ts';
import { readCursor, toPage } from '../../../kernel/page.ts';
import type { AnyTexts, Actions } from '../../../platform/operation/slice.ts';
import type { Fact, accounts } from '../contract.ts';
import { findFact, listDetails, listFacts, redactFact, type DetailRow, type FactRow } from '../store/history.ts';
import { iso, type Ctx } from './ctx.ts';

export const history: Pick<Actions<typeof accounts>, 'history' | 'redact'> = {
  async history(ctx, { after, limit, ...filter }) {
    const keys = readCursor(after);
    const found = await listFacts(ctx.tx, ctx.reach, filter, keys && [String(keys[0]), String(keys[1])], limit, ctx.zone);
    const { items, next } = toPage(found, limit, (fact) => [iso(fact.recordedAt), fact.id]);
    const open = items.filter((fact) => maySeePersonal(ctx, fact));
    const details = Map.groupBy(await listDetails(ctx.tx, open), (detail) => detail.factId);
    const seen = new Set(open.map((fact) => fact.id));
    return { items: items.map((fact) => shown(ctx, fact, seen.has(fact.id) ? (details.get(fact.id) ?? []) : null)), next };
  },

  async redact(ctx, { id, recordedAt, why }) {
    const fact = ctx.permit(await findFact(ctx.tx, id, recordedAt));
    const erased = await redactFact(ctx.tx, fact, ctx.now);
    if (erased === 0) return ctx.unchanged({ erased });
    await ctx.later('keep-erasures', {});
    return ctx.record({ fact: 'accounts.redacted', kind: 'fact', on: fact, data: { fact: id, name: fact.name, erased }, why }, { erased });
  },
};

/** Personal before and after: for whoever could erase them. */
function maySeePersonal(ctx: Ctx, fact: FactRow): boolean {
  const reach = reachOf(ctx.actor, 'accounts.redact', 'command');
  return reach !== undefined && mayWrite(reach, fact);
}

function shown(ctx: Ctx, fact: FactRow, details: DetailRow[] | null): Fact {
  return {
    id: fact.id,
    recordedAt: iso(fact.recordedAt),
    happenedAt: iso(fact.happenedAt),
    name: fact.name,
    says: wordsOf(ctx, fact.name)?.facts[fact.name.split('.')[1] ?? ''] ?? fact.name,
    subject: { kind: fact.subjectKind, kindName: wordsOf(ctx, fact.subjectKind)?.title ?? fact.subjectKind, id: fact.subjectId, name: subjectName(fact) },
    who: fact.accountName ?? (fact.actedAs === 'system' ? 'Articula' : ''),
    account: fact.account,
    actedAs: fact.actedAs,
    operation: fact.operation,
    operationSays: operationSays(ctx, fact.operation),
    why: fact.why,
    data: fact.data,
    personal: details?.map(({ field, before, after }) => ({ field, before, after })) ?? null,
  };
}

/** The subject's name: an account's own, or what the fact says of it (facts hold no personal names). */
function subjectName(fact: FactRow): string | null {
  if (fact.subjectName !== null) return fact.subjectName;
  const said = fact.data['title'] ?? fact.data['name'] ?? fact.data['code'] ?? fact.data['role'];
  return typeof said === 'string' ? said : null;
}

const wordsOf = (ctx: Ctx, name: string): AnyTexts | undefined => ctx.house.slices.find((slice) => slice.contract.name === name.split('.')[0])?.texts[ctx.language];

/** `plans.edit-element` → its words, kept in the texts by its code name. */
function operationSays(ctx: Ctx, operation: string): string {
  const key = (operation.split('.')[1] ?? '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return wordsOf(ctx, operation)?.operations[key] ?? operation;
}
