import type { CheckRule } from '../../contract/checks.ts';
import { capital, countText, some } from '../words.ts';

/** Groups of rules, as a page reads them. */
export const families = ['plan', 'chain', 'target', 'action', 'time', 'money', 'value', 'competence'] as const;
export type Family = (typeof families)[number];

export const familyWords: Record<Family, string> = {
  plan: 'El plan y lo que está encima', chain: 'De los objetivos a las metas', target: 'Metas e indicadores', action: 'Acciones y datos que el esquema pide', time: 'Fechas y años', money: 'Dinero', value: 'Textos y valores', competence: 'Competencias',
};

interface Lack {
  key: string;
  text: (count: number) => string;
  /** Speaks in the plural even of one: «metas en 1 objetivo». */
  plural?: true;
}

const lackOf = (one: string, many: string): Lack => ({ key: many, text: (count) => some(count, one, many) });

interface RuleWords {
  family: Family;
  /** What it counted: «2 de 3 metas sin línea base». */
  head: (count: number, of: number) => string;
  /** What is lacking, for the title of the page: «9 líneas base». Only where something is lacking; rules of one key speak together. */
  lack?: Lack;
  /** What the person does next. */
  step: string;
}

const of = (one: string, many: string) => (count: number, whole: number): string => (whole === 1 ? capital(one) : `${countText(count)} de ${countText(whole)} ${many}`);
const targets = (without: string) => of(`la única meta, ${without}`, `metas ${without}`);
const actions = (without: string) => of(`el único elemento que lo pide, ${without}`, `acciones y programas ${without}`);

/** How each rule speaks. Words state what is, and never whose fault it is. */
export const ruleWords: Record<CheckRule, RuleWords> = {
  'plan-empty': { family: 'plan', head: () => 'El plan todavía no tiene elementos', step: 'Importe su hoja o añada el primer elemento.' },
  'section-empty': { family: 'plan', head: of('la sección está sin contenido', 'secciones del esquema sin contenido'), lack: lackOf('sección', 'secciones'), step: 'Añada lo que falta en la sección, o impórtelo de la hoja del plan.' },
  'plan-without-validity': { family: 'plan', head: () => 'El plan no dice desde cuándo y hasta cuándo rige', lack: lackOf('vigencia', 'vigencias'), step: 'Complete la vigencia: sin ella no se comparan fechas ni años.' },
  'plan-expired': { family: 'plan', head: () => 'La vigencia del plan ya terminó', step: 'Empiece una versión nueva a partir de la que está en vigor.' },
  'validity-outside': { family: 'plan', head: of('la vigencia no coincide con la del instrumento de arriba', 'instrumentos de arriba con una vigencia que no coincide'), step: 'Revise la vigencia del plan o el sustento que se anotó.' },
  'objective-without-target': { family: 'chain', head: of('el único objetivo, sin metas', 'objetivos sin metas'), lack: { key: 'metas', text: (count) => `metas en ${some(count, 'objetivo', 'objetivos')}`, plural: true }, step: 'Añada al menos una meta debajo de cada objetivo.' },
  'target-without-objective': { family: 'chain', head: of('la única meta, sin objetivo', 'metas que no cuelgan de un objetivo'), step: 'Cuelgue la meta del objetivo al que sirve.' },
  'target-without-indicator': { family: 'target', head: targets('sin indicador ni unidad'), lack: lackOf('indicador', 'indicadores'), step: 'Escriba qué se mide: la unidad, o un indicador debajo de la meta.' },
  'target-without-unit': { family: 'target', head: targets('con indicador y sin unidad'), lack: lackOf('unidad', 'unidades'), step: 'Escriba en qué unidad se mide el indicador.' },
  'target-without-baseline': { family: 'target', head: targets('sin línea base'), lack: lackOf('línea base', 'líneas base'), step: 'Escriba el valor de partida. Si nadie lo sabe, deje s/d y diga quién podría darlo.' },
  'target-without-value': { family: 'target', head: targets('sin valor por alcanzar'), lack: lackOf('valor de meta', 'valores de meta'), step: 'Escriba el valor final o los valores por año.' },
  'target-without-year': { family: 'target', head: targets('sin año de cumplimiento'), lack: lackOf('año de meta', 'años de meta'), step: 'Escriba en qué año se cumple.' },
  'target-without-responsible': { family: 'target', head: targets('sin responsable'), lack: lackOf('responsable', 'responsables'), step: 'Escriba qué dependencia responde por la meta.' },
  'target-without-verification': { family: 'target', head: targets('sin medio de verificación'), lack: lackOf('medio de verificación', 'medios de verificación'), step: 'Escriba con qué se comprueba: actas, registros, informes.' },
  'target-equals-baseline': { family: 'target', head: of('una meta, igual a su línea base', 'metas con dirección, iguales a su línea base'), step: 'Corrija el valor final, la línea base o la dirección.' },
  'target-against-direction': { family: 'target', head: of('una meta va en sentido contrario al que dice', 'metas con dirección que van en sentido contrario'), step: 'Corrija la dirección o los valores.' },
  'action-without-how': { family: 'action', head: actions('sin decir cómo'), lack: lackOf('forma de hacer', 'formas de hacer'), step: 'Escriba cómo se hará.' },
  'action-without-when': { family: 'action', head: actions('sin decir cuándo'), lack: lackOf('plazo', 'plazos'), step: 'Escriba cuándo se hará.' },
  'action-without-whom': { family: 'action', head: actions('sin decir con quiénes'), lack: lackOf('lista de participantes', 'listas de participantes'), step: 'Escriba con quiénes se hará.' },
  'action-without-responsible': { family: 'action', head: actions('sin responsable'), lack: lackOf('responsable', 'responsables'), step: 'Escriba qué dependencia responde.' },
  'action-without-evaluation': { family: 'action', head: actions('sin decir cómo se evalúa'), lack: lackOf('forma de evaluar', 'formas de evaluar'), step: 'Escriba cómo se evaluarán los resultados.' },
  'field-missing': { family: 'action', head: of('al elemento le faltan datos que el esquema pide', 'elementos sin algún otro dato que el esquema pide'), step: 'Complete el dato en la matriz.' },
  'dates-backwards': { family: 'time', head: of('un elemento termina antes de empezar', 'elementos con fechas que terminan antes de empezar'), step: 'Corrija las fechas.' },
  'dates-outside': { family: 'time', head: of('un elemento tiene fechas fuera de la vigencia', 'elementos con fechas fuera de la vigencia del plan'), step: 'Corrija las fechas, o la vigencia del plan.' },
  'years-backwards': { family: 'time', head: of('una meta es anterior a su línea base', 'metas con una línea base posterior a su año'), step: 'Corrija el año de la línea base o el de la meta.' },
  'years-outside': { family: 'time', head: of('una meta programa años fuera de la vigencia', 'metas con años fuera de la vigencia del plan'), step: 'Corrija los años, o la vigencia del plan.' },
  'budget-above-parent': { family: 'money', head: of('lo que cuelga suma más que el elemento de arriba', 'elementos con menos presupuesto que la suma de lo que cuelga'), step: 'Corrija el presupuesto de arriba o los de abajo.' },
  'budget-other-currency': { family: 'money', head: of('hay montos en otra moneda, que no se suman', 'comparaciones con montos en otra moneda: no se suman'), step: 'Escriba los montos en una sola moneda si quiere compararlos.' },
  'repeated-text': { family: 'value', head: of('un texto se repite', 'textos repetidos dentro del plan'), step: 'Una los que dicen lo mismo, o diga en qué se distinguen.' },
  'value-unreadable': { family: 'value', head: of('el elemento tiene un valor que no se puede leer', 'elementos con un valor que no se puede leer'), step: 'Corrija el valor en la ficha del elemento.' },
  'weight-zero': { family: 'value', head: of('un elemento pesa 0', 'elementos con peso que pesan 0'), step: 'Si debe contar en el avance, escriba su peso; si no, déjelo así.' },
  'competence-elsewhere': { family: 'competence', head: of('la competencia que se cita es de otro nivel o está por verificar', 'competencias citadas que son de otro nivel o están por verificar'), step: 'Anote el convenio o la delegación que lo respalda, o reformule el elemento.' },
};

