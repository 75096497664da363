import { newId } from '../../../../kernel/id.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import type { Recorded } from '../../../../platform/operation/context.ts';
import type { Vocabulary } from '../../contract/vocabulary.ts';
import { countWords } from '../../rules/register/words.ts';
import { saveVocabulary } from '../../store/corpus.ts';
import { findNamed } from '../../store/findings.ts';
import { registeredChecks, settleChecks } from './checks.ts';
import type { Ctx } from './judgement.ts';
import { addSettled, type Settled } from './reconcile.ts';
import { settle, settleAll } from './settle.ts';

type Answer = Settled & { later: boolean };

const house = (ctx: Ctx) => ctx.permitNew<Owned>({ id: newId(), owner: null, territory: null, parties: [], visibility: 'public', version: 1 });

/** Judges one document and what hangs together with it, or everything: documents and the records that checks look at. */
export async function judge(ctx: Ctx, { source }: { source?: string | undefined }): Promise<Recorded<Answer>> {
  if (source === undefined) {
    const on = house(ctx);
    const answer = await settleAll(ctx);
    return ended(ctx, on, { ...addSettled(answer, await settleChecks(ctx, registeredChecks(ctx))), later: answer.later });
  }
  const document = ctx.permit(await findNamed(ctx.tx, source));
  return ended(ctx, document, { ...(await settle(ctx, [document.id])), later: false });
}

const ended = (ctx: Ctx, on: Omit<Owned, 'version'>, answer: Answer): Recorded<Answer> =>
  answer.later || answer.opened + answer.closed + answer.returned + answer.changed > 0 ? ctx.record({ fact: 'sources.findings-settled', kind: 'register', on, data: { ...answer } }, answer) : ctx.unchanged(answer);

/** Keeps the words that rules ask about, of one pack, and judges everything by them. */
export async function loadVocabulary(ctx: Ctx, { pack, ...words }: { pack: string } & Vocabulary): Promise<Recorded<Answer & { terms: number }>> {
  const on = house(ctx);
  const terms = countWords(words);
  if (!(await saveVocabulary(ctx.tx, on, pack, words))) return ctx.unchanged({ opened: 0, closed: 0, returned: 0, changed: 0, later: false, terms });
  const answer = await settleAll(ctx);
  return ctx.record({ fact: 'sources.vocabulary-loaded', kind: 'vocabulary', on, data: { pack, terms } }, { ...answer, terms });
}
