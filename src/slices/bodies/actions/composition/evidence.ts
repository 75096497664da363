import { firstDay } from '../../../../engine/workflow/index.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { governmentOf } from '../../../institutions/index.ts';
import { no, type bodies } from '../../contract.ts';
import { absence } from '../../contract/composition.ts';
import { deleteEvidence, listBodies, lockEvidence, updateEvidence, type EvidenceRow } from '../../store/composition.ts';
import { changeableBody, changedFields, kindOf, present, unitOf, type Ctx } from './ground.ts';
import { stillThere } from './making.ts';
import { actOf, addProof, checkProof, checkWord, claimProof, spokenOf } from './proof.ts';

type Of = Pick<Actions<typeof bodies>, 'addEvidence' | 'correctEvidence' | 'removeEvidence' | 'recordAbsence'>;

/** What a fact says of evidence: no words of the source, which may name somebody. */
export const proofWords = (row: EvidenceRow) => ({ body: row.body, kind: row.kind, what: row.what, on: row.happened_on, lastsTo: row.lasts_to, number: row.number, instrument: row.instrument, document: row.document, file: row.file });

export const evidenceActions: Of = {
  async addEvidence(ctx, { body: id, ...said }) {
    const body = await changeableBody(ctx, id);
    const row = await addProof(ctx, spokenOf(body), await kindOf(ctx, body.country, body.kind), said);
    return ctx.record({ fact: 'bodies.evidence-added', kind: 'evidence', on: row, data: proofWords(row) }, { id: row.id, version: 1, instrument: row.instrument });
  },

  async correctEvidence(ctx, { id, version, why, act, ...said }) {
    const row = ctx.permit(await lockEvidence(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    const instrument = act || said.instrument ? await actOf(ctx, row, { ...said, act }) : said.instrument;
    const given = present({ what: said.what, happened_on: said.on, lasts_to: said.lastsTo, says: said.says, number: said.number, instrument, document: said.document, place: said.place, file: said.file, source: said.source, visibility: said.visibility });
    const fields = changedFields(row, given);
    if (fields.length === 0) return ctx.unchanged({ id, version, instrument: row.instrument });
    const next = ctx.permit({ ...row, ...given });
    if (row.what !== next.what) checkWord(await kindOf(ctx, row.country, row.kind), next.what);
    await checkProof(ctx, next);
    if (next.file && next.file !== row.file) await claimProof(ctx, next.file, id);
    const saved = await updateEvidence(ctx.tx, next);
    return ctx.record({ fact: 'bodies.evidence-corrected', kind: 'evidence', on: next, data: { ...proofWords(next), fields }, personal: { says: { before: row.says, after: next.says } }, ...(why ? { why } : {}) }, { id, version: saved, instrument: next.instrument });
  },

  async removeEvidence(ctx, { id, version, why }) {
    const row = ctx.permit(await lockEvidence(ctx.tx, id));
    if (row.version !== version) throw houseNo('version-changed', { current: row });
    await deleteEvidence(ctx.tx, row);
    return ctx.record({ fact: 'bodies.evidence-removed', kind: 'evidence', on: row, data: proofWords(row), personal: { says: { before: row.says }, source: { before: row.source } }, why }, { id });
  },

  async recordAbsence(ctx, { territory, kind: code, ...said }) {
    const unit = await unitOf(ctx, territory);
    const kind = await kindOf(ctx, unit.country, code);
    if (kind.levels.length > 0 && !kind.levels.includes(unit.level)) throw no('kind-level', { kind: kind.title, level: unit.level_name, name: unit.name });
    await stillThere(ctx, unit, firstDay(said.on));
    const owner = (await governmentOf(ctx.tx, unit.code))?.id ?? null;
    // What could shame a government is not for everybody to read before it has answered.
    const whose = { owner: mayName(ctx, unit.code, owner) ? owner : (ctx.reach.institutions[0] ?? null), territory: unit.code, parties: [], visibility: 'shared' as const, country: unit.country, kind: kind.code, body: null };
    const row = await addProof(ctx, whose, kind, { ...said, what: absence });
    const there = await listBodies(ctx.tx, ctx.reach, { kind: kind.code, territory: unit.code }, undefined, 20);
    return ctx.record({ fact: 'bodies.absence-recorded', kind: 'evidence', on: row, data: proofWords(row) }, { id: row.id, version: 1, instrument: row.instrument, bodies: there.rows.map(({ id, name }) => ({ id, name })) });
  },
};

const mayName = ({ reach }: Ctx, territory: string, government: string | null): boolean => reach.everything || reach.territories.some((code) => territory.startsWith(code)) || (government !== null && reach.institutions.includes(government));
