import type { FigureMaker } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import { boundFigures } from './figures/bound.ts';
import { coverageFigures } from './figures/coverage.ts';

/** What bodies count: in how many territories they are, and how much of what was bound is there. */
export const figures: FigureMaker<Context>[] = [...coverageFigures, ...boundFigures];
