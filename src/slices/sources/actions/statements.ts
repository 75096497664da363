import { newId } from '../../../kernel/id.ts';
import type { Actions } from '../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../platform/operation/words.ts';
import { no, type sources } from '../contract.ts';
import type { statementsOperations } from '../contract/statements.ts';
import { findDocument } from '../store.ts';
import * as store from '../store/statements.ts';
import { settle } from './findings/settle.ts';
import { addProperty, changeProperty } from './statements/properties.ts';
import { chainOf } from './statements/chain.ts';
import { insertStated, statedWords, updateStated } from './statements/state.ts';
import { addTopic, changeTopic, wholeTopic } from './statements/topics.ts';

const nothing = { items: [], next: null };

export const statementsActions: Pick<Actions<typeof sources>, keyof typeof statementsOperations> = {
  async statements(ctx, { topic, document, ...ask }) {
    const named = topic === undefined ? undefined : await store.findTopic(ctx.tx, topic);
    const within = document === undefined ? undefined : await store.findDocumentByCode(ctx.tx, document);
    if ((topic !== undefined && !named) || (document !== undefined && !within)) return nothing;
    return store.listStatements(ctx.tx, ctx.reach, { ...ask, topicId: named?.id, documentId: within?.id });
  },

  async statement(ctx, { id }) {
    const row = ctx.permit(await store.findStatement(ctx.tx, id));
    ctx.permitRead(await findDocument(ctx.tx, row.document_id));
    const shown = await store.findStatementView(ctx.tx, id);
    if (!shown) throw houseNo('not-found');
    return shown;
  },

  async statementParts(ctx, { id }) {
    const { id: known } = ctx.permit(await findDocument(ctx.tx, id));
    return store.countParts(ctx.tx, ctx.reach, known);
  },

  async state(ctx, { id = newId(), ...input }) {
    const { row, topic } = await insertStated(ctx, { id, ...input });
    await settle(ctx, [row.document_id]);
    return ctx.record({ fact: 'sources.statement-added', kind: 'statement', on: row, ...statedWords(row, topic) }, { id, version: 1 });
  },

  async restate(ctx, { id, version, ...input }) {
    const row = ctx.permit(await store.lockStatement(ctx.tx, id));
    ctx.permitRead(await findDocument(ctx.tx, row.document_id));
    if (row.version !== version) throw houseNo('version-changed', { current: await store.findStatementView(ctx.tx, id) });
    const { fields, topic } = await updateStated(ctx, row, input);
    if (fields.length === 0) return ctx.unchanged({ id, version });
    await settle(ctx, [row.document_id]);
    return ctx.record({ fact: 'sources.statement-restated', kind: 'statement', on: row, data: { document: row.document_id, topic, property: input.property, fields }, ...(fields.includes('value') ? { personal: { value: { before: row.value, after: input.value } } } : {}) }, { id, version: version + 1 });
  },

  async retract(ctx, { id, version, why }) {
    const row = ctx.permit(await store.lockStatement(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: await store.findStatementView(ctx.tx, id) });
    await store.deleteStatement(ctx.tx, row);
    await settle(ctx, [row.document_id]);
    return ctx.record({ fact: 'sources.statement-retracted', kind: 'statement', on: row, data: { document: row.document_id, property: row.property, place: row.place }, personal: { value: { before: row.value } }, ...(why ? { why } : {}) }, {});
  },

  topics: (ctx, input) => store.listTopics(ctx.tx, ctx.reach, input),

  async topic(ctx, { id }) {
    return wholeTopic(ctx, ctx.permit(await store.findTopic(ctx.tx, id)));
  },

  async saveTopic(ctx, input) {
    const found = await store.lockTopic(ctx.tx, input.key);
    if (found && input.version === undefined) throw no('topic-twice', { key: input.key });
    if (!found && input.version !== undefined) throw houseNo('not-found');
    if (!found) {
      const row = await addTopic(ctx, input);
      return ctx.record({ fact: 'sources.topic-saved', kind: 'topic', on: row, data: { key: row.key, kind: row.kind } }, { id: row.id, version: 1, key: row.key });
    }
    const fields = await changeTopic(ctx, found, input);
    const answer = { id: found.id, key: found.key };
    if (fields.length === 0) return ctx.unchanged({ ...answer, version: found.version });
    await settle(ctx, await store.documentsOfTopic(ctx.tx, found.id));
    return ctx.record({ fact: 'sources.topic-saved', kind: 'topic', on: found, data: { key: found.key, fields } }, { ...answer, version: found.version + 1 });
  },

  chain: (ctx, input) => chainOf(ctx, input),

  properties: (ctx, input) => store.listProperties(ctx.tx, ctx.reach, input),

  async saveProperty(ctx, input) {
    const found = await store.lockProperty(ctx.tx, input.key);
    if (!found) {
      const row = await addProperty(ctx, input);
      return ctx.record({ fact: 'sources.property-saved', kind: 'property', on: row, data: { key: row.key } }, { key: row.key, version: 1 });
    }
    if (!(await changeProperty(ctx, found, input))) return ctx.unchanged({ key: found.key, version: found.version });
    await settle(ctx, await store.documentsOfProperty(ctx.tx, found.key));
    return ctx.record({ fact: 'sources.property-saved', kind: 'property', on: found, data: { key: found.key, fields: ['definition'] } }, { key: found.key, version: found.version + 1 });
  },

  async page(ctx, { id, page, from, around, limit }) {
    const document = ctx.permit(await findDocument(ctx.tx, id));
    if (document.pages !== null && page > document.pages) throw no('page-unknown', { document: document.code ?? document.title, pages: document.pages, given: page });
    const first = around === undefined ? from : Math.max(1, around - Math.floor(limit / 2));
    const found = await store.findLines(ctx.tx, id, page, first, limit);
    return { documentId: id, page, pages: document.pages, lines: found?.lines ?? 0, from: first, text: found?.text ?? [], reading: document.reading };
  },
};
