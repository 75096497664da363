import type { Check } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';

export const checks: Check<Context>[] = [];
