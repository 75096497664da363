import type { CheckedElement, Found, Looked } from './model.ts';
import { lackOf } from './need.ts';
import { fieldOf, lacks, nameOf, numberIn, weightOf, type Reading, type Rule } from './reading.ts';

const target = 'meta';
const indicator = 'indicador';

/** A target says a thing itself, or an indicator below it does. */
const saidBy = (reading: Reading, element: CheckedElement, fields: readonly string[]): boolean =>
  [element, ...reading.below(element, indicator)].some((one) => fields.some((field) => !lacks(one, field)));

/** A rule: targets that say none of some fields, nor do their indicators. The first field gives it its name. */
const targetWithout = (fields: readonly [string, ...string[]]): Rule => (reading) => {
  const field = fieldOf(reading, target, fields[0]);
  const targets = field ? reading.ofKind(target) : [];
  const found = targets.filter((one) => !saidBy(reading, one, fields)).map((one) => lackOf(reading, one, fields[0], field?.title ?? fields[0]));
  return { of: targets.length, found };
};

export const targetWithoutBaseline = targetWithout(['linea_base']);
export const targetWithoutValue = targetWithout(['meta_final', 'valores']);
export const targetWithoutYear = targetWithout(['anio_meta', 'hasta']);
export const targetWithoutResponsible = targetWithout(['responsable']);
export const targetWithoutVerification = targetWithout(['medio_verificacion']);

/** What a target measures: an indicator below it, or at least its own unit. */
export const targetWithoutIndicator: Rule = (reading) => lookAtUnits(reading, (indicators, unit) => indicators === 0 && !unit, 'no dice qué mide: ni unidad ni indicador');
/** An indicator that nobody said in which unit it is. */
export const targetWithoutUnit: Rule = (reading) => lookAtUnits(reading, (indicators, unit) => indicators > 0 && !unit, 'tiene indicador y falta en qué unidad se mide');

function lookAtUnits(reading: Reading, lacking: (indicators: number, unit: boolean) => boolean, says: string): Looked {
  const measured = fieldOf(reading, target, 'unidad') !== undefined || reading.scheme.kinds.some(({ id }) => id === indicator);
  const targets = measured ? reading.ofKind(target) : [];
  const without = targets.filter((one) => lacking(reading.below(one, indicator).length, saidBy(reading, one, ['unidad'])));
  return { of: targets.length, found: without.map((one): Found => ({ weight: weightOf(reading, target, 'unidad'), element: one, mark: 'unidad', field: 'unidad', says: `${nameOf(reading, one)}: ${says}`, evidence: [] })) };
}

interface Measured {
  one: CheckedElement;
  rises: boolean;
  base: number;
  value: number;
  /** What adds up may add less than there was at the start: then the comparison is a doubt, not a finding. */
  weight: Found['weight'];
}

/** Targets and indicators with a direction, a baseline and a final value of their own. */
const measured = (reading: Reading): Measured[] =>
  [...reading.ofKind(target), ...reading.ofKind(indicator)].flatMap((one): Measured[] => {
    const [base, value, direction] = [numberIn(one, 'linea_base'), numberIn(one, 'meta_final'), one.fields['direccion']];
    if (base === undefined || value === undefined || (direction !== 'sube' && direction !== 'baja')) return [];
    const adds = direction === 'sube' && one.fields['acumulacion'] === 'acumulado';
    return [{ one, rises: direction === 'sube', base, value, weight: adds ? 'notice' : 'finding' }];
  });

const wants = (rises: boolean): string => `quiere ${rises ? 'aumentar' : 'disminuir'}`;

/** A target that wants to rise or fall, and stays where it began: its achievement cannot be divided. */
export const targetEqualsBaseline: Rule = (reading) => {
  const all = measured(reading);
  const found = all.filter(({ base, value }) => base === value).map(({ one, rises, value, weight }): Found => ({ weight, element: one, mark: '', says: `${nameOf(reading, one)}: ${wants(rises)} y su valor final es igual a la línea base`, evidence: [{ says: `Línea base y meta final: ${value}`, element: one }] }));
  return { of: all.length, found };
};

/** A target that wants to rise and ends lower, or to fall and ends higher. */
export const targetAgainstDirection: Rule = (reading) => {
  const all = measured(reading);
  const found = all.filter(({ rises, base, value }) => (rises ? value < base : value > base)).map(({ one, rises, base, value, weight }): Found => ({ weight, element: one, mark: '', says: `${nameOf(reading, one)}: ${wants(rises)} y va de ${base} a ${value}`, evidence: [{ says: weight === 'notice' ? 'Si la meta final es solo lo que se suma a la línea base, está bien' : `Línea base ${base}, meta final ${value}`, element: one }] }));
  return { of: all.length, found };
};
