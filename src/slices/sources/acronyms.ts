import type { Reactions } from '../../kernel/extension.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { sources } from './contract.ts';
import { acronymsIn } from './rules/glossary/acronyms.ts';
import { findDocument } from './store.ts';
import * as store from './store/glossary.ts';

type Ctx = Context<typeof sources>;
type Origin = 'page' | 'statement';

/** Reads them again; leaves a fact only when there are others than before. */
async function readAcronyms(ctx: Ctx, documentId: string, origin: Origin): Promise<void> {
  const document = await findDocument(ctx.tx, documentId);
  if (!document) return;
  const used = acronymsIn(await store.linesOf(ctx.tx, documentId, origin), await store.definedTerms(ctx.tx));
  if (await store.writeAcronyms(ctx.tx, documentId, origin, used)) ctx.note({ fact: 'sources.acronyms-read', kind: 'document', on: document, data: { origin, acronyms: used.length } });
}

const ofStatement: Reactions<Ctx>[string] = async (ctx, { id }) => {
  const document = await store.documentOfStatement(ctx.tx, id);
  if (document) await readAcronyms(ctx, document.id, 'statement');
};
const ofPackage: Reactions<Ctx>[string] = async (ctx, { id }) => {
  for (const document of await store.documentsOfPackage(ctx.tx, id)) await readAcronyms(ctx, document, 'statement');
};

/** Which acronyms a document uses is read again after what it says changes. */
export const acronyms: Reactions<Ctx> = {
  'sources.document-read': async (ctx, { id }) => readAcronyms(ctx, id, 'page'),
  'sources.statement-added': ofStatement,
  'sources.statement-restated': ofStatement,
  'sources.package-imported': ofPackage,
  'sources.package-undone': ofPackage,
};
