import { newId } from '../../../../kernel/id.ts';
import { mayWrite, nowhere } from '../../../../kernel/reach.ts';
import { reachOf } from '../../../../platform/access/actor.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import type { Input } from '../../../../kernel/contract.ts';
import type { NormCitation, norms } from '../../contract.ts';
import { sameArticle } from '../../rules/law/article.ts';
import { whoseCitation } from '../../rules/law/whose.ts';
import { deleteCitation, insertCitation, listCitedBy, listCiting, lockCitation, type CitationRow, type CitationView } from '../../store/law/citation.ts';
import { listTexts } from '../../store/law/read.ts';
import { knownOf } from './known.ts';
import { normOf, type Ctx } from './save.ts';

type Citing = Input<(typeof norms)['operations']['cite']>;

/** Writes down that a record rests on a norm; the citation is of who cites. The article is kept as it is registered, when it is. */
export async function addCitation(ctx: Ctx, input: Citing): Promise<CitationRow> {
  const norm = await normOf(ctx, input.norm);
  const known = await knownOf(ctx, input.subject);
  const articles = input.article === null ? [] : await listTexts(ctx.tx, norm.country, [norm.code]);
  const article = articles.find(({ number }) => sameArticle(number, input.article))?.number ?? input.article;
  const row = ctx.permitNew<CitationRow>({
    id: input.id ?? newId(), version: 1, ...whoseCitation(ctx.reach, input), norm_id: norm.id, article, letter: input.letter,
    subject_kind: input.subject.kind, subject_id: input.subject.id, subject_name: known?.name ?? input.name, subject_on: known?.on ?? input.on, place: input.place, note: input.note,
  });
  await insertCitation(ctx.tx, row, norm.acronym ?? norm.title, ctx.now);
  return row;
}

const words = (row: CitationRow) => ({ subject: { kind: row.subject_kind, id: row.subject_id }, norm: row.norm_id, article: row.article, letter: row.letter });
export const plain = ({ owner: _o, territory: _t, parties: _p, visibility: _v, ...citation }: CitationView): NormCitation => citation;

export const citeActions: Pick<Actions<typeof norms>, 'cite' | 'uncite' | 'citing' | 'citedBy'> = {
  async cite(ctx, input) {
    const row = await addCitation(ctx, input);
    return ctx.record({ fact: 'norms.norm-cited', kind: 'citation', on: row, data: words(row) }, { id: row.id, version: 1 });
  },

  async uncite(ctx, { id }) {
    const row = ctx.permit(await lockCitation(ctx.tx, id));
    await deleteCitation(ctx.tx, row);
    return ctx.record({ fact: 'norms.norm-uncited', kind: 'citation', on: row, data: words(row) }, {});
  },

  async citing(ctx, subject) {
    const reach = reachOf(ctx.actor, 'norms.uncite', 'command') ?? nowhere;
    return { items: (await listCiting(ctx.tx, ctx.reach, subject)).map((one) => ({ ...plain(one), mine: mayWrite(reach, one) })) };
  },

  citedBy: (ctx, input) => listCitedBy(ctx.tx, ctx.reach, input),
};
