import type { Component, Insertion } from '../contract/programme.ts';

/** Where an item of a programme would go by what it is; a person may say otherwise. */
const componentByKind: Record<string, Component> = { vision: 'vision', estrategia: 'gestion', tema: 'diagnostico', diagnostico: 'diagnostico' };
export const proposedComponent = (kind: string): Component => componentByKind[kind] ?? 'propuesta';

/** Whether a mandate touches the validity of a plan; unknown ends are open. Dates are civil, ISO. */
export const overlaps = (mandate: { from: string | null; to: string | null }, validity: { from: string | null; to: string | null }): boolean =>
  (mandate.from === null || validity.to === null || mandate.from <= validity.to) && (mandate.to === null || validity.from === null || validity.from <= mandate.to);

/** «De 18 propuestas, 11 entraron, 3 no, 4 esperan». */
export function countInsertions(items: readonly Pick<Insertion, 'state'>[]): { total: number; landed: number; declined: number; candidates: number } {
  const of = (state: Insertion['state']): number => items.filter((item) => item.state === state).length;
  return { total: items.length, landed: of('landed'), declined: of('declined'), candidates: of('candidate') };
}
