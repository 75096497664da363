import { moved, type Calendar, type CalendarData, type Deadline as Counted, type Explained } from '../../../../engine/deadline/index.ts';
import type { Term } from '../../contract.ts';
import type { Move } from '../../contract/deadlines/calendar.ts';
import { calendarSaid, deadlineSaid } from '../../rules/deadlines/counted.ts';
import { lastAt } from '../../rules/deadlines/due.ts';
import { listAffected, writeRecounted, type Affected, type Recounted, type Running } from '../../store/deadlines/recount.ts';
import { listTermsByCode } from '../../store/deadlines/term.ts';
import { fingerprint, questionOf, type Ctx } from './law.ts';

interface Recount extends Affected {
  /** What it was counted on, and what it is counted on now. */
  before: CalendarData | null;
  after: CalendarData;
  /** Absent: nothing is written, it only says what would move. */
  change?: { id: string; cause: 'day' | 'pack' | 'term'; calendarVersion: number };
}

export interface RecountAnswer {
  counted: number;
  moved: number;
  /** The first ones that move. */
  items: Move[];
}

/** Clocks counted again at once; between two batches other requests are served. */
const batch = 2000;
/** Moves that a preview shows. */
const shown = 200;
const nil = '00000000-0000-0000-0000-000000000000';

/** Counts kept at once while a change is carried out; beyond them one is counted again when it returns. */
const mostKept = 50_000;

/** A calendar, and a name for what holds in it: places without days of their own share that of their country. */
function calendars(data: CalendarData | null): (due: Running) => { name: string; calendar: Calendar } | undefined {
  const places = [...new Set([...(data?.days ?? []), ...(data?.rules ?? []), ...(data?.zones ?? [])].map(({ territory }) => territory))];
  const names = new Map<string, string>();
  const known = new Map<string, Calendar | undefined>();
  return ({ territory, also }) => {
    const where = [territory, ...also].join(' ');
    const name = names.get(where) ?? `${places.filter((place) => territory.startsWith(place)).join(' ')}|${places.filter((place) => also.some((code) => code.startsWith(place))).join(' ')}`;
    names.set(where, name);
    if (!known.has(name)) {
      const said = calendarSaid(data, territory, also);
      known.set(name, 'value' in said ? said.value : undefined);
    }
    const calendar = known.get(name);
    return calendar && { name, calendar };
  };
}

interface Result {
  counted: Counted;
  stepsHash: string;
}

/** Counts clocks; those that run by the same term, from the same instant, on the same days, once. */
function counter(terms: ReadonlyMap<string, Term>, data: CalendarData | null): (due: Running) => Result | undefined {
  const [calendarOf, kept] = [calendars(data), new Map<string, Result | undefined>()];
  const counted = (due: Running, calendar: Calendar): Result | undefined => {
    const term = terms.get(due.term);
    const extensions = due.extensions.flatMap(({ term: code }) => terms.get(code) ?? []);
    if (!term || extensions.length < due.extensions.length) return undefined; // the law it rests on is gone: the date stays as it was said
    const said = deadlineSaid(questionOf({ term, from: due.from, calendar, suspensions: due.suspensions, extensions }), term.title);
    return 'value' in said ? { counted: said.value, stepsHash: fingerprint(said.value) } : undefined;
  };
  return (due) => {
    const found = calendarOf(due);
    if (!found) return undefined;
    if (due.suspensions.length + due.extensions.length > 0) return counted(due, found.calendar);
    const key = `${due.term} ${due.from} ${found.name}`;
    if (!kept.has(key) && kept.size >= mostKept) return counted(due, found.calendar);
    if (!kept.has(key)) kept.set(key, counted(due, found.calendar));
    return kept.get(key);
  };
}

/** Counts again the open clocks that a change may move, and says what became of them. One transaction; reads the terms as they are now. */
export async function recount(ctx: Pick<Ctx, 'tx' | 'actor' | 'now'>, { before, after, change, ...affected }: Recount): Promise<RecountAnswer> {
  const terms = new Map((await listTermsByCode(ctx.tx, affected.country, null)).map((term) => [term.code, term]));
  const [now, then] = [counter(terms, after), counter(terms, before)];
  const answer: RecountAnswer = { counted: 0, moved: 0, items: [] };
  for (let from = nil; ; ) {
    const list = await listAffected(ctx.tx, affected, from, batch);
    const found = list.flatMap((due) => again(due, now(due), () => then(due)));
    answer.counted += list.length;
    for (const one of found) {
      if (one.before === null) continue;
      answer.moved++;
      if (answer.items.length < shown) answer.items.push(moveOf(one, list, terms));
    }
    if (change && found.length > 0) await writeRecounted(ctx.tx, found, { ...change, account: ctx.actor.account, at: ctx.now });
    const last = list.at(-1);
    if (!last || list.length < batch) return answer;
    from = last.id;
  }
}

/** One clock counted again; nothing when it is all the same. */
function again(due: Running, result: Result | undefined, before: () => Result | undefined): Recounted[] {
  if (!result) return [];
  const { counted, stepsHash } = result;
  const mostAt = counted.mostAt ?? null;
  const moves = counted.dueAt !== due.dueAt || mostAt !== due.mostAt;
  if (!moves && stepsHash === due.stepsHash && counted.toConfirm === due.toConfirm) return [];
  const was = moves ? before() : undefined;
  const far = lastAt(due) !== lastAt(counted); // of a range both ends may move, or only one
  const why = (was && (far ? moved(farOf(was.counted), farOf(counted)) : moved(was.counted, counted))?.text) ?? 'Se corrigió el plazo o su calendario.';
  return [{ id: due.id, dueAt: counted.dueAt, dueOn: counted.dueOn, mostAt, mostOn: counted.mostOn ?? null, toConfirm: counted.toConfirm, stepsHash, before: !moves ? null : far ? lastAt(due) : due.dueAt, after: far ? lastAt(counted) : counted.dueAt, why }];
}

/** A count by the date that one goes by. */
const farOf = ({ dueAt, dueOn, steps, mostAt, mostOn, mostSteps }: Result['counted']): Explained => ({ dueAt: mostAt ?? dueAt, dueOn: mostOn ?? dueOn, steps: mostSteps ?? steps });

function moveOf({ id, before, after }: Recounted, list: readonly Running[], terms: ReadonlyMap<string, Term>): Move {
  const due = list.find((one) => one.id === id)!; // it was counted from this very list
  return { dueId: id, label: due.label, term: terms.get(due.term)?.title ?? due.term, territory: due.territory, before: before ?? lastAt(due), after };
}
