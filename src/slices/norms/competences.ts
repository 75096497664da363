import type { Context } from '../../platform/operation/context.ts';
import type { Competence } from './contract.ts';
import { isInForce } from './rules.ts';
import { findCompetence, listCompetences } from './store.ts';

/** The competences in force of a level (`parish`) of a country (`EC`), by code. Public: they need no reach. */
export async function competencesOf(ctx: Pick<Context, 'tx' | 'today'>, country: string, level?: string): Promise<Competence[]> {
  const { items } = await listCompetences(ctx.tx, { country, level, limit: 1000 });
  return items.filter((competence) => isInForce(competence, ctx.today));
}

/** One competence by its code (`M-f`); undefined when the country has none of that code. */
export const competenceOf = (ctx: Pick<Context, 'tx'>, country: string, code: string): Promise<Competence | undefined> => findCompetence(ctx.tx, country, code);
