import { kindOf } from '../../../plans/rules/scheme.ts';
import type { Kind } from '../../../plans/contract/scheme.ts';
import type { Reading, Rule } from './reading.ts';

/** A plan in which nothing was written yet. */
export const planEmpty: Rule = ({ elements }) => ({ of: 1, found: elements.length > 0 ? [] : [{ weight: 'finding', element: null, mark: '', says: 'El plan no tiene elementos', evidence: [] }] });

/** The sections of a scheme: kinds that stand at the root alone, hold others and are no line nor objective of their own. */
export const sectionsOf = ({ scheme }: Reading): Kind[] =>
  scheme.kinds.filter((kind) => kind.parents.length === 1 && kind.parents[0] === '' && !kind.linkage && !kind.transversal && scheme.kinds.some((other) => other.parents.includes(kind.id)));

/** Whether a section holds something: an element below it, or one at the root that could stand in it and in no other section. */
export function isFilled(reading: Reading, section: Kind): boolean {
  if (reading.ofKind(section.id).some((one) => reading.children(one).length > 0)) return true;
  const others = sectionsOf(reading).filter(({ id }) => id !== section.id).map(({ id }) => id);
  return reading.elements.some(({ kind, parentId }) => {
    const parents = kindOf(reading.scheme, kind)?.parents ?? [];
    return parentId === null && parents.includes(section.id) && !others.some((other) => parents.includes(other));
  });
}

/** Sections of the scheme in which nothing was written. */
export const sectionEmpty: Rule = (reading) => {
  const sections = reading.elements.length === 0 ? [] : sectionsOf(reading);
  const found = sections.filter((section) => !isFilled(reading, section)).map((section) => {
    const [one] = reading.ofKind(section.id);
    return { weight: 'finding' as const, element: one ?? null, mark: section.id, says: one ? `«${section.name}» está vacío: no tiene nada dentro` : `Falta «${section.name}»`, evidence: [] };
  });
  return { of: sections.length, found };
};
