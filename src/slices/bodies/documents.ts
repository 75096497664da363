import type { DocumentMaker } from '../../kernel/extension.ts';
import { z } from '../../kernel/contract.ts';
import type { Context } from '../../platform/operation/context.ts';
import { no } from '../../platform/operation/words.ts';
import { contentOf } from './actions/diagnosis/content.ts';
import { diagnosisDocument, sheetDocument } from './actions/diagnosis/documents.ts';
import { diagnosisContent, findDiagnosis } from './store/diagnosis.ts';

const Territory = z.object({ territory: z.string() });
const Issued = z.object({ diagnosis: z.uuid() });

/** `bodies.diagnosis` about `diagnosis`: one that was issued, written again from its data. `bodies.sheet` about `territory`. */
export const documents: DocumentMaker<Context>[] = [
  { name: 'bodies.diagnosis', make: async (ctx, about) => {
    const { data } = Issued.safeParse(about);
    const row = ctx.permitRead(data && (await findDiagnosis(ctx.tx, data.diagnosis)));
    return diagnosisDocument(await diagnosisContent(ctx.tx, row), row);
  } },
  { name: 'bodies.sheet', make: async (ctx, about, asOf) => {
    const { data } = Territory.safeParse(about);
    if (!data) throw no('not-found');
    return sheetDocument(await contentOf(ctx, { territory: data.territory, asOf }), ctx.today);
  } },
];
