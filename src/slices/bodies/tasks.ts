import { lastDay } from '../../engine/workflow/index.ts';
import type { Task, TaskSource } from '../../kernel/extension.ts';
import { accompanied } from '../../platform/access/accompanied.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { levelsOf } from '../territories/index.ts';
import { livesOf } from './actions/life/records.ts';
import { countedBoard } from './figures/board.ts';
import { gapTasks } from './rules/board/gap-tasks.ts';
import { dueOf } from './rules/life/due.ts';
import { lifeText } from './rules/life/text.es.ts';
import { listKindsOfLife } from './store/life.ts';
import { listEndingMandates, listOwnBodies, type EndingRow } from './store/life-tasks.ts';

/** Days before a mandate ends from which it is told, and after it ended until which it still is. */
const [aheadDays, behindDays] = [60, 365];
/** So many bodies of an institution are looked at; an office runs a few. */
const looked = 300;

const daysFrom = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What is owed is an institution's: who may everything everywhere owes nothing by that alone. */
const institutionsOf = (ctx: Context, verb: string): string[] => reachOf(ctx.actor, verb, 'command')?.institutions ?? [];

/** Mandates that end soon, or ended and nobody took the seat: one task a body. */
const mandates: TaskSource<Context> = {
  name: 'bodies.mandates',
  async list(ctx) {
    const [first, last] = [daysFrom(ctx.today, -behindDays), daysFrom(ctx.today, aheadDays)];
    const ending = await listEndingMandates(ctx.tx, institutionsOf(ctx, 'bodies.seat-member'), [first.slice(0, 4), last.slice(0, 4)], looked);
    const near = ending.filter(({ to }) => first <= lastDay(to) && lastDay(to) <= last);
    return [...Map.groupBy(near, ({ body }) => body)].map(([body, seats]): Task => {
      const soonest = seats.toSorted((a, b) => (lastDay(a.to) < lastDay(b.to) ? -1 : 1))[0] as EndingRow; // a group has at least one row
      const dueOn = lastDay(soonest.to);
      return { name: 'bodies.mandates', subject: { kind: 'bodies.body', id: body }, title: lifeText.mandates(seats.length, soonest.to, dueOn < ctx.today), detail: soonest.bodyName, dueOn, weight: dueOn < ctx.today ? 'late' : 'risk', href: `/organismos/${body}` };
    });
  },
};

/** Bodies without a session on record for months, and reports that come due: of those who run them. */
const life: TaskSource<Context> = {
  name: 'bodies.life',
  async list(ctx) {
    const reach = reachOf(ctx.actor, 'bodies.add-evidence', 'command');
    const bodies = reach ? await listOwnBodies(ctx.tx, reach.institutions, looked) : [];
    if (!reach || bodies.length === 0) return [];
    const kinds = (await Promise.all([...new Set(bodies.map(({ country }) => country))].map((country) => listKindsOfLife(ctx.tx, country)))).flat();
    const ofCountry = Map.groupBy(kinds, ({ country }) => country);
    const lives = (await Promise.all([...Map.groupBy(bodies, ({ country }) => country)].map(([country, own]) => livesOf({ tx: ctx.tx, today: ctx.today, reach }, new Map((ofCountry.get(country) ?? []).map((kind) => [kind.code, kind])), own)))).flatMap((some) => [...some]);
    const signs = new Map(lives);
    return bodies.flatMap(({ id, name, country, kind: code }): Task[] => {
      const [kind, body] = [kinds.find((one) => one.country === country && one.code === code), signs.get(id)];
      if (!kind || !body) return [];
      const { quietSince, report } = dueOf(kind, body, ctx.today);
      const about = { subject: { kind: 'bodies.body', id }, detail: name, href: `/organismos/${id}` };
      return [
        ...(quietSince === null ? [] : [{ ...about, name: 'bodies.sessions', title: lifeText.quiet(quietSince), dueOn: null, weight: 'open' as const }]),
        // Whether a report is owed each year is late only where somebody verified the rule.
        ...(report === null ? [] : [{ ...about, name: 'bodies.report', title: lifeText.report(report.last), dueOn: report.dueOn, weight: report.dueOn < ctx.today && report.verified ? ('late' as const) : ('open' as const) }]),
      ];
    });
  },
};

/** Of the territories that one accompanies: where a body that the law asks for lacks, where a norm in force created one, where nobody knows. */
const gaps: TaskSource<Context> = {
  name: 'bodies.gaps',
  async list(ctx) {
    const reach = reachOf(ctx.actor, 'bodies.conformation', 'query');
    if (!reach) return [];
    const found: Task[] = [];
    for (const place of accompanied(ctx.actor, 'bodies.create')) {
      const boards = await countedBoard({ tx: ctx.tx, today: ctx.today, reach }, place, ({ owed }) => owed, ctx.today);
      const plurals = new Map((await levelsOf(ctx.tx, place.slice(0, 2))).map(({ id, plural }) => [id, plural]));
      for (const board of boards) found.push(...gapTasks(board, plurals.get(board.level) ?? board.levelName));
    }
    return found;
  },
};

export const tasks: TaskSource<Context>[] = [mandates, life, gaps];
