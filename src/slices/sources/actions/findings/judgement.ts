import type { Owned } from '../../../../kernel/reach.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { sources } from '../../contract.ts';
import { rules } from '../../rules/findings/index.ts';
import type { Rule } from '../../rules/corpus.ts';
import { judge, type Judgement } from '../../rules/register/judge.ts';
import { whoseOf } from '../../rules/register/whose.ts';
import { connectedTo, type Connected } from '../../store/connected.ts';
import { readCorpus, readVocabulary } from '../../store/corpus.ts';
import { documentsBeside, listKept } from '../../store/findings.ts';
import { calculatedBeside } from './figures.ts';
import { reconcile, type Settled } from './reconcile.ts';

export type Ctx = Context<typeof sources>;

/** What is to be judged: parts that hang together, each alone, and every document whose findings may change by it. */
export interface Scope {
  parts: Connected[];
  documents: string[];
}

/**
 * Everything that must be judged again because of some documents: what hangs together with them, and with what their
 * findings rest on. A finding never rests on a document that is not judged, so that none is closed unjudged.
 */
export async function scopeOf(ctx: Pick<Ctx, 'tx'>, start: readonly string[]): Promise<Scope> {
  const parts: Connected[] = [];
  const seen = new Set<string>();
  const waiting = [...start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    const part = await connectedTo(ctx.tx, [id]);
    if (part.documents.length > 0) parts.push(part);
    for (const one of [id, ...part.documents]) seen.add(one);
    waiting.push(...(await documentsBeside(ctx.tx, [id, ...part.documents])));
  }
  return { parts, documents: [...seen] };
}

/** Judges a scope and writes what was found into the register, with a fact when it changed anything. */
export async function judgeScope(ctx: Ctx, { parts, documents }: Scope, on: Omit<Owned, 'version'>, by: readonly Rule[] = rules): Promise<Settled> {
  const { entries, broken } = await judgeParts(ctx, parts, by);
  const unjudged = new Set(broken.map(({ rule }) => rule));
  const kept = (await listKept(ctx.tx, documents, entries)).filter(({ rule, kind }) => !unjudged.has(rule) && kind !== 'norm' && kind !== 'record');
  const settled = await reconcile(ctx, { entries, kept, whose: whoseOf });
  for (const { rule, error } of broken) ctx.note({ fact: 'sources.rule-broken', kind: 'document', on, data: { rule, error } });
  if (Object.values(settled).some((count) => count > 0)) ctx.note({ fact: 'sources.findings-settled', kind: 'document', on, data: { ...settled } });
  return settled;
}

async function judgeParts(ctx: Ctx, parts: readonly Connected[], by: readonly Rule[]): Promise<Judgement> {
  const vocabulary = await readVocabulary(ctx.tx);
  const all: Judgement = { entries: [], broken: [] };
  for (const part of parts) {
    const corpus = await readCorpus(ctx.tx, part);
    const { entries, broken } = judge({ ...corpus, asOf: ctx.today, vocabulary, figures: await calculatedBeside(ctx, corpus) }, by);
    all.entries.push(...entries);
    all.broken.push(...broken.filter(({ rule }) => !all.broken.some((known) => known.rule === rule)));
  }
  return all;
}
