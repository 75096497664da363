import type { FigureMaker } from '../../../../kernel/extension.ts';
import { Failure } from '../../../../kernel/failure.ts';
import type { Figure, FigureCase } from '../../../../kernel/figure.ts';
import type { Subject } from '../../../../kernel/subject.ts';
import type { Context } from '../../../../platform/operation/context.ts';

export type Maker = FigureMaker<Context>;

/** The figures that every slice exports. */
export const makersOf = (ctx: Pick<Context, 'house'>): Maker[] => ctx.house.slices.flatMap((slice) => slice.figures ?? []);

/** A figure asked in one way, with its answer. */
export interface AskedCase {
  maker: Maker;
  about: Record<string, string>;
  title: string;
  figure: Figure | null;
  why: string | null;
}

/** The parameters under which a figure takes a subject; undefined when it makes no sense of it. */
export function aboutOf({ about }: Pick<Maker, 'about'>, subject: Subject | null): Record<string, string> | undefined {
  for (const one of about) {
    if (one.subject === null && subject === null) return {};
    if (one.subject !== null && one.subject === subject?.kind) return { [one.as]: subject.id };
  }
  return undefined;
}

/** What is not there, or not for this reader, is left out; anything else is a bug and is not hidden. */
const isAway = (error: unknown): boolean => error instanceof Failure && ['not-found', 'forbidden'].includes(error.kind);

/** Every way that a figure makes sense for a subject, calculated. Empty when the reader may not see what it counts. */
export async function casesOf(ctx: Context, maker: Maker, about: Record<string, string>, asOf: string): Promise<AskedCase[]> {
  try {
    const cases: FigureCase[] = maker.cases ? await maker.cases(ctx, about, asOf) : [{ about }];
    const found: AskedCase[] = [];
    for (const one of cases) found.push(toldOf(maker, one, one.figure ?? (await maker.calculate(ctx, one.about, asOf))));
    return found;
  } catch (error) {
    if (isAway(error)) return [];
    throw error;
  }
}

/** One figure with given parameters; without an answer when it is away. */
export async function caseOf(ctx: Context, maker: Maker, about: Record<string, string>, asOf: string, title: string): Promise<AskedCase> {
  try {
    return toldOf(maker, { about, title }, await maker.calculate(ctx, about, asOf));
  } catch (error) {
    if (!isAway(error)) throw error;
    return { maker, about, title, figure: null, why: 'Los registros que cuenta no están, o no están a su alcance.' };
  }
}

const toldOf = (maker: Maker, { about, title }: Pick<FigureCase, 'about' | 'title'>, figure: Figure): AskedCase =>
  ({ maker, about, title: title ?? maker.title, figure, why: figure.value === null ? figure.says : null });
