import { sameTemplate, type State, type Template } from '../../../../engine/workflow/index.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { no, type instruments } from '../../contract.ts';
import { findKind, type InstrumentRow, type KindRow } from '../../store/register.ts';
import { findCycle, findMoving, type MovingRow } from '../../store/life.ts';

export type Ctx = Context<typeof instruments>;

/** An instrument's kind, the cycle it goes on with, and since when it stands. */
export interface Lived {
  kind: KindRow;
  template: Template;
  moving: MovingRow;
}

/** @throws instruments.kind-unknown when its kind is no longer loaded */
export async function livedBy({ tx }: Pick<Ctx, 'tx'>, row: Pick<InstrumentRow, 'id' | 'country' | 'kind'>): Promise<Lived> {
  const [kind, moving] = [await findKind(tx, row.country, row.kind), await findMoving(tx, row.id)];
  if (!kind || !moving) throw no('kind-unknown', { kind: row.kind });
  const { cycleKey: key, cycleVersion: version } = moving;
  const begun = key === null || version === null || sameTemplate({ key, version }, kind.cycle) ? undefined : await findCycle(tx, row.country, row.kind, key, version);
  return { kind, template: begun ?? kind.cycle, moving };
}

export const stateIn = (template: Template, key: string | null): State | undefined => template.states.find((state) => state.key === key);

/** The state where it stands. @throws instruments.cycle-lost when its cycle has no such state */
export function stateHeld({ template, kind }: Lived, key: string): State {
  const state = stateIn(template, key);
  if (!state) throw no('cycle-lost', { state: key, kind: kind.title });
  return state;
}
