import type { Known, KnownFacts } from '../../../../kernel/cycle.ts';
import { lastDay } from '../../../../engine/workflow/index.ts';
import { denies, knownFrom, mayBeFrom, momentOf, monthsBefore, recordRef, refOf, until, type BodySigns, type Seated, type Sign, type Trilean } from './sign.ts';

/** Words of evidence that say something else than that the body lives. */
const notOfLife = new Set(['absence', 'advocacy']);

/** Words that have a rule of their own below; any other word of a kind is a fact of its name: said, and not over. */
const ruled = new Set(['absence', 'creation', 'plan', 'session', 'report', 'budget', 'inactivity', 'reactivation', 'assertion']);

/** Words of evidence that an act makes: one that is still a draft has made nothing. */
const madeByAct = new Set(['creation', 'regulation', 'plan', 'budget']);

const factOf = (value: Known['value'], of: readonly Sign[] = []): Known => {
  const on = of.map(momentOf).findLast((moment) => moment !== null);
  return { value, ...(on ? { on } : {}), evidence: of.map(refOf) };
};

const nobodyKnows: Known = { value: null };

interface Dated {
  sign: Sign;
  from: string;
}

/** The order of some signs does not change with the day that is asked: many days are asked of one body. */
const orders = new WeakMap<readonly Sign[], readonly Dated[]>();

/** Signs that made something, in the order in which they surely were; those of one day always in the same. */
function inOrder(signs: readonly Sign[]): readonly Dated[] {
  const known = orders.get(signs);
  if (known) return known;
  const keyed = signs.filter(({ what, draft }) => draft !== true || !madeByAct.has(what)).map((sign) => ({ sign, from: knownFrom(sign), key: `${until(sign)} ${sign.id}` }));
  const ordered = keyed.sort((a, b) => (a.key < b.key ? -1 : 1)); // a list of its own, made here
  orders.set(signs, ordered);
  return ordered;
}

/**
 * What is known of a body on a day, under the names that life-cycles and checklists speak of. A fact is true when a sign
 * of it was surely so by then; false only where somebody said so or it follows from an act that ended or had not been
 * made; null where nobody knows.
 *
 * `exists`, `creation` (its act was passed), `creation-in-force` (and binds), `plan` and `budget` (cover the year),
 * `sessions` (how many in the last twelve months; see `bounded`), `session` (ever; since the last one), `report` (in the
 * last twelve months), `members`, `whole`, `parity`, `advocacy`, `created-later` (not yet, and nobody said there was none), `asserted` (that it is there rests on somebody saying so, or on the register alone; since then), `inactive`, `reactivated`, and every other word of the
 * evidence by its name (`installation`, `oath`, `regulation`…): said, and still so.
 * @param day ISO date
 */
export function knownOn(given: BodySigns, day: string): KnownFacts {
  const ordered = inOrder(given.signs);
  const body = { ...given, signs: ordered.map(({ sign }) => sign) };
  const said = ordered.filter(({ from }) => from <= day).map(({ sign }) => sign);
  const byWord = Map.groupBy(said, ({ what }) => what);
  const of = (what: string): readonly Sign[] => byWord.get(what) ?? [];
  const seated = body.seatedOn(day);
  const exists = existence(body, said, seated, day);
  const others = [...new Set(['installation', 'oath', 'regulation', 'advocacy', ...body.signs.map(({ what }) => what)])].filter((what) => !ruled.has(what));
  const facts: Record<string, Known> = {
    ...Object.fromEntries(others.map((what) => [what, standing(of(what), day)])),
    exists,
    creation: creation(body, of('creation'), day),
    'creation-in-force': inForce(of('creation'), day),
    plan: covering(of('plan'), day),
    budget: covering(of('budget'), day),
    sessions: sessions(of('session'), day),
    session: ever(of('session')),
    report: lately(of('report'), day),
    ...whoSits(body, seated),
    ...activity(said, day),
    asserted: asserted(body, said, seated, exists),
    'created-later': { value: exists.value === false && madeLater(body, day) && !said.some(({ what }) => what === 'absence') },
  };
  return exists.value === false ? withoutBody(facts) : facts;
}

