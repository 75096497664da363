import { lastDay } from '../../../../engine/workflow/index.ts';
import type { Reach } from '../../../../kernel/reach.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import { draftsAmong, inForceOn, instrumentsById, type ReadInstrument } from '../../../instruments/index.ts';
import { compositionOn } from '../../rules/composition/composition.ts';
import { boundsOf } from '../../rules/composition/moment.ts';
import { turnsBetween, type ActSign, type BodySigns, type Seated, type Sign } from '../../rules/life/sign.ts';
import { listSeated, listSigns, type KindOfLife, type LivingBody, type SeatedRow, type SignRow } from '../../store/life.ts';

/** What reading needs of an operation, whichever slice runs it. */
export type Reading = Pick<Context, 'tx' | 'today'> & { reach: Reach };

/** Where the dates of an act do not tell since when it binds, its state does: the register says that it binds. */
const actOf = (act: ReadInstrument): ActSign => ({
  id: act.id,
  on: act.force_from ?? act.published_on ?? act.signed_on,
  fiscalYear: act.fiscal_year,
  turns: turnsBetween(act.force_from ?? act.published_on ?? act.signed_on, act.force_to),
  inForce: (day) => {
    const told = inForceOn(act, day);
    const undated = act.force_from === null && act.published_on === null && act.signed_on === null && act.force_to === null;
    return told === null && undated && act.binds === true ? true : told;
  },
});

/** The day in the zone of the house by which something was on record: what was written down this evening is of today, though it is tomorrow in Greenwich. */
const recordedBy = (recordedAt: string, { today }: Reading): string => (recordedAt < today ? recordedAt : today);

/** Signs as the rules read them, with their acts, in the order of some rows of any number. */
export async function signsOf(ctx: Reading, rows: readonly SignRow[]): Promise<Sign[]> {
  const linked = [...new Set(rows.flatMap(({ instrument }) => instrument ?? []))];
  const [found, drafts] = [await instrumentsById(ctx.tx, ctx.reach, linked), await draftsAmong(ctx.tx, linked)];
  const acts = new Map([...found].map(([id, act]) => [id, actOf(act)]));
  return rows.map(({ id, what, on, lastsTo, number, says, recordedAt, instrument, source }) => ({ id, what, on, lastsTo, number, says, recordedAt: recordedBy(recordedAt, ctx), source, act: (instrument === null ? undefined : acts.get(instrument)) ?? null, draft: instrument !== null && drafts.has(instrument) }));
}

const nobodySeated: Seated = { count: null, whole: null, parity: null };

/** Who sits in a body on any day, by the rules of its kind. */
function seatedBy(kind: KindOfLife, members: readonly SeatedRow[]): (day: string) => Seated {
  if (members.length === 0) return () => nobodySeated;
  const arrivals = members.filter(({ role, vacant }) => role === 'titular' && !vacant).map((member) => boundsOf(member).surelyFrom).toSorted();
  return (day) => {
    const { seats, whole, parity } = compositionOn(kind, members, day);
    const count = seats.reduce((sum, { filled }) => sum + filled, 0);
    const perhaps = seats.some(({ doubtful }) => doubtful.length > 0);
    const begins = seats.flatMap(({ holders }) => holders).map(({ from_on: from }) => from);
    const latest = begins.every((from) => from !== null) ? begins.toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1) : undefined;
    return { count: count === 0 && perhaps ? null : count, whole, parity: parity?.holds ?? null, since: latest ?? null, came: arrivals.findLast((on) => on <= day) ?? null };
  };
}

/** What tells how some bodies lived, in as many questions whatever their number. */
export async function livesOf(ctx: Reading, kinds: ReadonlyMap<string, KindOfLife>, bodies: readonly LivingBody[]): Promise<Map<string, BodySigns>> {
  const ids = bodies.map(({ id }) => id);
  const rows = await listSigns(ctx.tx, ctx.reach, ids);
  const signs = await signsOf(ctx, rows);
  const [ofBody, members] = [Map.groupBy(signs, (_sign, place) => rows[place]!.body), Map.groupBy(await listSeated(ctx.tx, ids), ({ body }) => body)]; // a sign for each row
  return new Map(bodies.map((body) => {
    const kind = kinds.get(body.kind);
    const seated = members.get(body.id) ?? [];
    const turns = seated.flatMap(({ from_on, to_on, recorded_on }) => turnsBetween(from_on ?? recorded_on, to_on));
    return [body.id, { id: body.id, recordedAt: recordedBy(body.recordedAt, ctx), signs: ofBody.get(body.id) ?? [], turns, seatedOn: kind ? seatedBy(kind, seated) : () => nobodySeated }];
  }));
}
