import type { Task, TaskSource } from '../../kernel/extension.ts';
import { lastDay } from '../../engine/workflow/index.ts';
import { accompanied } from '../../platform/access/accompanied.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { reviewTasks } from './review-tasks.ts';
import { daysStanding, expiringBy, stalledBefore } from './rules/life/standing.ts';
import { momentWords } from './rules/life/words.ts';
import { listEnding, listEndingTasks, listKindStates, listStanding, listStandingTasks, type KindState, type StandingRow, type StandingTask } from './store/life.ts';
import { listKinds } from './store/register.ts';
import { findUnit } from '../territories/index.ts';

/** Days before an end from which it is at risk. */
const riskDays = 30;

/** What is owed is an institution's: who may everything everywhere owes nothing by that alone. */
const holders = (ctx: Context): string[] => reachOf(ctx.actor, 'instruments.step', 'command')?.institutions ?? [];
const stateOf = (states: readonly KindState[], { country, kind, state }: StandingTask): KindState | undefined => states.find((one) => one.country === country && one.kind === kind && one.state === state);
const task = (name: string, row: StandingTask, more: Omit<Task, 'name' | 'subject' | 'href'>): Task => ({ name, subject: { kind: 'instruments.instrument', id: row.id }, href: `/instrumentos/${row.id}`, ...more });

/** More than so many of one sort in one territory are told as «más de». */
const mostCounted = 100;

type Sort = 'ending' | 'over' | 'moving';

const sayings: Record<Sort, (count: string, one: boolean) => string> = {
  ending: (count, one) => `${count} ${one ? 'termina' : 'terminan'} en 90 días o menos`,
  over: (count, one) => `${count} ${one ? 'llegó' : 'llegaron'} a su fin y nadie registró qué sigue`,
  moving: (count) => `${count} en trámite`,
};

/** What stands in one way in a territory, told kind by kind in one line: «2 convenios y 1 resolución». */
function counted(rows: readonly StandingRow[], plurals: ReadonlyMap<string, { title: string; plural: string }>): string {
  const parts = [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, own]) => `${own.length} ${(own.length === 1 ? plurals.get(kind)?.title : plurals.get(kind)?.plural)?.toLowerCase() ?? kind}`);
  const text = parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} y ${parts.at(-1)}`;
  return rows.length > mostCounted ? `Más de ${mostCounted} instrumentos` : text;
}

/** In the territories that one accompanies, what others hold: what ends, what ended, what is on its way. One task for each. */
const accompaniedTasks: TaskSource<Context> = {
  name: 'instruments.accompanied',
  async list(ctx) {
    const reach = reachOf(ctx.actor, 'instruments.list-stages', 'query');
    const own = new Set(holders(ctx));
    const found: Task[] = [];
    for (const territory of reach ? accompanied(ctx.actor, 'instruments.step') : []) {
      const country = territory.slice(0, 2);
      const states = await listKindStates(ctx.tx, country, undefined);
      const [filter, page] = [{ territory: territory.length === 2 ? undefined : territory }, { limit: mostCounted + 1 }];
      const ending = (await listEnding(ctx.tx, reach!, states.filter(({ inForce }) => inForce), { ...filter, endsBy: expiringBy(ctx.today) }, page)).items; // asked only where there is one
      const moving = (await listStanding(ctx.tx, reach!, states.filter(({ inForce, end }) => !inForce && !end), filter, page)).items; // as above
      const others = (rows: readonly StandingRow[]) => rows.filter(({ owner }) => owner === null || !own.has(owner)); // one's own are told one by one
      const over = ({ endsOn }: StandingRow): boolean => lastDay(endsOn ?? '') < ctx.today;
      const sorts = { over: others(ending).filter(over), ending: others(ending).filter((row) => !over(row)), moving: others(moving) };
      const plurals = new Map((await listKinds(ctx.tx, country)).map(({ code, title, plural }) => [code, { title, plural }]));
      const place = (await findUnit(ctx.tx, territory))?.name ?? territory;
      for (const sort of ['over', 'ending', 'moving'] as const) found.push(...sortTask(sort, sorts[sort], { territory, place, plurals }));
    }
    return found;
  },
};

function sortTask(sort: Sort, rows: readonly StandingRow[], { territory, place, plurals }: { territory: string; place: string; plurals: ReadonlyMap<string, { title: string; plural: string }> }): Task[] {
  if (rows.length === 0) return [];
  const view = new URLSearchParams({ vista: 'tramite', ...(sort === 'moving' ? {} : { ver: 'vence' }), ...(territory.length === 2 ? { pais: territory } : { territorio: territory }) });
  const [only] = rows.length === 1 ? rows : [];
  return [{
    name: `instruments.accompanied-${sort}`, subject: { kind: 'territories.unit', id: territory }, title: sayings[sort](counted(rows, plurals), rows.length === 1),
    detail: only ? `${place}: ${only.title}` : place, dueOn: null, weight: sort === 'moving' ? 'open' : 'risk', href: only ? `/instrumentos/${only.id}` : `/instrumentos?${view.toString()}`,
  }];
}

/** What ends soon or has ended, what stands still, and what reviews wait for. The legal clocks of a step are told by `norms.due`. */
export const tasks: TaskSource<Context>[] = [
  {
    name: 'instruments.ending',
    async list(ctx) {
      const institutions = holders(ctx);
      if (institutions.length === 0) return [];
      const states = await listKindStates(ctx.tx, undefined, undefined);
      const ending = await listEndingTasks(ctx.tx, institutions, states.filter(({ inForce }) => inForce), expiringBy(ctx.today));
      return ending.map((row) => {
        const end = row.endsOn ?? '';
        const over = lastDay(end) < ctx.today;
        return task('instruments.ending', row, {
          title: `${over ? 'Venció' : 'Vence'} ${momentWords(end)}: ${row.title}`,
          detail: `${stateOf(states, row)?.kindTitle ?? row.kind}. ${over ? 'Registre si terminó o hasta cuándo se extiende' : 'Decida si se renueva'}`,
          dueOn: end.length === 10 ? end : null,
          weight: over ? 'late' : daysStanding(end, ctx.today, lastDay(end)).least <= riskDays ? 'risk' : 'open',
        });
      });
    },
  },
  {
    name: 'instruments.standing',
    async list(ctx) {
      const institutions = holders(ctx);
      if (institutions.length === 0) return [];
      const states = await listKindStates(ctx.tx, undefined, undefined);
      const still = await listStandingTasks(ctx.tx, institutions, states.filter(({ inForce, end }) => !inForce && !end), stalledBefore(ctx.today));
      return still.map((row) => {
        const { least } = daysStanding(row.since, row.standingFrom, ctx.today);
        const state = stateOf(states, row);
        return task('instruments.standing', row, { title: `Lleva ${row.since?.length === 10 ? '' : 'al menos '}${least} días en «${state?.title ?? row.state}»: ${row.title}`, detail: `${state?.kindTitle ?? row.kind}. Registre el paso que dio, o archívelo`, dueOn: null, weight: 'open' });
      });
    },
  },
  accompaniedTasks,
  ...reviewTasks,
];