/** Who sits in it: the body shows it, since the last of them came. */
function whoSits(body: BodySigns, { count, whole, parity, since }: Seated): Record<'members' | 'whole' | 'parity', Known> {
  const known = (value: number | Trilean): Known => (value === null ? nobodyKnows : { value, ...(value !== false && since ? { on: since } : {}), evidence: [recordRef('bodies.body', body.id)] });
  return { members: known(count), whole: known(whole), parity: known(parity) };
}

/** Of a body that is not there, what is still told: that it is not, what was done to have it, and that it came later. */
const stays = new Set(['exists', 'advocacy', 'created-later']);

/** Where there is no body it has nothing. */
const withoutBody = (facts: Record<string, Known>): KnownFacts =>
  Object.fromEntries(Object.entries(facts).map(([name, known]) => [name, stays.has(name) ? known : { value: false, evidence: facts['exists']?.evidence ?? [] }]));

/** The latest word: a sign of life, who came to sit in it, or that there is none. One wins over the other only where it is surely later; life wins over what cannot be told. */
function existence(body: BodySigns, said: readonly Sign[], seated: Seated, day: string): Known {
  const life = said.filter((sign) => !notOfLife.has(sign.what) && !denies(sign));
  const none = said.filter((sign) => sign.what === 'absence' || (sign.what === 'creation' && denies(sign)));
  const [lastLife, lastNone, came] = [life.at(-1), none.at(-1), seated.came ?? null];
  const lives = (by: string | null): boolean => by !== null && (lastNone === undefined || mayBeFrom(lastNone) <= by);
  if (lastLife && lives(until(lastLife))) return factOf(true, life.slice(0, 1));
  if (lives(came)) return { value: true, evidence: [recordRef('bodies.body', body.id)] };
  if (lastNone) return factOf(false, [lastNone]);
  if (madeLater(body, day)) return { value: false, evidence: body.signs.filter((sign) => sign.what === 'creation').map(refOf) };
  // Nothing shows it by then but the register itself: it says so since the day when it took it in. What only is being pushed for may not exist.
  const registered = !said.some(({ what }) => what === 'advocacy') && body.recordedAt.slice(0, 10) <= day;
  return registered ? { value: true, evidence: [recordRef('bodies.body', body.id)] } : nobodyKnows;
}

/** Whether nothing but somebody's word, or the register, shows that it is there: the day is of the word, not of its foundation. */
function asserted(body: BodySigns, said: readonly Sign[], seated: Seated, exists: Known): Known {
  const life = said.filter((sign) => !notOfLife.has(sign.what) && !denies(sign));
  if (exists.value !== true || life.some(({ what }) => what !== 'assertion') || (seated.came ?? null) !== null) return { value: false };
  return life.length > 0 ? factOf(true, life.slice(0, 1)) : { value: true, on: body.recordedAt.slice(0, 10), evidence: [recordRef('bodies.body', body.id)] };
}

/** It has an act of creation, and every one of them was surely made after the day. */
function madeLater(body: BodySigns, day: string): boolean {
  const acts = body.signs.filter((sign) => sign.what === 'creation' && !denies(sign));
  return acts.length > 0 && acts.every((sign) => momentOf(sign) !== null && mayBeFrom(sign) > day);
}

function creation(body: BodySigns, said: readonly Sign[], day: string): Known {
  const passed = said.filter((sign) => !denies(sign));
  if (passed.length > 0) return factOf(true, passed.slice(0, 1));
  return madeLater(body, day) ? { value: false, evidence: body.signs.filter(({ what }) => what === 'creation').map(refOf) } : nobodyKnows;
}

/** Whether a sign is still so on a day: by its act, else by the term it gives; null where its act does not tell. */
function lasts(sign: Sign, day: string): Trilean {
  if (sign.lastsTo !== null && lastDay(sign.lastsTo) < day) return false;
  return sign.act ? sign.act.inForce(day) : true;
}

/** Of the acts that made it: one that binds is enough; all that ended say no. Without an act nobody knows whether it binds. */
function inForce(said: readonly Sign[], day: string): Known {
  const passed = said.filter((sign) => !denies(sign));
  const read = passed.map((sign) => ({ sign, binds: sign.act === null && sign.lastsTo === null ? null : lasts(sign, day) }));
  const binding = read.filter(({ binds }) => binds === true).map(({ sign }) => sign);
  if (binding.length > 0) return factOf(true, binding.slice(-1));
  return passed.length > 0 && read.every(({ binds }) => binds === false) ? factOf(false, passed) : nobodyKnows;
}

