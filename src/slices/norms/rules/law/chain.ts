import type { Relation } from '../../contract/law/norm.ts';
import type { TodayStep } from '../../contract/law/resolve.ts';
import { sameArticle } from './article.ts';
import { firstDay } from './moment.ts';

const stepOf = ({ kind, on, from: norm, note, verified }: Relation, article: string | null): TodayStep => ({ kind, on, norm, article, note, verified });

/**
 * From what was cited to where it is today, step by step: an article that was renumbered or replaced, a norm whose place
 * another took. It ends where a norm was only repealed, and where it would come back to a place it has been.
 * @param code code of the norm, in the country of the relations
 * @param article its number, or null for the norm as a whole
 */
export function whereToday(code: string, article: string | null, relations: readonly Relation[], day: string): TodayStep[] {
  const steps: TodayStep[] = [];
  const seen = new Set<string>();
  for (let at: { code: string; article: string | null } | undefined = { code, article }; at && !seen.has(`${at.code} ${at.article ?? ''}`); ) {
    seen.add(`${at.code} ${at.article ?? ''}`);
    const next = nextOf(at, relations, day);
    if (next) steps.push(next);
    at = next && next.kind !== 'deroga' ? { code: next.norm.code, article: next.article } : undefined;
  }
  return steps;
}

/** Moved articles before replaced norms: the article says where it went, the norm only who came after. */
function nextOf({ code, article }: { code: string; article: string | null }, relations: readonly Relation[], day: string): TodayStep | undefined {
  const acting = relations.filter(({ to, on }) => to.code === code && (on === null || firstDay(on) <= day));
  const of = (kind: string, whole: boolean): Relation | undefined => acting.find((one) => one.kind === kind && (whole ? one.toArticle === null : sameArticle(one.toArticle, article)));
  const moved = of('renumera', false) ?? of('sustituye', false) ?? of('deroga', false);
  if (moved) return stepOf(moved, moved.kind === 'deroga' ? null : moved.article);
  const taken = of('sustituye', true) ?? of('deroga', true);
  return taken && stepOf(taken, null);
}
