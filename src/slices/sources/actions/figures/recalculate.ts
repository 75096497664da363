import { newId } from '../../../../kernel/id.ts';
import { contradiction } from '../../rules/findings/contradiction.ts';
import { judge } from '../../rules/register/judge.ts';
import { whoseOf } from '../../rules/register/whose.ts';
import { readCorpus, readVocabulary } from '../../store/corpus.ts';
import { documentsAsking } from '../../store/figures.ts';
import { listKept, lockRegister } from '../../store/findings.ts';
import { calculatedBeside } from '../findings/figures.ts';
import { scopeOf, type Ctx } from '../findings/judgement.ts';
import { reconcile, type Settled } from '../findings/reconcile.ts';
import { makersOf } from './cases.ts';

const name = 'contradiction.calculated';
const rules = contradiction.filter((rule) => rule.name === name);

/** The figures that may be another after a fact. */
const changedBy = (ctx: Ctx, fact: string): string[] => makersOf(ctx).filter(({ after }) => after.includes(fact)).map((maker) => maker.name);

/**
 * After a fact of any slice, compares again what documents declare with the figures that it may have changed. Nobody
 * declares most figures: then nothing is read beyond that. Only this one rule is judged: the records say nothing to the others.
 */
export async function recalculate(ctx: Ctx, fact: string): Promise<void> {
  const figures = changedBy(ctx, fact);
  const asking = figures.length === 0 ? [] : await documentsAsking(ctx.tx, figures);
  if (asking.length === 0) return;
  await lockRegister(ctx.tx);
  const { parts, documents } = await scopeOf(ctx, asking);
  const entries = [];
  for (const part of parts) {
    const corpus = await readCorpus(ctx.tx, part);
    const judged = judge({ ...corpus, asOf: ctx.today, vocabulary: await readVocabulary(ctx.tx), figures: await calculatedBeside(ctx, corpus) }, rules);
    if (judged.broken.length > 0) return; // what breaks is neither opened nor closed; the whole judgement says so
    entries.push(...judged.entries);
  }
  const kept = (await listKept(ctx.tx, documents, entries)).filter(({ rule }) => rule === name);
  tell(ctx, fact, await reconcile(ctx, { entries, kept, whose: whoseOf }));
}

function tell(ctx: Ctx, after: string, settled: Settled): void {
  if (Object.values(settled).every((count) => count === 0)) return;
  ctx.note({ fact: 'sources.findings-settled', kind: 'register', on: { id: newId(), owner: null, territory: null, parties: [], visibility: 'own' }, data: { ...settled, after } });
}
