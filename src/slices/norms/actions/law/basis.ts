import type { Context } from '../../../../platform/operation/context.ts';
import type { LegalBasis, NormCitation } from '../../contract/law/citing.ts';
import { basisOf, basisText, type BasisLaw } from '../../rules/law/basis.ts';
import { listCiting } from '../../store/law/citation.ts';
import { listHierarchies, listNormsById, listRelations, listTexts, listVersions } from '../../store/law/read.ts';
import { plain } from './cite.ts';

type Ctx = Pick<Context, 'tx' | 'reach' | 'today'>;

/** What a record rests on, generated: the norms it cites within the reader's reach, the highest first, as they stood on a day. */
export async function legalBasis(ctx: Ctx, { kind, id, at = ctx.today }: { kind: string; id: string; at?: string | undefined }): Promise<LegalBasis> {
  const citations = (await listCiting(ctx.tx, ctx.reach, { kind, id })).map(plain);
  const entries = basisOf(citations, await lawOf(ctx, citations), at);
  return { subject: { kind, id }, at, entries, text: basisText(entries, at) };
}

async function lawOf({ tx }: Pick<Ctx, 'tx'>, citations: readonly NormCitation[]): Promise<BasisLaw> {
  const norms = await listNormsById(tx, [...new Set(citations.map(({ norm }) => norm.id))]);
  const law = { norms, versions: [] as BasisLaw['versions'][number][], relations: [] as BasisLaw['relations'][number][], articles: [] as BasisLaw['articles'][number][] };
  for (const [country, list] of Map.groupBy(norms, (norm) => norm.country)) {
    const codes = list.map(({ code }) => code);
    law.versions.push(...(await listVersions(tx, country, codes)));
    law.relations.push(...(await listRelations(tx, country)));
    law.articles.push(...(await listTexts(tx, country, codes)));
  }
  return { ...law, hierarchies: new Map((await listHierarchies(tx)).map(({ country, kinds }) => [country, kinds])) };
}
