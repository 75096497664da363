import { joinReactions, type Check, type Reactions } from '../../kernel/extension.ts';
import { newId } from '../../kernel/id.ts';
import type { Context } from '../../platform/operation/context.ts';
import { instrumentsSlice } from '../instruments/index.ts';
import { registering } from '../sources/index.ts';
import { touchedBy } from './actions/board/touched.ts';
import { checks } from './checks.ts';

const register = (ctx: Context) => ({ id: newId(ctx.now.getTime()), owner: null, territory: null, parties: [], visibility: 'own' as const });

/** What is on record of bodies or binds them changed: the rules on them are asked again, where it changed. */
const ofBodies = registering<Context>(checks, (ctx, settled) => ctx.note({ fact: 'bodies.conformation-checked', kind: 'register', on: register(ctx), data: { ...settled } }), touchedBy);

/** Acts that enter with a body, its evidence or a sheet are in the register of instruments without a fact of theirs: the rules on acts are asked then too. */
const withActs = ['bodies.body-created', 'bodies.evidence-added', 'bodies.evidence-corrected', 'bodies.absence-recorded', 'bodies.resolution-drafted', 'bodies.rows-imported', 'bodies.import-undone'];
const actChecks: Check<Context>[] = ((instrumentsSlice.checks ?? []) as Check<Context>[]).map((check) => ({ ...check, after: withActs })); // as instruments made them
const ofActs = registering<Context>(actChecks, (ctx, settled) => ctx.note({ fact: 'bodies.acts-checked', kind: 'register', on: register(ctx), data: { ...settled } }));

export const boardReactions: Reactions<Context> = joinReactions(ofBodies, ofActs);
