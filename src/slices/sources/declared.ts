import type { Input } from '../../kernel/contract.ts';
import { newId } from '../../kernel/id.ts';
import type { Subject } from '../../kernel/subject.ts';
import type { Context } from '../../platform/operation/context.ts';
import { settle } from './actions/findings/settle.ts';
import { insertStated, statedWords } from './actions/statements/state.ts';
import { sources, type Statement } from './contract.ts';
import { listBeside, type NumberBeside, type WhichFigure } from './store/beside.ts';
import { listStatements } from './store/statements.ts';
import { reachOf } from '../../platform/access/actor.ts';

export type { NumberBeside };

/** What documents declare about a record of any slice, within the reader's reach: by property, at most 500. */
export const statementsOf = async (ctx: Pick<Context, 'tx' | 'reach'>, { kind, id }: Subject): Promise<Statement[]> =>
  (await listStatements(ctx.tx, ctx.reach, { recordKind: kind, recordId: id, limit: 500 })).items;

/** What documents declare of what a figure counts in a territory, and what stands beside it (its baseline, its target), as far as the reader may see statements. */
export async function numbersBeside(ctx: Pick<Context, 'tx' | 'actor'>, which: WhichFigure): Promise<NumberBeside[]> {
  const reach = reachOf(ctx.actor, 'sources.statements', 'query');
  return reach ? listBeside(ctx.tx, reach, which) : [];
}

/**
 * Writes down a statement inside a command of another slice, which leaves its own fact of it.
 * @param said as `sources.state` takes it; what it leaves out has the same defaults
 * @returns the identity of the statement and the words that the caller's fact may carry
 * @throws what `sources.state` throws
 */
export async function addStatement(ctx: Context, said: (typeof sources)['operations']['state']['example']): Promise<{ id: string; data: Record<string, unknown> }> {
  const input: Input<(typeof sources)['operations']['state']> = sources.operations.state.input.parse(said);
  const here = ctx as unknown as Context<typeof sources>; // it records no fact here: that is all in which the two differ
  const { row, topic } = await insertStated(here, { ...input, id: input.id ?? newId() });
  await settle(here, [row.document_id]);
  return { id: row.id, data: statedWords(row, topic).data };
}
