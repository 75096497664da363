import type { Subject } from '../../kernel/subject.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { CitedPlace } from './contract.ts';
import { listCitations } from './store.ts';

/** What stands behind a record of any slice: its citations within the reader's reach, oldest first (at most 200). */
export const citationsOf = async (ctx: Pick<Context, 'tx' | 'reach'>, subject: Subject): Promise<CitedPlace[]> =>
  (await listCitations(ctx.tx, ctx.reach, { kind: subject.kind, id: subject.id, limit: 200 })).items;
