import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, FrequencyCount, joinVocabularies, makeLexicon, pack, read, suggest, weighed, weigher, type Evidence, type Packed, type Statement, type Suggestion, type Vocabulary } from '../src/engine/similarity/index.ts';
import { packsFolder } from '../src/packs.ts';
import { poolOf, readLabels, type Above, type Below, type Canton, type Half } from './labels/read.ts';

/** The vocabulary that a government of Ecuador is read with. */
export function vocabulary(): Vocabulary {
  const parts = ['base', 'ec'].map((pack) => JSON.parse(readFileSync(join(packsFolder, pack, 'similarity.json'), 'utf8')) as Partial<Vocabulary>); // our own packs
  return joinVocabularies(parts.map((part) => ({ stopWords: [], weakWords: [], themes: [], concepts: [], phrases: [], ...part })));
}

/** What was suggested for one statement of the labels. */
export interface Judged {
  canton: Canton;
  below: Below;
  found: (Suggestion<Above> & { evidence: Evidence[] })[];
  /** Ids of those above that it truly serves. */
  truth: string[];
}

/** What a ranking got right: shares from 0 to 1, with how many each is of. */
export interface Measure {
  pairs: number;
  /** True pairs among the first five, over all true pairs. */
  recall: number;
  /** The same among pairs that share no word. */
  recallUnworded: number;
  /** Statements whose first suggestion is true, over those that serve something. */
  precision: number;
  /** The same over every statement for which something was suggested, those that serve nothing included. */
  precisionOfAll: number;
  /** Statements that serve nothing and got a suggestion, over all that serve nothing. */
  alarmsUntargeted: number;
  /** Labelled refusals that were suggested among the first five, over all of them. */
  alarmsRefused: number;
  /** How many serve something, how many nothing, how many refusals there are. */
  targeted: number;
  untargeted: number;
  refused: number;
}

const most = 5;

/** Runs the ranking of the product over one half of the labels; the half is its own corpus. */
export function judge(half: Half, words: Vocabulary = vocabulary()): Judged[] {
  const lexicon = makeLexicon(words);
  const cantons = readLabels(half);
  const readings = new Map<{ text: string }, Packed>(cantons.flatMap(({ below, above }) => [...below, ...above]).map((one) => [one, pack(read(one.text, lexicon))]));
  const frequencies = new FrequencyCount();
  for (const reading of readings.values()) frequencies.count(reading);
  const weigh = weigher(lexicon, frequencies);
  const statement = <T extends Below | Above>(of: T): Statement<T> => ({ of, text: weighed(readings.get(of) ?? pack([]), weigh, lexicon), kind: of.kind, competence: [] });
  return cantons.flatMap((canton) => canton.below.map((below) => ({ canton, below, found: suggest(statement(below), poolOf(canton, below).map(statement), lexicon, weigh, most).map((one) => ({ ...one, evidence: explain({ text: below.text, competence: [] }, { text: one.of.text, competence: [] }, lexicon, weigh) })), truth: canton.pairs.filter((pair) => pair.below === below.id).map(({ above }) => above) })));
}

const share = (n: number, of: number): number => (of === 0 ? Number.NaN : n / of);

export function measure(judged: readonly Judged[]): Measure {
  const ids = ({ found }: Judged): string[] => found.map(({ of }) => of.id);
  const pairs = judged.flatMap((one) => one.canton.pairs.filter(({ below }) => below === one.below.id).map((pair) => ({ pair, hit: ids(one).includes(pair.above) })));
  const unworded = pairs.filter(({ pair }) => pair.shares === 'none');
  const targeted = judged.filter(({ truth }) => truth.length > 0);
  const untargeted = judged.filter(({ truth }) => truth.length === 0);
  const isFirstTrue = (one: Judged): boolean => one.truth.includes(ids(one)[0] ?? '');
  const refused = judged.flatMap((one) => one.canton.not.filter(({ below }) => below === one.below.id).map(({ above }) => ids(one).includes(above)));
  return {
    pairs: pairs.length,
    recall: share(pairs.filter(({ hit }) => hit).length, pairs.length),
    recallUnworded: share(unworded.filter(({ hit }) => hit).length, unworded.length),
    precision: share(targeted.filter(isFirstTrue).length, targeted.length),
    precisionOfAll: share(targeted.filter(isFirstTrue).length, judged.filter(({ found }) => found.length > 0).length),
    alarmsUntargeted: share(untargeted.filter(({ found }) => found.length > 0).length, untargeted.length),
    alarmsRefused: share(refused.filter(Boolean).length, refused.length),
    targeted: targeted.length,
    untargeted: untargeted.length,
    refused: refused.length,
  };
}