/** Said and not over. The latest word wins; of those of one day, that there is. */
function standing(said: readonly Sign[], day: string): Known {
  const last = said.at(-1);
  if (!last) return nobodyKnows;
  const there = said.filter((sign) => !denies(sign) && lasts(sign, day) === true);
  const denied = said.findLast(denies);
  if (there.length > 0 && (!denied || until(there.at(-1)!) >= mayBeFrom(denied))) return factOf(true, there.slice(-1)); // there is at least one
  if (denied && until(last) === until(denied)) return factOf(false, [denied]);
  return said.every((sign) => denies(sign) || lasts(sign, day) === false) ? factOf(false, [last]) : nobodyKnows;
}

const yearOf = (day: string): string => day.slice(0, 4);

/** Signs of a period: those that reach the year of the day, by the years of what they say or by the fiscal year of their act. */
function covering(said: readonly Sign[], day: string): Known {
  const year = yearOf(day);
  const reach = said.filter((sign) => {
    const fiscal = sign.act?.fiscalYear;
    const from = sign.on === null && fiscal ? String(fiscal) : yearOf(mayBeFrom(sign));
    const to = sign.lastsTo === null && fiscal ? String(fiscal) : yearOf(until(sign));
    return momentOf(sign) !== null && from <= year && year <= to && sign.act?.inForce(day) !== false;
  });
  const there = reach.filter((sign) => !denies(sign));
  if (there.length > 0) return factOf(true, there.slice(-1));
  return reach.length > 0 ? factOf(false, reach.slice(-1)) : nobodyKnows;
}

function lately(said: readonly Sign[], day: string): Known {
  const within = said.filter((sign) => until(sign) > monthsBefore(day, 12));
  const there = within.filter((sign) => !denies(sign));
  if (there.length > 0) return factOf(true, there.slice(-1));
  return within.length > 0 ? factOf(false, within.slice(-1)) : nobodyKnows;
}

function ever(said: readonly Sign[]): Known {
  const held = said.filter((sign) => !denies(sign));
  return held.length > 0 ? factOf(true, held.slice(-1)) : nobodyKnows;
}

/** A count over a year or more is the whole of it; a shorter one, or a session by itself, says how many there were at least. */
const ofYear = (sign: Sign): boolean => sign.number !== null && momentOf(sign) !== null && mayBeFrom(sign) <= monthsBefore(until(sign), 11);

/**
 * How many sessions in the twelve months up to a day. The total of a year that ended within them counts for them; else
 * the sessions that were surely held in them, which is a least: `atLeast` says so, since who writes down two of six has
 * not said that there were no more.
 */
function sessions(said: readonly Sign[], day: string): Known & { atLeast?: boolean } {
  const since = monthsBefore(day, 12);
  const total = said.filter((sign) => ofYear(sign) && until(sign) > since && until(sign) <= day).at(-1);
  const held = said.filter((sign) => !denies(sign) && !ofYear(sign) && mayBeFrom(sign) > since && until(sign) <= day);
  const counted = held.reduce((sum, sign) => sum + (sign.number ?? 1), 0);
  const none = said.at(-1);
  if (total && (total.number ?? 0) >= counted) return factOf(total.number, [total]);
  if (counted > 0) return { ...factOf(counted, held), atLeast: true };
  return none && denies(none) && until(none) > since ? factOf(0, [none]) : nobodyKnows;
}

/** Standing still, until a sign of life that is surely later; then it lives again. */
function activity(said: readonly Sign[], day: string): { inactive: Known; reactivated: Known } {
  const still = said.findLast((sign) => sign.what === 'inactivity' && !denies(sign));
  if (!still) return { inactive: nobodyKnows, reactivated: nobodyKnows };
  const again = said.find((sign) => ['reactivation', 'installation', 'session'].includes(sign.what) && !denies(sign) && mayBeFrom(sign) > lastDay(momentOf(still) ?? still.recordedAt.slice(0, 10)));
  if (again) return { inactive: factOf(false, [again]), reactivated: factOf(true, [again]) };
  const over = still.lastsTo !== null && lastDay(still.lastsTo) < day;
  return over ? { inactive: factOf(false, [still]), reactivated: nobodyKnows } : { inactive: factOf(true, [still]), reactivated: factOf(false, [still]) };
}
