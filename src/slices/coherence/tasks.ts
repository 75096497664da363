import type { Task, TaskSource } from '../../kernel/extension.ts';
import { nowhere } from '../../kernel/reach.ts';
import { reachOf } from '../../platform/access/actor.ts';
import type { Context } from '../../platform/operation/context.ts';
import { elementsByIdentity } from '../plans/index.ts';
import { listUnits } from '../territories/index.ts';
import { listWaiting } from './store/link.ts';
import { listOwed, type ValidationRow } from './store/validation.ts';

/** So many waiting links and unanswered lines are read to be told; more than that is the list's work. */
const looked = 500;

/** Who proposes is named up to here; the rest is counted. */
const named = 3;

async function namesOf(ctx: Context, codes: readonly string[]): Promise<(code: string) => string> {
  const units = new Map((await listUnits(ctx.tx, [...new Set(codes)])).map((unit) => [unit.code, unit]));
  return (code) => (units.has(code) ? `${units.get(code)!.name} ${units.get(code)!.level_name}` : code);
}

/** Links that wait for the reader's decision, one task per government that decides. */
const waiting: TaskSource<Context> = {
  name: 'coherence.waiting',
  async list(ctx) {
    const decides = reachOf(ctx.actor, 'coherence.decide', 'command') ?? nowhere;
    const { items } = await listWaiting(ctx.tx, decides, { limit: looked });
    const name = await namesOf(ctx, items.flatMap((l) => [l.territory, l.upper_territory]));
    return [...Map.groupBy(items, (l) => l.upper_territory)].map(([upper, links]): Task => {
      const proposers = [...Map.groupBy(links, (l) => l.territory)].toSorted(([, a], [, b]) => b.length - a.length);
      const [first, ofFirst] = proposers[0]!; // a group has at least one link
      const title = links.length === 1 ? `${name(first)} propone un vínculo con ${name(upper)}: falta su decisión` : `${links.length} vínculos con ${name(upper)} esperan su decisión`;
      const detail = [...proposers.slice(0, named).map(([code, own]) => `${name(code)}: ${own.length}`), ...(proposers.length > named ? [`y ${proposers.length - named} más`] : [])].join(', ');
      return { name: 'coherence.waiting', subject: { kind: 'coherence.link', id: ofFirst[0]!.id }, title, ...(links.length > 1 ? { detail } : {}), dueOn: null, weight: 'open', href: `/coherencia/${upper}?par=${first}:${upper}` };
    });
  },
};

/** Lines from above that wait for the answer of a government the reader answers for, one task per line. */
const owed: TaskSource<Context> = {
  name: 'coherence.validation',
  async list(ctx) {
    const answers = reachOf(ctx.actor, 'coherence.validate', 'command');
    const rows = answers ? await listOwed(ctx.tx, answers, looked) : [];
    const lines = [...Map.groupBy(rows, (row) => `${row.upper_plan} ${row.upper_identity}`)];
    const elements = new Map((await elementsByIdentity(ctx.tx, rows.map((row) => ({ planId: row.upper_plan, identity: row.upper_identity })))).map((one) => [`${one.planId} ${one.identity}`, one]));
    const name = await namesOf(ctx, rows.flatMap((row) => [row.territory, row.upper_territory]));
    return lines.flatMap(([key, own]): Task[] => {
      const element = elements.get(key);
      return element?.inForce ? [lineTask(ctx.today, element.id, own, name)] : [];
    });
  },
};

function lineTask(today: string, elementId: string, rows: readonly ValidationRow[], name: (code: string) => string): Task {
  const first = rows[0]!; // a group has at least one row; the first due comes first
  const upper = name(first.upper_territory);
  const title = rows.length === 1 ? `${upper} pide que ${name(first.territory)} valide una línea` : `${upper} pide validar una línea: faltan ${rows.length} gobiernos`;
  return { name: 'coherence.validation', subject: { kind: 'coherence.validation', id: first.id }, title, detail: first.asked_text, dueOn: first.due_on, weight: first.due_on !== null && first.due_on < today ? 'late' : 'open', href: `/coherencia/validacion/${elementId}` };
}

export const tasks: TaskSource<Context>[] = [waiting, owed];
