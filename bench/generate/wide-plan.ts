import type { Client } from '../../src/platform/db/pg.ts';
import type { Chance } from './chance.ts';
import { fill } from './fill.ts';
import { bodyName, sentence } from './words.ts';

const lines = 4;
/** Targets below each action. */
const below = 9;

/** The elements of a draft of an intersectoral plan: lines, actions below them, and targets with a value for each year. */
export async function fillWidePlan(owner: Client, c: Chance, planId: string, count: number, years: readonly number[]): Promise<void> {
  const offices = Array.from({ length: 40 }, (_, n) => bodyName(c, n, 'la ciudad'));
  const lineIds = Array.from({ length: lines }, () => c.id());
  const records = function* (): Generator<Record<string, unknown>> {
    const base = { plan_id: planId, plan_version: 1, version: 1 };
    for (const [n, id] of lineIds.entries()) yield { ...base, id, identity: id, code: `L${n + 1}`, kind: 'linea', parent_id: null, position: n, text: sentence(c, n), fields: {}, linkage: false };
    let action = { id: '', code: '' };
    for (let n = 0; n < count - lines; n += 1) {
      const id = c.id();
      const line = Math.floor((n * lines) / (count - lines));
      const isAction = n % (below + 1) === 0;
      if (isAction) action = { id, code: `L${line + 1}.${1 + Math.floor(n / (below + 1))}` };
      const own = isAction
        ? { como: sentence(c, n), cuando: `trimestre ${1 + (n % 4)}`, con_quienes: [c.one(offices)], corresponsables: [c.one(offices)], estado: 'en-curso' }
        : { unidad: 'porcentaje', linea_base: c.below(100), anio_base: 2018, valores: Object.fromEntries(years.map((year) => [year, c.below(9) === 0 ? { missing: 'np' } : c.below(1000) / 10])) };
      yield { ...base, id, identity: id, code: isAction ? action.code : `${action.code}.${n % (below + 1)}`, kind: isAction ? 'accion' : 'meta', parent_id: isAction ? lineIds[line] : action.id, position: lines + n, text: sentence(c, n), fields: { responsable: c.one(offices), ...own }, linkage: !isAction };
    }
  };
  await fill(owner, 'plans.element', records());
}
