import type { DocumentMaker } from '../../kernel/extension.ts';
import { z } from '../../kernel/contract.ts';
import type { Context } from '../../platform/operation/context.ts';
import { no } from '../../platform/operation/words.ts';
import { makeDocx } from './actions/files/export.ts';

const About = z.object({ instrument: z.uuid(), number: z.coerce.number().int().positive().optional() });

/** `about`: `instrument`, and `number` for a version other than the latest. */
export const documents: DocumentMaker<Context>[] = [
  { name: 'instruments.text', make: async (ctx, about) => {
    const { data } = About.safeParse(about);
    if (!data) throw no('not-found');
    return makeDocx(ctx, { id: data.instrument, number: data.number });
  } },
];