/** What a rule that found nothing looked for: «metas sin línea base». */
export const silentWords = (rule: CheckRule): string => silent[rule];

const silent: Record<CheckRule, string> = {
  'plan-empty': 'Plan sin elementos', 'section-empty': 'Secciones sin contenido', 'plan-without-validity': 'Plan sin vigencia', 'plan-expired': 'Plan con la vigencia terminada', 'validity-outside': 'Vigencia fuera de la del instrumento de arriba',
  'objective-without-target': 'Objetivos sin metas', 'target-without-objective': 'Metas que no cuelgan de un objetivo',
  'target-without-indicator': 'Metas sin indicador ni unidad', 'target-without-unit': 'Metas con indicador y sin unidad', 'target-without-baseline': 'Metas sin línea base', 'target-without-value': 'Metas sin valor', 'target-without-year': 'Metas sin año', 'target-without-responsible': 'Metas sin responsable', 'target-without-verification': 'Metas sin medio de verificación',
  'target-equals-baseline': 'Metas iguales a su línea base', 'target-against-direction': 'Metas en sentido contrario',
  'action-without-how': 'Acciones sin decir cómo', 'action-without-when': 'Acciones sin decir cuándo', 'action-without-whom': 'Acciones sin decir con quiénes', 'action-without-responsible': 'Acciones y programas sin responsable', 'action-without-evaluation': 'Acciones sin decir cómo se evalúan',
  'field-missing': 'Otros datos que el esquema pide', 'dates-backwards': 'Fechas que terminan antes de empezar', 'dates-outside': 'Fechas fuera de la vigencia', 'years-backwards': 'Líneas base posteriores a su meta', 'years-outside': 'Años fuera de la vigencia',
  'budget-above-parent': 'Presupuesto de abajo mayor que el de arriba', 'budget-other-currency': 'Montos en otra moneda', 'repeated-text': 'Textos repetidos', 'value-unreadable': 'Valores que no se pueden leer', 'weight-zero': 'Elementos con peso 0', 'competence-elsewhere': 'Competencias de otro nivel',
};
