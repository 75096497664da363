import type { Input } from '../../../../kernel/contract.ts';
import { newId } from '../../../../kernel/id.ts';
import type { Visibility } from '../../../../kernel/reach.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { claimFile, getOwnFile } from '../../../../platform/file/files.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { addInstrument, findInstrument } from '../../../instruments/index.ts';
import { findDocument } from '../../../sources/index.ts';
import { no, type bodies } from '../../contract.ts';
import type { Act } from '../../contract/composition.ts';
import { faultOf, wordsOf } from '../../rules/composition/evidence.ts';
import { insertEvidence, type BodyRow, type EvidenceRow, type KindRow } from '../../store/composition.ts';
import type { Ctx } from './ground.ts';

type Adding = Input<(typeof bodies)['operations']['addEvidence']>;
/** What evidence says, whatever it is evidence of. */
export type Proof = Partial<Pick<Adding, 'on' | 'lastsTo' | 'says' | 'number' | 'instrument' | 'act' | 'document' | 'place' | 'file' | 'source'>>;

/** Of what evidence speaks: a body, or a territory that has none. */
export type Spoken = Pick<BodyRow, 'owner' | 'territory' | 'parties' | 'visibility' | 'country' | 'kind'> & { body: string | null };
export const spokenOf = ({ id, owner, territory, parties, visibility, country, kind }: BodyRow): Spoken => ({ owner, territory, parties, visibility, country, kind, body: id });

/**
 * Writes evidence down within the caller's reach; the calling command leaves the fact. An act given here enters the
 * register of instruments.
 * @throws bodies.evidence-word, evidence-bare, evidence-dates, evidence-future, evidence-two-acts, house.not-found, house.file-unknown
 */
export async function addProof(ctx: Ctx, of: Spoken, kind: KindRow, said: Proof & { id?: string | undefined; what: string; visibility?: Visibility | undefined; example: boolean }): Promise<Permitted<EvidenceRow>> {
  checkWord(kind, said.what);
  const id = said.id ?? newId(ctx.now.getTime());
  const { visibility: own, body, ...whose } = of;
  const instrument = await actOf(ctx, of, said);
  const row = ctx.permitNew<EvidenceRow>({
    id, ...whose, body, visibility: said.visibility ?? own, version: 1, what: said.what, happened_on: said.on ?? dayOf(said.act), lasts_to: said.lastsTo ?? null, says: said.says ?? null, number: said.number ?? null,
    instrument, document: said.document ?? null, place: said.place ?? null, file: said.file ?? null, source: said.source ?? null, example: said.example,
  });
  await checkProof(ctx, row);
  await insertEvidence(ctx.tx, row, ctx.now);
  if (row.file) await claimProof(ctx, row.file, row.id);
  return row;
}

/** An act given with its dates says when it happened. */
const dayOf = (act: Act | null | undefined): string | null => act?.signedOn ?? act?.publishedOn ?? null;

/** @throws bodies.evidence-word */
export function checkWord(kind: KindRow, what: string): void {
  const words = wordsOf(kind);
  if (!words.includes(what)) throw no('evidence-word', { what, kind: kind.title, words: words.join(', ') });
}

/** @throws bodies.evidence-bare, evidence-dates, evidence-future; house.not-found for a document out of reach */
export async function checkProof(ctx: Ctx, row: EvidenceRow): Promise<void> {
  const fault = faultOf(row, ctx.today);
  if (fault) throw no(fault, { on: row.happened_on, to: row.lasts_to });
  if (row.document) ctx.permitRead(await findDocument(ctx.tx, row.document));
}

/** The instrument that evidence rests on: one of the register, or the act given, which enters it. @throws bodies.evidence-two-acts */
export async function actOf(ctx: Ctx, of: Spoken, { instrument, act }: Proof): Promise<string | null> {
  if (instrument && act) throw no('evidence-two-acts');
  if (instrument) return ctx.permitRead(await findInstrument(ctx.tx, instrument)).id;
  if (!act || of.territory === null) return null;
  const added = await addInstrument(ctx, { ...act, country: of.country, owner: of.owner, territory: of.territory, visibility: of.visibility });
  return added.id;
}

/** A file that the actor uploaded becomes this evidence's; from then on whoever reads the evidence reads it. @throws house.file-unknown */
export async function claimProof(ctx: Ctx, fileId: string, evidence: string): Promise<void> {
  const file = await getOwnFile(ctx.tx, fileId, ctx.actor.account);
  if (file.claimed_kind !== null && file.claimed_id !== evidence) throw houseNo('file-unknown');
  if (file.claimed_kind === null) await claimFile(ctx.tx, file.id, 'bodies.evidence', evidence, ctx.now);
}
