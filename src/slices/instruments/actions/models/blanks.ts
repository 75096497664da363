import type { Owned } from '../../../../kernel/reach.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Blank } from '../../contract/models/parameter.ts';
import { blanksIn } from '../../rules/models/drawn.ts';
import { findDefinition } from '../../store/models/definition.ts';
import { findText, type InstrumentRow } from '../../store/register.ts';
import { textsSeen } from '../register/seen.ts';

/** Values that the latest text which the reader sees asks for, and nobody filled. A model asks others: of it, none. */
export async function blanksOf(ctx: Pick<Context, 'tx' | 'actor' | 'reach'>, row: Owned & Pick<InstrumentRow, 'is_model' | 'model' | 'text_number'>): Promise<Blank[]> {
  if (row.is_model || row.text_number === 0) return [];
  const seen = (await textsSeen(ctx, row))[0];
  const text = seen && (await findText(ctx.tx, row.id, seen.number));
  if (!text) return [];
  return blanksIn(text.parts, row.model === null ? [] : ((await findDefinition(ctx.tx, row.model))?.parameters ?? []));
}
