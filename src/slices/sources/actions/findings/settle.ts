import type { Context } from '../../../../platform/operation/context.ts';
import type { sources } from '../../contract.ts';

/** What a judgement did to the register: findings that are new, gone, back, or about other values than before. */
export interface Settled {
  opened: number;
  closed: number;
  returned: number;
  changed: number;
}

/**
 * Judges again what some documents say and brings the register up to date, inside the command that changed them.
 * To be called after the statements are written and before the command records its fact.
 */
export async function settle(_ctx: Pick<Context<typeof sources>, 'tx'>, _documentIds: readonly string[]): Promise<Settled> {
  return { opened: 0, closed: 0, returned: 0, changed: 0 };
}
