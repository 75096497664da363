import { evidenceSays, explain, pack, read, suggest, weighed, type Statement } from '../../../../engine/similarity/index.ts';
import { competencesOf } from '../../../norms/index.ts';
import type { ElementStatement } from '../../../plans/index.ts';
import type { Suggestion } from '../../contract/suggest.ts';
import { listSpoken, type SpokenPair } from '../../store/suggest.ts';
import type { Ctx } from '../scope.ts';
import { placed, type Around, type Other } from './around.ts';
import type { Corpus } from './corpus.ts';

/** What an element may serve, best first, without what somebody already spoke about. Why is told of those that are shown. */
export type Finder = (element: ElementStatement, most: number) => (() => Suggestion)[];

interface Candidate {
  element: ElementStatement;
  other: Other;
}

/** What a competence is about, by its code: the themes it names most, as numbers of the lexicon. Codes of one country tell the level apart. */
async function readThemes(ctx: Ctx, corpus: Corpus, country: string): Promise<(code: string | null) => readonly number[]> {
  const themes = new Map<string, number[]>();
  for (const { code, theme } of await competencesOf(ctx, country)) {
    const named = read(theme.join('. '), corpus.lexicon).filter(({ id }) => corpus.lexicon.kindOf(id) === 'theme');
    const most = Math.max(...named.map(({ strength }) => strength));
    themes.set(code, named.filter(({ strength }) => strength === most).map(({ id }) => id));
  }
  return (code) => themes.get(code ?? '') ?? [];
}

const pairKey = (one: string, two: string): string => `${one} ${two}`;

/** What a plan's elements have already been spoken about, and with whom. */
export interface Spoken {
  pairs: readonly SpokenPair[];
  /** Identities of the plan's elements with an open link of contribution or coordination. */
  linked: ReadonlySet<string>;
}

export async function readSpoken(ctx: Ctx, plan: string): Promise<Spoken> {
  const pairs = await listSpoken(ctx.tx, plan);
  return { pairs, linked: new Set(pairs.filter(({ how }) => how === 'open').map(({ one }) => one)) };
}

/** Prepares to look for what the elements of a plan may serve among the plans around it. */
export async function finderOf(ctx: Ctx, corpus: Corpus, around: Around, spoken: Spoken): Promise<Finder> {
  const { lexicon, weigh } = corpus;
  const themesOf = await readThemes(ctx, corpus, around.unit.country);
  const done = new Set(spoken.pairs.map(({ one, two }) => pairKey(one, two)));
  const others = around.others.flatMap((other): Statement<Candidate>[] => {
    const elements = other.plan ? corpus.elementsOf(other.plan.id) : [];
    const aims = elements.filter(({ linkage }) => linkage);
    return (aims.length > 0 ? aims : elements).map((element) => ({ of: { element, other }, text: weighed(element.packed, weigh, lexicon), kind: element.kind, competence: themesOf(element.competence) }));
  });
  return (element, most) => {
    const packed = corpus.element(element.id)?.packed ?? pack(read(element.text, lexicon));
    const own: Statement<undefined> = { of: undefined, text: weighed(packed, weigh, lexicon), kind: element.kind, competence: themesOf(element.competence) };
    const open = others.filter(({ of }) => !done.has(pairKey(element.identity, of.element.identity)));
    return suggest(own, open, lexicon, weigh, most).map(({ of, score }) => () => {
      const evidence = explain({ text: element.text, competence: own.competence }, { text: of.element.text, competence: themesOf(of.element.competence) }, lexicon, weigh);
      return suggestionOf(element, of, score, evidence);
    });
  };
}

const suggestionOf = (own: ElementStatement, { element, other }: Candidate, score: number, evidence: Parameters<typeof evidenceSays>[0][]): Suggestion => ({
  ...placed(element, other.plan ?? { title: '', example: false }, other.unit), relation: other.relation, score,
  evidence: evidence.map((one) => ({ ...one, own: one.own.map(([start, end]) => [start, end]), other: one.other.map(([start, end]) => [start, end]), says: evidenceSays(one, own.text, element.text) })),
});
