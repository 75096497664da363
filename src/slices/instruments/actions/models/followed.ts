import type { Part } from '../../../../kernel/part.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { no as houseNo } from '../../../../platform/operation/words.ts';
import { no } from '../../contract.ts';
import type { Settings } from '../../contract/models/parameter.ts';
import type { Newer } from '../../rules/models/changes.ts';
import { followedParts, lastDecisions, type Decision } from '../../rules/models/followed.ts';
import { findText, lockInstrument, type InstrumentRow } from '../../store/register.ts';
import { partsByNumber } from '../../store/models/definition.ts';
import { findLinked, listDecisions, type AdoptionRow, type LinkedRow } from '../../store/models/linked.ts';
import { readableModel, type Ctx, type ReadModel } from './model.ts';

/** An instrument beside the model it was drawn from. */
export interface Following {
  row: LinkedRow;
  model: ReadModel;
  /** The version that its text was drawn from, and the one that holds now. */
  base: number;
  newest: number;
  adoption: AdoptionRow;
  decisions: Decision[];
  local: { number: number; parts: Part[] };
  next: Part[];
  followed: Map<string, Part>;
}

const chosenNothing: AdoptionRow = { choices: {}, leftOut: [], parameters: {}, lineage: {}, begunOn: null };

export const adoptionIn = (row: Pick<LinkedRow, 'adoption'>): AdoptionRow => row.adoption ?? chosenNothing;
export const settingsOf = ({ choices, leftOut, parameters }: AdoptionRow): Settings => ({ choices, leftOut, parameters });

/** Everything that a text and its model say to each other. The caller has permitted the row. @throws house.not-found, instruments.not-drawn, model-unpublished, text-unknown */
export async function followingOf(ctx: Ctx, row: LinkedRow | undefined, title: string, text?: number): Promise<Following> {
  if (!row) throw no('not-drawn', { title });
  const model = await readableModel(ctx, row.model);
  const newest = model.publications.at(-1)?.text;
  if (newest === undefined) throw no('model-unpublished', { title: model.row.title });
  const base = row.model_text ?? model.publications[0]!.text; // one was published at least
  const found = await findText(ctx.tx, row.id, text);
  if (!found && text !== undefined) throw no('text-unknown', { number: text, title: row.title });
  const decisions = await listDecisions(ctx.tx, [row.id]);
  const texts = await partsByNumber(ctx.tx, row.model, [...new Set([base, newest, ...decisions.map((decision) => decision.text)])]);
  const partsOf = (number: number): Part[] => texts.get(number) ?? [];
  return { row, model, base, newest, adoption: adoptionIn(row), decisions, local: { number: found?.number ?? 0, parts: found?.parts ?? [] }, next: partsOf(newest), followed: followedParts(base, decisions, partsOf) };
}

/** As the rules of changes read it. */
export const newerOf = ({ followed, next, local, adoption, decisions }: Following): Newer => ({
  followed, next, local: local.parts, settings: settingsOf(adoption), lineage: adoption.lineage, left: new Set([...lastDecisions(decisions).values()].filter(({ taken }) => !taken).map(({ part }) => part)),
});

/** An instrument drawn from a model, locked by who may change it, as they saw it. */
export async function changeableDrawn(ctx: Ctx, id: string, version: number): Promise<{ locked: Permitted<InstrumentRow>; following: Following }> {
  const locked = ctx.permit(await lockInstrument(ctx.tx, id));
  if (locked.version !== version) throw houseNo('version-changed', { current: { id, version: locked.version, title: locked.title, text: locked.text_number } });
  return { locked, following: await followingOf(ctx, await findLinked(ctx.tx, id), locked.title) };
}
