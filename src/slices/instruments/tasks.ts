import type { TaskSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';

export const tasks: TaskSource<Context>[] = [];
