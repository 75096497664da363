import { newId } from '../../kernel/id.ts';
import { joinReactions, type Reactions } from '../../kernel/extension.ts';
import type { Subject } from '../../kernel/subject.ts';
import type { Context } from '../../platform/operation/context.ts';
import { registering } from '../sources/index.ts';
import { knownOf } from './actions/law/known.ts';
import { checks } from './checks.ts';
import { tellSubject } from './store/law/citation.ts';

const register = (ctx: Context) => ({ id: newId(ctx.now.getTime()), owner: null, territory: null, parties: [], visibility: 'own' as const });

/** What norms and citations change, the rules on them are asked again. */
const rechecking: Reactions<Context> = registering<Context>(checks, (ctx, settled) => ctx.note({ fact: 'norms.citations-checked', kind: 'register', on: register(ctx), data: { ...settled } }));

/** A record that cites has another name or another date: its citations say so too. */
async function retell(ctx: Context, subject: Subject): Promise<void> {
  const known = await knownOf(ctx, subject);
  if (!known) return;
  const changed = await tellSubject(ctx.tx, subject, known);
  if (changed > 0) ctx.note({ fact: 'norms.citing-retold', kind: 'register', on: register(ctx), data: { subject, changed } });
}

export const lawReactions: Reactions<Context> = joinReactions(rechecking, { 'sources.document-edited': retell, 'institutions.institution-renamed': retell });
