import type { Input } from '../../../../kernel/contract.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no, type instruments } from '../../contract.ts';
import { addInstrument, addText } from '../../for-bodies.ts';
import { adoptionFrom } from '../../for-adoption.ts';
import { adoptedText } from '../../rules/alignment/adopted.ts';
import { shownPairs } from '../../rules/alignment/pairs.ts';
import { settingsShown } from '../../rules/models/settings.ts';
import type { AlignmentRow } from '../../store/alignment.ts';
import { findInstrument, lockInstrument, updateInstrument, findText, type InstrumentRow } from '../../store/register.ts';

type Ctx = Context<typeof instruments>;
type Asked = Input<(typeof instruments)['operations']['confirmAlignment']>;

/** The instrument that gets an aligned text, with its adoption: article by article it answers to the model from then on. */
export async function adoptAligned(ctx: Ctx, alignment: AlignmentRow, asked: Asked): Promise<{ row: Permitted<InstrumentRow>; text: number; isNew: boolean }> {
  const model = ctx.permitRead(await findInstrument(ctx.tx, alignment.model));
  const text = await findText(ctx.tx, model.id, alignment.model_text);
  if (!text) throw houseNo('not-found');
  const adopted = adoptedText(alignment.parts, text.parts, shownPairs(alignment.pairs, alignment.proposed, alignment.parts, text.parts));
  const known = asked.instrument ?? alignment.source;
  const entered = known ? ctx.permit(await lockInstrument(ctx.tx, known)) : await register(ctx, alignment, model, asked);
  const number = await addText(ctx, entered, adopted.parts, { note: `Alineado con «${model.title}»` });
  const row: Permitted<InstrumentRow> = { ...entered, text_number: number, model: model.id, model_text: alignment.model_text, original_file: entered.original_file ?? alignment.file };
  await updateInstrument(ctx.tx, row);
  const shown = settingsShown(text.parts, adopted.parts, adopted.lineage);
  await adoptionFrom(ctx, row, { model: model.id, modelText: alignment.model_text, lineage: adopted.lineage, settings: { ...shown, choices: { ...shown.choices, ...adopted.choices } } });
  return { row, text: number, isNew: known === null || known === undefined };
}

/** The ordinance that was passed, new in the register. @throws instruments.alignment-place-needed */
async function register(ctx: Ctx, alignment: AlignmentRow, model: InstrumentRow, asked: Asked): Promise<Permitted<InstrumentRow>> {
  const territory = alignment.territory ?? asked.territory;
  if (territory === undefined) throw no('alignment-place-needed');
  return addInstrument(ctx, {
    id: asked.newId, kind: model.kind, title: asked.title ?? alignment.name, number: asked.number, owner: alignment.owner, territory, visibility: asked.visibility,
    signedOn: asked.signedOn, publishedOn: asked.publishedOn, publication: asked.publication, forceFrom: asked.forceFrom, matters: model.matters, example: model.example,
  });
}
