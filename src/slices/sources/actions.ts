import { newId } from '../../kernel/id.ts';
import type { Subject } from '../../kernel/subject.ts';
import { getOwnFile } from '../../platform/file/files.ts';
import type { Context } from '../../platform/operation/context.ts';
import type { Actions } from '../../platform/operation/slice.ts';
import { no as houseNo } from '../../platform/operation/words.ts';
import { statementsActions } from './actions/statements.ts';
import { packagesActions } from './actions/packages.ts';
import { addDocument, changeDocument, wholeDocument } from './actions/statements/documents.ts';
import { findingsActions } from './actions/findings.ts';
import { settle } from './actions/findings/settle.ts';
import { figuresActions } from './actions/figures.ts';
import { glossaryActions } from './actions/glossary.ts';
import type { sources } from './contract.ts';
import { placeFor, type Place } from './rules.ts';
import * as store from './store.ts';

type Ctx = Context<typeof sources>;

/** Writes down where a document speaks of a record. The citing person may look at the document; the citation is theirs. */
export async function addCitation(ctx: Ctx, input: { id?: string | undefined; documentId: string; subject: Subject; place: string; quote?: string | undefined } & Place): Promise<store.CitationRow> {
  ctx.permitRead(await store.findDocument(ctx.tx, input.documentId));
  const { kind, id } = input.subject;
  const row = ctx.permitNew({ id: input.id ?? newId(), version: 1, ...placeFor(ctx.reach, input), document_id: input.documentId, subject_kind: kind, subject_id: id, place: input.place, quote: input.quote ?? null });
  await store.insertCitation(ctx.tx, row, ctx.now);
  return row;
}

const citedWords = (row: store.CitationRow) => ({ document: row.document_id, subject: { kind: row.subject_kind, id: row.subject_id }, place: row.place });

export const actions: Actions<typeof sources> = {
  list: (ctx, input) => store.listDocuments(ctx.tx, ctx.reach, input),

  async get(ctx, { id }) {
    return wholeDocument(ctx, ctx.permit(await store.findDocument(ctx.tx, id)));
  },

  async create(ctx, { id = newId(), ...input }) {
    const row = await addDocument(ctx, id, input);
    return ctx.record({ fact: 'sources.document-created', kind: 'document', on: row, data: { title: row.title, sha256: row.sha256 } }, { id, version: 1 });
  },

  async edit(ctx, input) {
    const row = ctx.permit(await store.lockDocument(ctx.tx, input.id));
    if (row.version !== input.version) throw houseNo('version-changed', { current: await wholeDocument(ctx, row) });
    const fields = await changeDocument(ctx, row, input);
    if (fields.length === 0) return ctx.unchanged({ id: row.id, version: row.version });
    await settle(ctx, [row.id]);
    return ctx.record({ fact: 'sources.document-edited', kind: 'document', on: row, data: { fields } }, { id: row.id, version: row.version + 1 });
  },

  async cite(ctx, input) {
    const row = await addCitation(ctx, input);
    return ctx.record({ fact: 'sources.document-cited', kind: 'citation', on: row, data: citedWords(row) }, { id: row.id });
  },

  async attach(ctx, { fileId, subject, title, kind, place, quote, ...whose }) {
    const file = await getOwnFile(ctx.tx, fileId, ctx.actor.account);
    const document = await addDocument(ctx, newId(), { title: title ?? file.name, kind, fileId, ...whose });
    const citation = await addCitation(ctx, { documentId: document.id, subject, place, quote, ...whose });
    ctx.note({ fact: 'sources.document-created', kind: 'document', on: document, data: { title: document.title, sha256: document.sha256 } });
    return ctx.record({ fact: 'sources.document-cited', kind: 'citation', on: citation, data: citedWords(citation) }, { documentId: document.id, citationId: citation.id });
  },

  async withdraw(ctx, { id }) {
    const row = ctx.permit(await store.lockCitation(ctx.tx, id));
    await store.deleteCitation(ctx.tx, row);
    return ctx.record({ fact: 'sources.citation-withdrawn', kind: 'citation', on: row, data: citedWords(row) }, {});
  },

  citations: (ctx, input) => store.listCitations(ctx.tx, ctx.reach, input),

  async loadPack(ctx, { documents }) {
    const house = ctx.permitNew({ id: newId(), owner: null, territory: null, parties: [], visibility: 'public' as const, version: 1 });
    const counts = await store.upsertDocuments(ctx.tx, house, documents, ctx.now);
    if (counts.created + counts.changed === 0) return ctx.unchanged(counts);
    return ctx.record({ fact: 'sources.document-loaded', kind: 'document', on: house, data: counts }, counts);
  },

  ...statementsActions,
  ...packagesActions,
  ...findingsActions,
  ...figuresActions,
  ...glossaryActions,
};
