import { Readable } from 'node:stream';
import { newId } from '../../../../kernel/id.ts';
import { claimFile, findFile, insertFile } from '../../../../platform/file/files.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { findInstitution, governmentOf } from '../../../institutions/index.ts';
import { attachAnnex, findInstrument } from '../../../instruments/index.ts';
import { no, type bodies } from '../../contract.ts';
import { findDiagnosis, insertAnnexOf, insertDiagnosis, listAnnexes, nextNumber } from '../../store/diagnosis.ts';
import { contentOf } from './content.ts';
import { contentHash, diagnosisDocument, type Made } from './documents.ts';

type Ctx = Context<typeof bodies>;

/** The kind by which files and facts know a diagnosis. */
export const diagnosisKind = 'bodies.diagnosis';
/** A document of the house is far below it. */
const mostBytes = 50_000_000;

/** Who issues: the institution that is said, else the government of the territory where the actor acts for it, else the actor's own. */
async function issuerOf(ctx: Ctx, territory: string, said: string | undefined): Promise<{ id: string; name: string } | null> {
  if (said !== undefined) return ctx.permitRead(await findInstitution(ctx.tx, said));
  const government = await governmentOf(ctx.tx, territory);
  const { everything, institutions } = ctx.reach;
  if (government && (everything || institutions.includes(government.id))) return government;
  const own = institutions[0] ?? ctx.actor.memberships[0];
  return (own === undefined ? undefined : await findInstitution(ctx.tx, own)) ?? government ?? null;
}

/** Keeps a document of ours among the files of the house, as the actor's, claimed by a record. */
async function keep(ctx: Ctx, made: Made, id: string): Promise<string> {
  const received = await ctx.files.receive(Readable.from([Buffer.from(made.bytes)]), mostBytes);
  const file = await insertFile(ctx.tx, received, made.name, ctx.actor.account, ctx.now);
  await claimFile(ctx.tx, file, diagnosisKind, id, ctx.now);
  return file;
}

export const issuingActions: Pick<Actions<typeof bodies>, 'issueDiagnosis' | 'attachDiagnosis'> = {
  async issueDiagnosis(ctx, { id = newId(ctx.now.getTime()), owner: said, note, visibility, example, ...asked }) {
    if (asked.asOf !== undefined && asked.asOf > ctx.today) throw no('diagnosis-later', { today: ctx.today });
    const issuer = await issuerOf(ctx, asked.territory, said);
    const rooted = ctx.permitNew({ id, owner: issuer?.id ?? null, territory: asked.territory, parties: [] as string[], visibility, version: 1 });
    const told = await contentOf(ctx, asked);
    if (told.items.length === 0) throw no('diagnosis-empty', { name: told.territoryName, level: told.levelPlural });
    const content = { ...told, example: told.example || example === true };
    const number = await nextNumber(ctx.tx, asked.territory);
    const file = await keep(ctx, await diagnosisDocument(content, { number, issuedOn: ctx.today, ownerName: issuer?.name ?? null, note }), id);
    const words = { level: content.level, number, asOf: content.asOf, title: content.title, note, example: content.example, contentHash: contentHash(content), file, issuedOn: ctx.today };
    await insertDiagnosis(ctx.tx, { ...rooted, ...words }, content, ctx.now);
    return ctx.record({ fact: 'bodies.diagnosis-issued', kind: 'diagnosis', on: rooted, data: { territory: asked.territory, level: content.level, number, asOf: content.asOf, contentHash: words.contentHash, file } }, { id, number, file });
  },

  async attachDiagnosis(ctx, { id, instrument, title }) {
    const row = ctx.permitRead(await findDiagnosis(ctx.tx, id));
    const stands = (await listAnnexes(ctx.tx, [id])).find((one) => one.instrument === instrument);
    const act = ctx.permit(await findInstrument(ctx.tx, instrument));
    if (stands) return ctx.unchanged({ id, annex: stands.annex });
    if (act.country !== row.territory.slice(0, 2)) throw no('diagnosis-elsewhere');
    const kept = await findFile(ctx.tx, row.file);
    if (!kept) throw houseNo('file-unknown');
    // The instrument has a file of its own with the same bytes: whoever reads it reads its annex, whoever the diagnosis is of.
    const copy = await insertFile(ctx.tx, { sha256: kept.sha256, bytes: kept.bytes, kind: kept.kind }, kept.name, ctx.actor.account, ctx.now);
    const annex = await attachAnnex(ctx, { instrument, fileId: copy, title: title ?? `Diagnóstico de ${row.territoryName}, versión ${row.number} (corte al ${row.asOf})` });
    await insertAnnexOf(ctx.tx, row, instrument, annex, ctx.now);
    return ctx.record({ fact: 'bodies.diagnosis-attached', kind: 'diagnosis', on: row, data: { instrument, annex } }, { id, annex });
  },
};
