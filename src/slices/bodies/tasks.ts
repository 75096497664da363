import { lastDay } from '../../engine/workflow/index.ts';
import type { Task, TaskSource } from '../../kernel/extension.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { livesOf } from './actions/life/records.ts';
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

export const tasks: TaskSource<Context>[] = [mandates, life];
