import { whySays } from '../../../../engine/alignment/index.ts';
import type { Input } from '../../../../kernel/contract.ts';
import { newId } from '../../../../kernel/id.ts';
import type { Part } from '../../../../kernel/part.ts';
import { claimFile } from '../../../../platform/file/files.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { governmentOf } from '../../../institutions/index.ts';
import { findUnit } from '../../../territories/index.ts';
import { no, type instruments } from '../../contract.ts';
import { countsOf, groupOf, shownPairs, type KeptPair, type ProposedPair } from '../../rules/alignment/pairs.ts';
import { insertAlignment, type AlignmentRow } from '../../store/alignment.ts';
import { findText, findInstrument, type ReadInstrument, type TextWithParts } from '../../store/register.ts';
import { listPublications } from '../../store/models/definition.ts';
import { alignApart } from './apart.ts';
import { usableFile } from '../files/reading.ts';
import { readText, type ReadText } from './reading.ts';

type Ctx = Context<typeof instruments>;
type Asked = Input<(typeof instruments)['operations']['align']>;

/** Articles that are aligned in one request: about four hundred pages. The work grows with the square of them. */
export const mostArticles = 1500;

/** Reads a text, pairs it with the model, and keeps what was proposed. */
export async function propose(ctx: Ctx, asked: Asked): Promise<{ row: AlignmentRow; model: ReadInstrument }> {
  const { model, text } = await modelOf(ctx, asked.model);
  const read = await textOf(ctx, asked);
  const articles = read.parts.filter(({ kind }) => groupOf(kind) === 'body').length;
  if (articles > mostArticles) throw no('alignment-too-long', { name: read.name, articles, limit: mostArticles });
  const row = ctx.permitNew<AlignmentRow>({
    id: asked.id ?? newId(ctx.now.getTime()), version: 1, parties: [], visibility: 'shared', ...(await placeOf(ctx, asked, read.instrument)),
    model: model.id, model_text: text.number, name: read.name, file: read.file, source: read.instrument?.id ?? null, instrument: null, state: 'open',
    ...(await pairsOf(read.parts, text.parts)), parts: read.parts, notes: read.notes, created_at: ctx.now,
  });
  await insertAlignment(ctx.tx, row);
  if (read.file) await claimFile(ctx.tx, read.file, 'instruments.alignment', row.id, ctx.now);
  return { row, model };
}

/** The latest text of a model that was published; the latest of all when none was. @throws instruments.alignment-model-unknown, alignment-model-empty */
async function modelOf(ctx: Ctx, id: string): Promise<{ model: ReadInstrument; text: TextWithParts }> {
  const model = await findInstrument(ctx.tx, id);
  if (!model) throw no('alignment-model-unknown');
  ctx.permitRead(model);
  if (!model.is_model) throw no('alignment-model-unknown');
  const published = (await listPublications(ctx.tx, [model.id])).at(-1)?.text;
  const text = await findText(ctx.tx, model.id, published);
  if (!text || !text.parts.some(({ kind }) => groupOf(kind) === 'body')) throw no('alignment-model-empty', { model: model.title });
  return { model, text };
}

interface Taken extends ReadText {
  name: string;
  file: string | null;
  instrument: ReadInstrument | undefined;
}

/** The text of a file, or of an instrument of the register. @throws instruments.alignment-needs-text */
async function textOf(ctx: Ctx, { fileId, instrument: id }: Asked): Promise<Taken> {
  const instrument = id ? ctx.permitRead(await findInstrument(ctx.tx, id)) : undefined;
  if (fileId) {
    const file = await usableFile(ctx, fileId);
    return { ...(await readText(ctx, file)), name: file.name, file: file.id, instrument };
  }
  const text = instrument ? await findText(ctx.tx, instrument.id) : undefined;
  if (!instrument || !text) throw no('alignment-needs-text');
  return { parts: text.parts, notes: [], name: instrument.title, file: null, instrument };
}

/** Whose the alignment is: of a territory and its government, of the institution that asks, or of the house. @throws instruments.territory-unknown, alignment-place-needed */
async function placeOf(ctx: Ctx, { territory }: Asked, instrument: ReadInstrument | undefined): Promise<Pick<AlignmentRow, 'owner' | 'territory'>> {
  const code = territory ?? instrument?.territory ?? null;
  if (code === null) {
    const [owner = null] = ctx.reach.institutions;
    if (owner === null && !ctx.reach.everything) throw no('alignment-place-needed');
    return { owner, territory: null };
  }
  const unit = await findUnit(ctx.tx, code);
  if (!unit) throw no('territory-unknown', { code });
  return { owner: instrument?.owner ?? (await governmentOf(ctx.tx, unit.code))?.id ?? ctx.reach.institutions[0] ?? null, territory: unit.code };
}

async function pairsOf(text: readonly Part[], model: readonly Part[]): Promise<Pick<AlignmentRow, 'proposed' | 'pairs' | 'related' | 'counts'>> {
  const found = await alignApart(text, model);
  const proposed = found.pairs.map((pair): ProposedPair => ({ parts: pair.text, model: pair.model, group: pair.group, kind: pair.kind, score: pair.score, why: whySays(pair), choice: pair.choice ?? null }));
  const pairs = proposed.map(({ parts, model: other, group }): KeptPair => ({ parts, model: other, group, decided: false }));
  return { proposed, pairs, related: found.related, counts: countsOf(shownPairs(pairs, proposed, text, model)) };
}
