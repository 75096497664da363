import type { Permitted } from '../../../../platform/access/permitted.ts';
import type { Actions } from '../../../../platform/operation/slice.ts';
import { governmentOf } from '../../../institutions/index.ts';
import { no, type instruments } from '../../contract.ts';
import { firstState } from '../../rules/register/entry.ts';
import { findKind, findText, insertInstrument, lockInstrument, type InstrumentRow } from '../../store/register.ts';
import { saveDefinition } from '../../store/models/definition.ts';
import { addText, hashOf } from '../register/texts.ts';
import type { Ctx } from './model.ts';
import { publish } from './repository.ts';

type Loaded = Parameters<Actions<typeof instruments>['loadModel']>[1];

const nothing: Omit<InstrumentRow, 'id' | 'owner' | 'territory' | 'parties' | 'visibility' | 'version' | 'country' | 'kind' | 'title' | 'state'> = {
  number: null, state_on: null, signed_on: null, published_on: null, publication: null, force_from: null, force_to: null, matters: [], groups: [], summary: null, is_model: true, model: null, model_text: null, amends: null, text_number: 0,
  original_file: null, signed_file: null, budget_line: null, amount: null, currency: null, fiscal_year: null, example: false, note: null, source: null,
};

/** The row of a model that a pack brings: of the house, or of the institution that the pack names. */
async function newModel(ctx: Ctx, input: Loaded): Promise<Permitted<InstrumentRow>> {
  const kind = await findKind(ctx.tx, input.country, input.kind);
  if (!kind) throw no('kind-unknown', { kind: input.kind });
  const owner = input.owner ? ((await governmentOf(ctx.tx, input.owner))?.id ?? null) : null;
  const row = ctx.permitNew<InstrumentRow>({
    ...nothing, id: input.id, owner, territory: null, parties: [], visibility: 'public', version: 1, country: input.country, kind: input.kind, title: input.title, state: firstState(kind.cycle).key,
    example: input.example, summary: input.summary ?? null, note: input.note ?? null, source: input.source ?? null,
  });
  await insertInstrument(ctx.tx, row, ctx.now);
  return row;
}

/** Loads a model of a pack and publishes it. A text that a person wrote since stays. */
export const loadingActions: Pick<Actions<typeof instruments>, 'loadModel'> = {
  async loadModel(ctx, input) {
    const known = await lockInstrument(ctx.tx, input.id);
    const row = known ? ctx.permit(known) : await newModel(ctx, input);
    const [from, last] = [`Del paquete ${input.pack}`, await findText(ctx.tx, row.id)];
    if (last && (last.note !== from || last.hash === hashOf(input.parts))) return ctx.unchanged({ id: row.id, created: false, text: last.number });
    const definition = { levels: input.levels, parameters: input.parameters };
    await saveDefinition(ctx.tx, row, definition);
    await addText(ctx, row, input.parts, { note: from });
    const { text } = await publish(ctx, row, definition, { says: null, on: input.publishedOn ?? ctx.today });
    return ctx.record({ fact: 'instruments.model-published', kind: 'instrument', on: row, data: { pack: input.pack, text } }, { id: row.id, created: !known, text });
  },
};
