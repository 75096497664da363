import { newId } from '../../../kernel/id.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import type { sources } from '../contract.ts';
import type { glossaryOperations } from '../contract/glossary.ts';
import { placeFor } from '../rules.ts';
import { findDocument } from '../store.ts';
import * as store from '../store/glossary.ts';

type Ctx = Context<typeof sources>;

/** Whoever says that a document defines a term may look at the document. */
async function documentOf(ctx: Ctx, documentId: string | undefined): Promise<string | null> {
  return documentId === undefined ? null : ctx.permitRead(await findDocument(ctx.tx, documentId)).id;
}

export const glossaryActions: Pick<Actions<typeof sources>, keyof typeof glossaryOperations> = {
  concepts: (ctx, input) => store.listConcepts(ctx.tx, ctx.reach, input),
  acronyms: (ctx, input) => store.listAcronyms(ctx.tx, ctx.reach, input),
  glossary: async (ctx) => ({ items: await store.glossaryOf(ctx.tx, ctx.reach) }),

  async saveConcept(ctx, { id, version, documentId, owner, territory, visibility, ...said }) {
    const words = { ...said, source: said.source ?? null, document_id: await documentOf(ctx, documentId) };
    const known = id === undefined || version === undefined ? undefined : ctx.permit(await store.lockConcept(ctx.tx, id));
    if (!known) {
      const row = ctx.permitNew({ id: id ?? newId(), version: 1, ...placeFor(ctx.reach, { owner, territory, visibility }), ...words });
      await store.insertConcept(ctx.tx, row, ctx.now);
      return ctx.record({ fact: 'sources.concept-saved', kind: 'concept', on: row, data: { term: row.term, kind: row.kind } }, { id: row.id, version: 1 });
    }
    if (known.version !== version) throw houseNo('version-changed', { current: { term: known.term, meaning: known.meaning, version: known.version } });
    const fields = (Object.keys(words) as (keyof typeof words)[]).filter((field) => words[field] !== known[field]); // its own keys
    if (fields.length === 0) return ctx.unchanged({ id: known.id, version });
    await store.updateConcept(ctx.tx, { ...known, ...words });
    return ctx.record({ fact: 'sources.concept-saved', kind: 'concept', on: known, data: { term: words.term, fields } }, { id: known.id, version: version + 1 });
  },

  async removeConcept(ctx, { id, version }) {
    const row = ctx.permit(await store.lockConcept(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: { term: row.term, meaning: row.meaning, version: row.version } });
    await store.deleteConcept(ctx.tx, row);
    return ctx.record({ fact: 'sources.concept-removed', kind: 'concept', on: row, data: { term: row.term } }, {});
  },

  async loadGlossary(ctx, { pack, concepts }) {
    const house = ctx.permitNew({ id: newId(), owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1 });
    const counts = await store.upsertConcepts(ctx.tx, house, concepts, ctx.now);
    if (counts.created + counts.changed === 0) return ctx.unchanged(counts);
    return ctx.record({ fact: 'sources.glossary-loaded', kind: 'pack', on: house, data: { pack, ...counts } }, counts);
  },
};
