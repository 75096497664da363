import type { FileGate } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';

export const files: FileGate<Context> = {};
