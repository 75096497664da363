import type { DocumentMaker } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';

export const documents: DocumentMaker<Context>[] = [];
