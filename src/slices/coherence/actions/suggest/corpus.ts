import { AlikeIndex, FrequencyCount, joinVocabularies, makeLexicon, pack, read, weigher, type Lexicon, type Packed, type Weigh } from '../../../../engine/similarity/index.ts';
import { elementStatements, plansWithPrint, type ElementStatement, type PlanPrint } from '../../../plans/index.ts';
import { listVocabularies, vocabularyPrint } from '../../store/suggest.ts';
import type { Ctx } from '../scope.ts';

/** An element of a plan in force, read. */
export interface CorpusElement extends ElementStatement {
  packed: Packed;
}

/** Everything that the plans of a country say, read once: derived, kept in this process only, made anew after a restart. */
export interface Corpus {
  lexicon: Lexicon;
  weigh: Weigh;
  alike: AlikeIndex<string>;
  /** Plans in force as they are now, whoever may see them: whoever answers filters by reach. */
  plans: ReadonlyMap<string, PlanPrint>;
  elementsOf(plan: string): readonly CorpusElement[];
  element(id: string): CorpusElement | undefined;
}

interface Kept {
  print: string;
  elements: CorpusElement[];
}

/** So many plans are read from the database at once: some thousands of elements. */
const atOnce = 60;
/** Reading goes on for this many milliseconds before others get their turn. */
const turn = 12;

/** Lets what waits in this process run: others ask while a country is being read. */
export const giveWay = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

class Library implements Corpus {
  readonly lexicon: Lexicon;
  readonly alike: AlikeIndex<string>;
  readonly words: string;
  readonly #kept = new Map<string, Kept>();
  readonly #byId = new Map<string, CorpusElement>();
  readonly #counted = new FrequencyCount();
  plans: ReadonlyMap<string, PlanPrint> = new Map();
  weigh: Weigh;

  constructor(words: string, vocabulary: Parameters<typeof makeLexicon>[0]) {
    this.words = words;
    this.lexicon = makeLexicon(vocabulary);
    this.alike = new AlikeIndex(vocabulary.phrases.map(({ text }) => text));
    this.weigh = weigher(this.lexicon, this.#counted);
  }

  elementsOf = (plan: string): readonly CorpusElement[] => this.#kept.get(plan)?.elements ?? [];
  element = (id: string): CorpusElement | undefined => this.#byId.get(id);

  /**
   * Brings the library to what the database says now: only plans that changed are read again.
   * @param some only these plans are looked at, when all have been read once; how rare words are is then as it was
   */
  async refresh(ctx: Ctx, country: string, some: readonly string[] | undefined): Promise<void> {
    const which = this.plans.size > 0 && some ? some : undefined;
    const now = await plansWithPrint(ctx.tx, which ? { ids: which } : { under: country });
    const prints = new Map(now.map(({ id, print }) => [id, print]));
    const gone = (which ?? [...this.#kept.keys()]).filter((id) => this.#kept.has(id) && prints.get(id) !== this.#kept.get(id)?.print);
    const wanted = now.filter(({ id, print }) => this.#kept.get(id)?.print !== print);
    for (const id of gone) this.#forget(id);
    for (let at = 0; at < wanted.length; at += atOnce) await this.#take(ctx, wanted.slice(at, at + atOnce));
    this.plans = new Map([...(which ? this.plans : []), ...now.map((plan) => [plan.id, plan] as const)]);
    if (gone.length + wanted.length > 0) this.weigh = weigher(this.lexicon, this.#counted);
  }

  async #take(ctx: Ctx, plans: readonly PlanPrint[]): Promise<void> {
    const byPlan = Map.groupBy(await elementStatements(ctx.tx, plans), ({ planId }) => planId);
    let since = performance.now();
    for (const plan of plans) {
      const elements: CorpusElement[] = [];
      for (const element of byPlan.get(plan.id) ?? []) {
        elements.push({ ...element, packed: pack(read(element.text, this.lexicon)) });
        if (performance.now() - since < turn) continue;
        await giveWay();
        since = performance.now();
      }
      this.#keep(plan, elements);
    }
  }

  #keep(plan: PlanPrint, elements: CorpusElement[]): void {
    this.#kept.set(plan.id, { print: plan.print, elements });
    for (const element of elements) {
      this.#byId.set(element.id, element);
      this.#counted.count(element.packed);
    }
    this.alike.add(plan.id, plan.territory, elements);
  }

  #forget(plan: string): void {
    for (const { id, packed } of this.elementsOf(plan)) {
      this.#byId.delete(id);
      this.#counted.count(packed, -1);
    }
    this.alike.remove(plan);
    this.#kept.delete(plan);
  }
}

const libraries = new Map<string, { library: Library; busy: Promise<unknown> }>();

/**
 * The corpus of a country as its plans are now. Requests that come while it is being read wait for their turn and find
 * it ready. A request that fails leaves whole plans behind, never half of one.
 * @param some the plans that the question is about: only they need to be as they are this instant
 */
export async function corpusOf(ctx: Ctx, country: string, some?: readonly string[]): Promise<Corpus> {
  const words = await vocabularyPrint(ctx.tx);
  let found = libraries.get(country);
  if (found?.library.words !== words) {
    found = { library: new Library(words, joinVocabularies(await listVocabularies(ctx.tx))), busy: Promise.resolve() };
    libraries.set(country, found);
  }
  const { library, busy } = found;
  const refreshed = busy.then(() => library.refresh(ctx, country, some));
  found.busy = refreshed.catch(() => undefined); // whoever asked is told; the next one tries anew
  await refreshed;
  return library;
}
