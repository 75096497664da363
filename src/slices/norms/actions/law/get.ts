import { no as houseNo } from '../../../../platform/operation/words.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { WholeNorm } from '../../contract.ts';
import { articlesOn } from '../../rules/law/dated.ts';
import { standingOn } from '../../rules/law/force.ts';
import { countCiting, listFaculties, listRelations, listTexts, listVersions } from '../../store/law/read.ts';
import { findNorm, listCompetences, listTerms } from '../../store.ts';

/** The most rows of one norm that its page shows whole. */
const whole = 500;

/** A norm as it was on a day: its state, the text that held, its articles with theirs, and what is registered of it. */
export async function wholeNorm(ctx: Pick<Context, 'tx' | 'reach' | 'today'>, id: string, at: string = ctx.today): Promise<WholeNorm> {
  const norm = await findNorm(ctx.tx, id);
  if (!norm) throw houseNo('not-found');
  const { country, code } = norm;
  const [relations, versions, articles] = [await listRelations(ctx.tx, country, code), await listVersions(ctx.tx, country, [code]), await listTexts(ctx.tx, country, [code])];
  const acting = relations.filter(({ to }) => to.id === id);
  const of = { country, norm: code, limit: whole };
  return {
    ...norm,
    standing: standingOn(norm, acting, versions, at),
    articles: articlesOn(articles, acting, at),
    competences: (await listCompetences(ctx.tx, of)).items,
    terms: (await listTerms(ctx.tx, of)).items,
    versions,
    relations,
    faculties: await listFaculties(ctx.tx, of),
    cited: await countCiting(ctx.tx, ctx.reach, id),
  };
}
