import type { CheckRule } from '../contract/checks.ts';
import { datesBackwards, datesOutside, planExpired, planWithoutValidity, validityOutside, yearsBackwards, yearsOutside } from './checks/date.ts';
import { budgetAboveParent, budgetOtherCurrency } from './checks/money.ts';
import type { Checked, Looked } from './checks/model.ts';
import { actionWithout, fieldMissing } from './checks/need.ts';
import { objectiveWithoutTarget, targetWithoutObjective } from './checks/objective.ts';
import { read, type Reading, type Rule } from './checks/reading.ts';
import { planEmpty, sectionEmpty } from './checks/section.ts';
import { targetAgainstDirection, targetEqualsBaseline, targetWithoutBaseline, targetWithoutIndicator, targetWithoutResponsible, targetWithoutUnit, targetWithoutValue, targetWithoutVerification, targetWithoutYear } from './checks/target.ts';
import { repeatedText } from './checks/text.ts';
import { valueUnreadable, weightZero } from './checks/value.ts';

export { read, type Reading } from './checks/reading.ts';
export type { Checked, CheckedElement, Found, Looked, Money, Superior } from './checks/model.ts';
export * from './checks/competence.ts';
export * from './checks/quality.ts';
export * from './checks/reply.ts';

/** Every rule that reads a plan alone. Competences are judged apart: they need what norms say. */
export const planRules: Record<Exclude<CheckRule, 'competence-elsewhere'>, Rule> = {
  'plan-empty': planEmpty,
  'section-empty': sectionEmpty,
  'plan-without-validity': planWithoutValidity,
  'plan-expired': planExpired,
  'validity-outside': validityOutside,
  'objective-without-target': objectiveWithoutTarget,
  'target-without-objective': targetWithoutObjective,
  'target-without-indicator': targetWithoutIndicator,
  'target-without-unit': targetWithoutUnit,
  'target-without-baseline': targetWithoutBaseline,
  'target-without-value': targetWithoutValue,
  'target-without-year': targetWithoutYear,
  'target-without-responsible': targetWithoutResponsible,
  'target-without-verification': targetWithoutVerification,
  'target-equals-baseline': targetEqualsBaseline,
  'target-against-direction': targetAgainstDirection,
  'action-without-how': actionWithout('como'),
  'action-without-when': actionWithout('cuando'),
  'action-without-whom': actionWithout('con_quienes'),
  'action-without-responsible': actionWithout('responsable'),
  'action-without-evaluation': actionWithout('evaluacion'),
  'field-missing': fieldMissing,
  'dates-backwards': datesBackwards,
  'dates-outside': datesOutside,
  'years-backwards': yearsBackwards,
  'years-outside': yearsOutside,
  'budget-above-parent': budgetAboveParent,
  'budget-other-currency': budgetOtherCurrency,
  'repeated-text': repeatedText,
  'value-unreadable': valueUnreadable,
  'weight-zero': weightZero,
};

/** What makes a value wrong, for the quality list. */
export const wrongRules: readonly CheckRule[] = ['value-unreadable', 'dates-backwards', 'years-backwards', 'target-against-direction', 'target-equals-baseline'];

/** Looks at a plan with every rule. */
export const review = (reading: Reading): [CheckRule, Looked][] => Object.entries(planRules).map(([rule, look]) => [rule as CheckRule, look(reading)]); // its keys are rules

/** Looks at a plan with one rule. */
export const lookWith = (rule: keyof typeof planRules, checked: Checked): Looked => planRules[rule](read(checked));
