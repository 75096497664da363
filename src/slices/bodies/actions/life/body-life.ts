import { derive } from '../../../../engine/workflow/index.ts';
import type { Input } from '../../../../kernel/contract.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { Life, lifeOperations } from '../../contract/life.ts';
import { recordOf } from '../../rules/board/lights.ts';
import { boundedCycle, holdsOf } from '../../rules/life/bounded.ts';
import { checksOf } from '../../rules/life/checks.ts';
import { historyOf, sinceWhen } from '../../rules/life/history.ts';
import { knownOn } from '../../rules/life/known.ts';
import { findLivingBody, listKindsOfLife, type KindOfLife, type LivingBody } from '../../store/life.ts';
import { kindsAsked } from './ground.ts';
import { livesOf } from './records.ts';

const opened = (refs: readonly string[]): { kind: string; id: string }[] => refs.flatMap((ref) => recordOf(ref) ?? []);

const told = (body: LivingBody, kind: KindOfLife): Life['body'] => ({
  id: body.id, name: body.name, kind: body.kind, kindTitle: kind.title, territory: body.territory,
  initiative: body.initiative, promoter: body.promoter, promoterName: body.promoterName, convener: body.convener, convenerName: body.convenerName,
});

/** How a body lives on a day. @throws house.not-found, bodies.board-kind-unknown */
export async function lifeOf(ctx: Pick<Context, 'tx' | 'today' | 'reach' | 'permitRead'>, { id, asOf }: Input<typeof lifeOperations.life>): Promise<Life> {
  const day = asOf ?? ctx.today;
  const body = ctx.permitRead(await findLivingBody(ctx.tx, id));
  const [kind] = kindsAsked(await listKindsOfLife(ctx.tx, body.country), [body.kind]) as [KindOfLife]; // found, or it refused
  const signs = (await livesOf(ctx, new Map([[kind.code, kind]]), [body])).get(id)!; // read of the same body
  const facts = knownOn(signs, day);
  const cycle = boundedCycle(kind.cycle, facts);
  const { state, reached, evidence, lacks } = derive(cycle, facts);
  const titled = (key: string | null) => kind.cycle.states.find((one) => one.key === key);
  const passedOver = lacks.filter(({ state: key }) => key !== kind.cycle.states[0]?.key); // where everything begins is left behind, not lacking
  return {
    body: told(body, kind),
    asOf: day,
    cycle: { key: kind.cycle.key, version: kind.cycle.version, title: kind.cycle.title, states: kind.cycle.states.map(({ key, title, says = null, tone, over, when }, place) => ({ key, title, says, tone, over, holds: when === undefined ? place === 0 : holdsOf(when, facts) })) },
    state, since: sinceWhen(kind.cycle, signs, day), reached, asserted: facts['asserted']?.value === true ? (facts['asserted'].on ?? null) : null,
    evidence: opened(evidence),
    checklist: checksOf(kind.checklist, facts).map((check) => ({ ...check, evidence: opened(check.evidence) })),
    lacks: passedOver.map(({ state: key, known }) => ({ state: key, known, title: titled(key)?.title ?? key })),
    history: historyOf(kind.cycle, signs, day).map((stretch) => ({ ...stretch, title: titled(stretch.state)?.title ?? null, tone: titled(stretch.state)?.tone ?? 'none' })),
  };
}
