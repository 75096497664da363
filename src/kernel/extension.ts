import type { Figure, FigureCase, FigurePage, FigureParameter, FigureRecord, FigureSubject } from './figure.ts';
import type { Finding } from './finding.ts';
import type { Subject } from './subject.ts';

/**
 * What a slice offers to the whole house. The shapes live here, the slice exports them from its index, `app.ts`
 * collects them in the order of the slices and hands them to their host. `Ctx` is the running operation's context.
 */

/** A calculated value: what it counts, over which records, on which day. Host: `sources`. */
export interface FigureMaker<Ctx> {
  name: string;
  /** As a heading: «Gobiernos». */
  title: string;
  /** What it counts, and over which records: a sentence each, for people. */
  counts: string;
  over: string;
  /** Its calculations reach as far as this operation does for who asks: `plans.list`. */
  operation: string;
  about: readonly FigureSubject[];
  parameters?: readonly FigureParameter[];
  /** True when the records tell how it was on another day; else why not, as a sentence. */
  past: true | string;
  /** Facts after which it may be another; what is declared beside it is then compared again. */
  after: readonly string[];
  /** @throws not-found when its subject is not there, or not within reach */
  calculate(ctx: Ctx, about: Record<string, string>, asOf: string): Promise<Figure>;
  /** Every way that makes sense for a subject; without it there is one, with no other parameter. */
  cases?(ctx: Ctx, about: Record<string, string>, asOf: string): Promise<FigureCase[]>;
  /** The records it went through, those that count first: as many as `of.whole`, or as its value where it is no share. */
  records(ctx: Ctx, about: Record<string, string>, asOf: string, page: FigurePage): Promise<FigureRecord[]>;
}

/** A rule that yields findings about a subject. Host: `sources`. */
export interface Check<Ctx> {
  name: string;
  /** Its findings are kept in the register, with their history; it is asked about everything at once (`about` is empty). */
  register?: boolean;
  /** Facts after which it is asked again; the slice's own reactions do it (`registering` of `sources`). */
  after?: readonly string[];
  /** What it looks for, as a short heading, and why it matters, as a sentence: what the register says of its rule. */
  title?: string;
  reason?: string;
  find(ctx: Ctx, about: Record<string, string>, asOf: string): Promise<Finding[]>;
}

/** An issued document (DOCX, PPTX, PDF). Host: `reports`. */
export interface DocumentMaker<Ctx> {
  name: string;
  make(ctx: Ctx, about: Record<string, string>, asOf: string): Promise<{ name: string; media: string; bytes: Uint8Array }>;
}

/** Something somebody owes, with its date. Host: the home page. */
export interface Task {
  name: string;
  subject: Subject;
  title: string;
  /** What it is about, in a line. */
  detail?: string;
  dueOn: string | null;
  weight: 'late' | 'risk' | 'open';
  href: string;
}
export interface TaskSource<Ctx> {
  name: string;
  list(ctx: Ctx): Promise<Task[]>;
}

/** One hit of the command search. `trail` tells homonyms apart; `level` is the rank of its level, the country 0: it draws the level sign. */
export interface Hit {
  kind: string;
  id: string;
  title: string;
  trail: string;
  level?: number;
  code?: string;
  href: string;
  score: number;
}
export interface SearchSource<Ctx> {
  name: string;
  /** The heading over its hits: «Territorios». */
  title: string;
  find(ctx: Ctx, words: string, limit: number): Promise<Hit[]>;
}

/** Fact name → handler, run after the commit, at least once; it re-reads its subject. */
export type Reactions<Ctx> = Record<string, (ctx: Ctx, subject: Subject) => Promise<void>>;

/** Several lists of reactions as one: those to the same fact run in turn. */
export function joinReactions<Ctx>(...lists: readonly Reactions<Ctx>[]): Reactions<Ctx> {
  const joined = new Map<string, Reactions<Ctx>[string][]>();
  for (const [fact, react] of lists.flatMap((list) => Object.entries(list))) joined.set(fact, [...(joined.get(fact) ?? []), react]);
  return Object.fromEntries([...joined].map(([fact, all]) => [fact, async (ctx: Ctx, subject: Subject) => {
    for (const react of all) await react(ctx, subject);
  }]));
}

/** How a slice loads its part of a pack: `file` is the name inside `packs/<pack>/`, `operation` the command that takes it. */
export interface PackLoader {
  file: string;
  operation: string;
  /** Turns the file's text into the inputs of that command, one call each. */
  inputs(text: string, pack: string): unknown[];
}

/** What sort of mechanism governments coordinate by. */
export type MechanismForm = 'meeting' | 'agreement' | 'network' | 'other';

/** Something by which governments coordinate: a table that meets, an agreement in force, a network. */
export interface Mechanism {
  id: string;
  /** Null: nobody said which. */
  form: MechanismForm | null;
  title: string;
  href: string;
  /** The institution that takes part; a mechanism of several is told once for each. */
  institution: string;
  /** Whether it surely went on that day, with that institution in it. */
  active: boolean;
}

/** The mechanisms within reach in which some institutions take part, of any day, as they stood on one. Host: `institutions`. */
export interface MechanismSource<Ctx> {
  name: string;
  list(ctx: Ctx, institutions: readonly string[], day: string): Promise<Mechanism[]>;
}

/** Whether the running operation may read a file that a record of this kind has claimed. */
export type FileGate<Ctx> = Record<string, (ctx: Ctx, subjectId: string) => Promise<void>>;

/** Everything a slice may offer; a slice gives those it has. */
export interface Extensions<Ctx> {
  figures?: FigureMaker<Ctx>[];
  checks?: Check<Ctx>[];
  documents?: DocumentMaker<Ctx>[];
  tasks?: TaskSource<Ctx>[];
  search?: SearchSource<Ctx>[];
  reactions?: Reactions<Ctx>;
  packs?: PackLoader[];
  mechanisms?: MechanismSource<Ctx>[];
  files?: FileGate<Ctx>;
}
