import type { FigureMaker } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';

export const figures: FigureMaker<Context>[] = [];
