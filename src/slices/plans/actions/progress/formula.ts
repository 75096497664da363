import type { Language } from '../../../../kernel/text.ts';
import { formulaOf, type Formula, type Obstacle } from '../../rules/progress/achievement.ts';
import type { Target } from '../../rules/progress/target.ts';

const formulas: Record<Language, Record<Formula, string>> = {
  es: {
    execution: 'Avance reportado ÷ 100 %.',
    worst: 'El período más bajo del año ÷ lo programado: mantener se cumple en todos.',
    decrease: '(Línea base − valor) ÷ (línea base − lo programado para el año).',
    sum: 'Suma de los períodos del año ÷ lo programado para el año.',
    last: 'Último valor reportado ÷ lo programado para el año.',
  },
  en: {
    execution: 'Reported progress ÷ 100%.',
    worst: 'The lowest period of the year ÷ what was programmed: maintaining is met in all of them.',
    decrease: '(Baseline − value) ÷ (baseline − what was programmed for the year).',
    sum: 'Sum of the periods of the year ÷ what was programmed for the year.',
    last: 'Last reported value ÷ what was programmed for the year.',
  },
};

const obstacles: Record<Language, Record<Obstacle, string>> = {
  es: {
    'not-said': 'Todavía no hay reporte.',
    'no-data': 'El último reporte dice que no hay dato (s/d).',
    'programmed-missing': 'El plan no dice cuánto se programó para este año: escriba el valor del año, o la meta final y su año.',
    'period-missing': 'Falta el dato de algún período del año: mantener se mide en todos.',
    'base-missing': 'Una meta que disminuye se mide desde su línea base, y el plan no la dice.',
    'base-equals-target': 'Lo programado es igual a la línea base: no hay disminución que medir. Corrija una de las dos.',
    'target-not-positive': 'Lo programado es cero o menos: no se puede dividir por él. Corrija el valor, o diga que la meta disminuye.',
    'decreasing-sum': 'La meta disminuye y a la vez se acumula: no se sabe si cada valor es un nivel o una reducción. Corrija la dirección o la acumulación.',
    'too-far': 'Lo reportado y lo programado son cifras tan grandes o tan pequeñas que no se pueden dividir. Corrija la que esté mal escrita.',
  },
  en: {
    'not-said': 'There is no report yet.',
    'no-data': 'The last report says that there is no data (s/d).',
    'programmed-missing': 'The plan does not say how much was programmed for this year: write the value of the year, or the final target and its year.',
    'period-missing': 'Some period of the year has no data: maintaining is measured in all of them.',
    'base-missing': 'A decreasing target is measured from its baseline, and the plan does not say it.',
    'base-equals-target': 'What was programmed equals the baseline: there is no decrease to measure. Correct one of the two.',
    'target-not-positive': 'What was programmed is zero or less: nothing can be divided by it. Correct the value, or say that the target decreases.',
    'decreasing-sum': 'The target decreases and accumulates at once: nobody knows whether each value is a level or a reduction. Correct the direction or the accumulation.',
    'too-far': 'What was reported and what was programmed are too large or too small to be divided. Correct whichever was mistyped.',
  },
};

/** How an element is measured, in words. */
export const formulaWords = (language: Language, target: Target): string => formulas[language][formulaOf(target)];

/** Why there is no achievement, if something keeps it. */
export const obstacleWords = (language: Language, obstacle: Obstacle | null): string[] => (obstacle === null ? [] : [obstacles[language][obstacle]]);
