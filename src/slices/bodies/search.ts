import type { SearchSource } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';

export const search: SearchSource<Context>[] = [];
