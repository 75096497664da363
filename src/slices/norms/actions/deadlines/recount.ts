import { moved, type Calendar, type CalendarData, type Deadline as Counted } from '../../../../engine/deadline/index.ts';
import type { Term } from '../../contract.ts';
import type { Move } from '../../contract/deadlines/calendar.ts';
import { calendarSaid, deadlineSaid } from '../../rules/deadlines/counted.ts';
import type { TouchedDay } from '../../rules/deadlines/data.ts';
import { listAffected, writeRecounted, type Affected, type Recounted, type Running } from '../../store/deadlines/recount.ts';
import { listTermsByCode } from '../../store/deadlines/term.ts';
import { fingerprint, questionOf, type Ctx } from './law.ts';

interface Recount extends Affected {
  /** What it was counted on, and what it is counted on now. */
  before: CalendarData | null;
  after: CalendarData;
  /** Absent: nothing is written, it only says what would move. */
  change?: { id: string; cause: 'day' | 'pack' | 'term'; calendarVersion: number; days: TouchedDay[] };
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

/** Calendars by place: building one reads every day of its country. */
function calendars(data: CalendarData | null): (due: Running) => Calendar | undefined {
  const known = new Map<string, Calendar | undefined>();
  return ({ territory, also }) => {
    const key = [territory, ...also].join(' ');
    if (!known.has(key)) {
      const said = calendarSaid(data, territory, also);
      known.set(key, 'value' in said ? said.value : undefined);
    }
    return known.get(key);
  };
}

function counter(terms: ReadonlyMap<string, Term>, calendarOf: (due: Running) => Calendar | undefined): (due: Running) => Counted | undefined {
  return (due) => {
    const [term, calendar] = [terms.get(due.term), calendarOf(due)];
    const extensions = due.extensions.map(({ term: code }) => terms.get(code));
    if (!term || !calendar || extensions.some((one) => one === undefined)) return undefined; // the law it rests on is gone: the date stays as it was said
    const said = deadlineSaid(questionOf({ term, from: due.from, calendar, suspensions: due.suspensions, extensions: extensions.filter((one) => one !== undefined) }), term.title);
    return 'value' in said ? said.value : undefined;
  };
}

/** Counts again the open clocks that a change may move, and says what became of them. One transaction; reads the terms as they are now. */
export async function recount(ctx: Pick<Ctx, 'tx' | 'actor' | 'now'>, { before, after, change, ...affected }: Recount): Promise<RecountAnswer> {
  const terms = new Map((await listTermsByCode(ctx.tx, affected.country, null)).map((term) => [term.code, term]));
  const [now, then] = [counter(terms, calendars(after)), counter(terms, calendars(before))];
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
function again(due: Running, counted: Counted | undefined, before: () => Counted | undefined): Recounted[] {
  if (!counted) return [];
  const [stepsHash, mostAt] = [fingerprint(counted), counted.mostAt ?? null];
  const moves = counted.dueAt !== due.dueAt || mostAt !== due.mostAt;
  if (!moves && stepsHash === due.stepsHash && counted.toConfirm === due.toConfirm) return [];
  const was = moves ? before() : undefined;
  const why = (was && moved(was, counted)?.text) ?? 'Se corrigió el plazo o su calendario.';
  return [{ id: due.id, dueAt: counted.dueAt, dueOn: counted.dueOn, mostAt, mostOn: counted.mostOn ?? null, toConfirm: counted.toConfirm, stepsHash, before: moves ? due.dueAt : null, why }];
}

function moveOf({ id, dueAt, before }: Recounted, list: readonly Running[], terms: ReadonlyMap<string, Term>): Move {
  const due = list.find((one) => one.id === id)!; // it was counted from this very list
  return { dueId: id, label: due.label, term: terms.get(due.term)?.title ?? due.term, territory: due.territory, before: before ?? due.dueAt, after: dueAt };
}
