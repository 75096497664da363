import type { Context } from '../../../../platform/operation/context.ts';
import type { Chain, sources } from '../../contract.ts';
import { aroundTopic } from '../../rules/statements/chain.ts';
import * as store from '../../store/statements.ts';

type Ctx = Context<typeof sources>;

/** What leads to what: in a document, or around a topic. What is not known, or out of reach, has no chain. */
export async function chainOf(ctx: Ctx, { document, topic }: { document?: string | undefined; topic?: string | undefined }): Promise<Chain> {
  const about = topic === undefined ? undefined : await store.findTopic(ctx.tx, topic);
  const within = document === undefined ? undefined : await store.findDocumentByCode(ctx.tx, document);
  if ((topic !== undefined && !about) || (document !== undefined && !within)) return { topics: [], links: [] };
  const documents = within ? [within.id] : about ? (await store.listChainDocuments(ctx.tx, ctx.reach, about)).map(({ id }) => id) : [];
  const found = documents.length === 0 ? [] : await store.listChainLinks(ctx.tx, ctx.reach, documents);
  const links = about ? aroundTopic(found, about.id) : found;
  if (links.length === 0) return { topics: [], links: [] };
  const ids = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  return { links, topics: await store.listChainTopics(ctx.tx, ctx.reach, ids, documents, about === undefined) };
}
