import type { Context, Recorded } from '../../../src/platform/operation/context.ts';
import type { Owned } from '../../../src/kernel/reach.ts';
import type { notes } from '../../trial/notes.ts';

export function burn(ctx: Context<typeof notes>, on: Owned): Recorded<object> {
  // @wrong the fact is in no contract
  return ctx.record({ fact: 'notes.note-burnt', kind: 'note', on }, {});
}
