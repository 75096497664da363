import type { Transition } from '../../../../engine/workflow/index.ts';
import type { Permitted } from '../../../../platform/access/permitted.ts';
import { claimFile, findFile, getOwnFile } from '../../../../platform/file/files.ts';
import { no } from '../../contract.ts';
import { meaning } from '../../rules/life/effects.ts';
import { listInstrumentsById, type InstrumentRow } from '../../store/register.ts';
import type { StepRow } from '../../store/life.ts';
import type { Ctx } from './cycle.ts';

type Given = Readonly<Record<string, string | number>>;
const valuesOf = (asks: Transition['asks'], kind: 'file' | 'link', evidence: Given): { key: string; title: string; value: string }[] =>
  asks.filter((ask) => ask.kind === kind && evidence[ask.key] !== undefined).map(({ key, title }) => ({ key, title, value: String(evidence[key]) }));

/**
 * Takes the files that a step brings, and looks at the instruments that it names: they are within reach, and one that
 * reforms this one says so itself.
 * @throws house.file-unknown, instruments.evidence-wrong, amends-nothing
 */
export async function useEvidence(ctx: Ctx, row: Permitted<InstrumentRow>, { asks, to, from }: Transition, evidence: Given): Promise<void> {
  const links = valuesOf(asks, 'link', evidence);
  const linked = new Map((await listInstrumentsById(ctx.tx, ctx.reach, links.map(({ value }) => value))).map((one) => [one.id, one]));
  for (const { key, title, value } of links) {
    const other = linked.get(value);
    if (!other || other.id === row.id) throw no('evidence-wrong', { title, what: 'ese instrumento no está a su alcance, o es este mismo. Elija otro.' });
    // A step that stays where it is (from «reformada» to «reformada») is a reform; one that ends it may be any later act.
    if (key === meaning.amending && from.includes(to) && other.amends !== row.id) throw no('amends-nothing', { other: other.title });
  }
  for (const { value } of valuesOf(asks, 'file', evidence)) {
    const file = await getOwnFile(ctx.tx, value, ctx.actor.account);
    await claimFile(ctx.tx, file.id, 'instruments.instrument', row.id, ctx.now);
  }
}

/** What the files and instruments that steps name are called, for who reads. */
export async function namesOfEvidence(ctx: Pick<Ctx, 'tx' | 'reach'>, steps: readonly Pick<StepRow, 'transition' | 'evidence'>[], asksOf: (transition: string) => Transition['asks']): Promise<Map<string, string>> {
  const named = new Map<string, string>();
  const links = steps.flatMap((step) => valuesOf(asksOf(step.transition), 'link', step.evidence).map(({ value }) => value));
  for (const { id, title } of await listInstrumentsById(ctx.tx, ctx.reach, links)) named.set(id, title);
  for (const { value } of steps.flatMap((step) => valuesOf(asksOf(step.transition), 'file', step.evidence))) named.set(value, (await findFile(ctx.tx, value))?.name ?? '');
  return named;
}
