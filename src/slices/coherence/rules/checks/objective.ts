import { kindOf } from '../../../plans/rules/scheme.ts';
import type { Found } from './model.ts';
import { nameOf, type Rule } from './reading.ts';

const objective = 'objetivo';
const target = 'meta';

/** An objective under which there is no target, at any depth. The only objective of a plan is served by all its targets. */
export const objectiveWithoutTarget: Rule = (reading) => {
  if (!kindOf(reading.scheme, target)) return { of: 0, found: [] };
  const objectives = reading.ofKind(objective);
  const weight = (kindOf(reading.scheme, target)?.needs.length ?? 0) > 0 ? 'finding' : 'notice'; // a scheme that asks nothing of its targets does not ask for them
  const alone = objectives.length === 1 && reading.ofKind(target).length > 0;
  const without = alone ? [] : objectives.filter((one) => reading.below(one, target).length === 0);
  return { of: objectives.length, found: without.map((one): Found => ({ weight, element: one, mark: '', says: `${nameOf(reading, one)}: no tiene ninguna meta`, evidence: [] })) };
};

/** A target that hangs from no objective, where the scheme lets it hang from one: nobody knows what it serves. */
export const targetWithoutObjective: Rule = (reading) => {
  const kind = kindOf(reading.scheme, target);
  const targets = kind?.parents.includes(objective) && reading.ofKind(objective).length > 0 ? reading.ofKind(target) : [];
  const served = new Set(reading.ofKind(objective).flatMap((one) => reading.below(one, target).map(({ id }) => id)));
  return { of: targets.length, found: targets.filter(({ id }) => !served.has(id)).map((one): Found => ({ weight: 'notice', element: one, mark: '', says: `${nameOf(reading, one)}: no cuelga de un objetivo`, evidence: hung(one.parentId === null ? undefined : reading.byId.get(one.parentId)) })) };

  function hung(parent: ReturnType<typeof reading.byId.get>): Found['evidence'] {
    return parent ? [{ says: `Cuelga de ${nameOf(reading, parent)}`, element: parent }] : [];
  }
};
