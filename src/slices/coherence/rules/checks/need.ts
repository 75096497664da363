import { kindOf } from '../../../plans/rules/scheme.ts';
import type { CheckedElement, Found } from './model.ts';
import { fieldOf, lacks, nameOf, standingOf, weightOf, type Reading, type Rule } from './reading.ts';

/** What is said of an element that lacks a field. */
export function lackOf(reading: Reading, element: CheckedElement, field: string, title: string, weight: Found['weight'] = weightOf(reading, element.kind, field)): Found {
  const evidence = standingOf(element.fields[field]) === 's/d' ? [{ says: `El plan declara «s/d» en ${title}`, element }] : [];
  return { weight, element, mark: field, field, says: `${nameOf(reading, element)}: falta ${title.toLocaleLowerCase('es')}`, evidence };
}

/** The five fields of an action: how, when, with whom, who answers for it, how it will be evaluated. */
export const actionFields = ['como', 'cuando', 'con_quienes', 'responsable', 'evaluacion'] as const;
/** Fields of a target that have rules of their own. */
const targetFields = ['unidad', 'linea_base', 'meta_final', 'anio_meta', 'responsable', 'medio_verificacion'];

/** Whether the rules of actions look at this field of this kind: an action's five, and those of the five that a scheme demands of another kind. */
export const isActionField = (reading: Reading, kind: string, field: string): boolean =>
  kind !== 'meta' && kind !== 'indicador' && (actionFields as readonly string[]).includes(field) && fieldOf(reading, kind, field) !== undefined && (kind === 'accion' || (kindOf(reading.scheme, kind)?.needs.includes(field) ?? false));

/** A rule: elements of the kinds that must say one of the five fields, and do not. */
export const actionWithout = (field: (typeof actionFields)[number]): Rule => (reading) => {
  const kinds = new Set(reading.scheme.kinds.map(({ id }) => id).filter((kind) => isActionField(reading, kind, field)));
  const asked = reading.elements.filter((element) => kinds.has(element.kind));
  return { of: asked.length, found: asked.filter((element) => lacks(element, field)).map((element) => lackOf(reading, element, field, fieldOf(reading, element.kind, field)?.title ?? field)) };
};

/** What a scheme demands of a kind beside what other rules look at. */
export const fieldMissing: Rule = (reading) => {
  const found: Found[] = [];
  let of = 0;
  for (const kind of reading.scheme.kinds) {
    const fields = kind.needs.filter((field) => fieldOf(reading, kind.id, field) && !isActionField(reading, kind.id, field) && !(kind.id === 'meta' && targetFields.includes(field)));
    if (fields.length === 0) continue;
    const elements = reading.ofKind(kind.id);
    of += elements.length;
    for (const element of elements) for (const field of fields) if (lacks(element, field)) found.push(lackOf(reading, element, field, fieldOf(reading, kind.id, field)?.title ?? field));
  }
  return { of, found };
};

/** Every demanded value and those that are filled; what was declared np is not counted. */
export function filledOf(reading: Reading): { part: number; whole: number } {
  let [part, whole] = [0, 0];
  for (const element of reading.elements) {
    for (const field of kindOf(reading.scheme, element.kind)?.needs ?? []) {
      if (!fieldOf(reading, element.kind, field) || standingOf(element.fields[field]) === 'np') continue;
      whole += 1;
      if (!lacks(element, field)) part += 1;
    }
  }
  return { part, whole };
}
