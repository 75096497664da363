import type { Input } from '../../../../kernel/contract.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Recorded } from '../../../../platform/operation/context.ts';
import { no, type norms } from '../../contract.ts';
import { articleKey } from '../../rules/law/article.ts';
import { impossibleText } from '../../rules/law/impossible.ts';
import { lastText, listParts, lockArticle, saveText, type Kept, type KeptArticle } from '../../store/law/edit.ts';
import { normOf, save, type Ctx } from './save.ts';
import { refuse } from './sound.ts';

type Said = Input<(typeof norms)['operations']['saveArticle']>;

/** An article, or a new text of one: with `from` the earlier text stays and holds until that day; without, the last is corrected. */
export async function saveArticle(ctx: Ctx, input: Said): Promise<Recorded<{ id: string; version: number }>> {
  const norm = await normOf(ctx, input.norm);
  if (input.from) refuse(impossibleText(input.from, { ...norm, name: norm.acronym ?? norm.title }));
  const kept = input.version === undefined || input.id === undefined ? undefined : await lockArticle(ctx.tx, input.id);
  const parent = await holderOf(ctx, norm, input.parent, kept);
  const code = kept?.code ?? [norm.code, `${articleKey(input.number).replaceAll(' ', '-')}${input.letter ? `-${input.letter}` : ''}`].join('.');
  const last = kept && (await lastText(ctx.tx, kept.id));
  // A text of before the last one is history: what is read first stays.
  const older = input.from !== undefined && last?.from != null && input.from < last.from;
  const says = older ? last.says : input.says;
  const values = { norm: norm.code, number: input.number, letter: input.letter, kind: input.letter && input.kind === 'artículo' ? 'literal' : input.kind, parent, says };
  return save(ctx, { kind: 'article', edit: { ...input, country: norm.country, code }, values, fact: 'norms.article-saved', besides: (row) => keepTexts(ctx, row, input, kept, last) });
}

/** The part that holds it: of the same norm, and not below it. */
async function holderOf(ctx: Ctx, norm: { country: string; code: string; title: string }, parent: string | null, kept: KeptArticle | undefined): Promise<string | null> {
  if (parent === null) return null;
  const parts = await listParts(ctx.tx, norm.country, norm.code);
  const holder = parts.find(({ id }) => id === parent);
  if (!holder) throw no('article-unknown', { norm: norm.title });
  const above = new Map(parts.map((part) => [part.code, part.parent]));
  const seen = new Set<string>();
  for (let code: string | null | undefined = holder.code; code != null && !seen.has(code); code = above.get(code)) {
    if (code === kept?.code) throw no('article-circle', { article: kept.number });
    seen.add(code);
  }
  return holder.code;
}

/** The dated texts of an article; answers whether one was written. */
async function keepTexts(ctx: Ctx, row: Permitted<Kept>, { from, says, note, source, verified }: Said, kept: KeptArticle | undefined, last: { from: string | null; says: string } | undefined): Promise<boolean> {
  if (from !== undefined) {
    if (kept && !last) await saveText(ctx.tx, row, { from: null, says: kept.says, note: null, source: kept.source, verified: kept.verified });
    await saveText(ctx.tx, row, { from, says, note, source, verified });
    return true;
  }
  if (!last || last.says === says) return false;
  await saveText(ctx.tx, row, { from: last.from, says, note, source, verified });
  return true;
}
