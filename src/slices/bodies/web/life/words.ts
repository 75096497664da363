/* Every word of how bodies live, the cascade and the change between two days, in Spanish. */
import type { CascadeStep, LifeState, Stages } from '../../contract/life.ts';
import { capital, countText, inARow, momentText, small, some } from '../board/words.ts';

export { capital, countText, momentText, small, some };

/** A title inside a sentence: one that is a name keeps its capitals («Consejo Cantonal»). */
const inText = (title: string): string => (/\s\p{Lu}/u.test(title) ? title : small(title));

type Title = Pick<Stages['kind'], 'title' | 'plural'>;

const sinceMoment = (moment: string): string => (moment.length === 10 ? `desde el ${momentText(moment)}` : `desde ${moment.length === 4 ? moment : momentText(moment)}`);

export const initiatives = { own: 'iniciativa propia', promoted: 'impulso de otra institución', unknown: 'no consta de quién' } as const;

export const steps: Record<CascadeStep, { word: string; says: string }> = {
  none: { word: 'no existe', says: 'Alguien registró que no existe.' },
  later: { word: 'todavía sin crear', says: 'El acto que lo creó es posterior a ese día.' },
  advocacy: { word: 'en gestión', says: 'Hay gestiones ante sus autoridades; no consta que exista.' },
  exists: { word: 'existe, sin acto registrado', says: 'Consta que existe; nadie registró el acto que lo creó.' },
  created: { word: 'con acto de creación', says: 'El acto que lo crea está registrado.' },
  installed: { word: 'con instalación', says: 'Consta su acta de instalación o juramentación.' },
  working: { word: 'funcionando', says: 'Sesionó en los últimos doce meses y no dejó de hacerlo.' },
  unknown: { word: 'sin registro', says: 'Nadie registró si existe o no: no es lo mismo que no existir.' },
};

export const stageWords = {
  title: 'Etapa', failed: 'No se pudo leer en qué etapa está.', again: 'Volver a probar',
  now(title: string | null, since: string | null): string {
    if (title === null) return 'No se sabe en qué etapa está';
    return since === null ? title : `${title} ${sinceMoment(since)}`;
  },
  over: (reached: string | null) => (reached === null ? '' : `Había llegado a: ${small(reached)}.`),
  path: (name: string) => `Etapas de ${name}`,
  held: 'sí', notHeld: 'no', nobody: 'nadie lo registró', here: 'aquí está',
  lacks: (titles: readonly string[]) => `Llegó aquí sin que conste: ${inARow(titles.map(small))}.`,
  checklist: 'Qué muestra y qué le falta', levels: { formed: 'Para estar conformado', working: 'Para funcionar', strong: 'Para estar fortalecido' }, ofN: (n: number, whole: number) => `${n} de ${whole}`,
  asserted: (when: string) => `Constatado ${when}: alguien dice que existe; el acto y la fecha en que se creó no constan.`,
  toVerify: 'regla por verificar', allToVerify: 'reglas por verificar', record: 'Ver el registro', history: 'Cómo llegó hasta aquí', until: (to: string | null) => (to === null ? 'hasta hoy' : `hasta ${momentText(to)}`), untilDay: 'hasta ese día', undated: 'sin fecha en su fuente', noStage: 'Sin etapa conocida', none: 'Su clase no pide nada en particular.',
  notAdvice: 'Ayuda, no asesoría.',
  sign: (holds: LifeState['holds']) => (holds === true ? 'sí' : holds === false ? 'no' : 'nadie lo registró'),
} as const;

const placed = (stages: Pick<Stages, 'territoryName'>): string => `En ${stages.territoryName}`;

export const words = {
  cascadePage: 'Cascada de organismos', changePage: 'Cambio entre dos fechas', failed: 'No se pudieron leer las etapas.', notRead: 'Las etapas no se pudieron leer', again: 'Volver a probar', choose: 'Elegir territorio', chooseEmpty: 'Todavía no hay un territorio elegido', chooseEmptyBody: 'Elija un territorio para ver hasta dónde llegó cada uno de los suyos.',
  place: 'Territorio', kind: 'Organismo', from: 'Depende de', allParents: 'Todo el territorio', board: 'Tablero de conformación', also: 'También aquí', reading: 'Leyendo las etapas',
  noKinds: 'Este país todavía no tiene clases de organismo', noKindsBody: 'Cárguelas con el paquete del país.', noUnits: 'No hay territorios de ese nivel aquí', noUnitsBody: 'Elija otro territorio u otro organismo.', nothing: 'Ningún territorio está ahí', clear: 'Ver todos',
  toVerify: 'por verificar',
  cascade: (stages: Stages) => {
    const { of, working, unknown } = stages.now;
    const rest = [working === 0 ? 'no hay sesiones registradas del último año' : `en ${countText(working)} consta que funciona`, ...(unknown > 0 ? [`de ${countText(unknown)} no hay registro`] : [])];
    return { head: `${placed(stages)}, `, middle: ` de ${some(of, stages.levelName, stages.levelPlural)} ${stages.now.created === 1 ? 'tiene' : 'tienen'} el acto que crea su ${inText(stages.kind.title)}; `, rest };
  },
  cascadeBlank: (stages: Stages) => `${placed(stages)} no hay registro de ${inText(stages.kind.title)} en ninguno de ${some(stages.now.of, stages.levelName, stages.levelPlural)}`,
  nobodyKnows: 's/d: nadie lo registró en ninguno', knownIn: (n: number, whole: number) => `se sabe de ${countText(n)} de ${countText(whole)}`,
  cascadeLead: (from: string | null) => `${from === null ? '' : `Lo que cuelga de ${from}. `}Crear y funcionar se cuentan aparte: un acto no prueba que sesione, y que sesione no prueba que tenga acto.`,
  created: 'Consta el acto de creación', working: 'Consta que funcionan', exist: 'Consta que existen', unknown: 'Sin registro', own: 'Por iniciativa propia', promoted: 'Por impulso de otra institución', initiativeUnknown: 'No consta por iniciativa de quién',
  stepsLabel: 'Hasta dónde llegó cada territorio', caption: (stages: Stages) => `${capital(stages.levelPlural)} de ${stages.territoryName}: hasta dónde llegaron`,
  stage: 'Etapa', reached: 'Llegó a', since: 'Desde', initiative: 'Se fundó por', body: 'Organismo', none: 'ninguno registrado', countOf: (n: number, whole: number) => `${countText(n)} de ${countText(whole)}`, filter: (step: CascadeStep) => capital(steps[step].word), noSince: 'sin fecha', legend: 'Qué quiere decir cada paso', pushedBy: (name: string) => `la impulsa ${name}`,
  listLink: 'Todos los organismos',
} as const;

/** «2 instancias distritales», «1 instancia distrital». */
const many = (n: number, { title, plural }: Title): string => some(n, inText(title), inText(plural));

export const changeWords = {
  title(stages: Stages, before: number, now: number, from: string, to: string): string {
    const then = before === 0 ? `no constaba ${inText(stages.kind.title)} al ${momentText(from)}` : `había ${many(before, stages.kind)} al ${momentText(from)}`;
    return `${placed(stages)} ${then} y ${now === 0 ? 'tampoco consta' : `hay ${before === 0 ? many(now, stages.kind) : countText(now)}`} al ${momentText(to)}`;
  },
  lead: 'Lo que constaba en cada fecha. Un año cuenta desde su último día: lo que solo se sabe «de 2019» consta desde el 31 de diciembre.',
  before: 'Antes', now: 'Ahora', beforeDay: 'Comparar con el día', beforeHint: 'Cualquier día anterior.', difference: 'Cambio', what: 'Qué se cuenta', counts: 'Antes y ahora', who: 'Quiénes cambiaron', whoOf: (n: number, whole: number) => `${countText(n)} de ${some(whole, 'territorio cambió', 'territorios cambiaron')}`, all: 'Todos', changed: 'Los que cambiaron', filtered: (what: string, when: string) => `${what}, ${small(when)}`,
  declared: 'Lo que declaran los documentos', declaredLine: (said: readonly { name: string; value: number; document: string }[]) => `Al lado, lo que declaran los documentos: ${said.map(({ name, value, document }) => `${name}, ${countText(value)} (${document})`).join('; ')}.`, declaredLead: 'No cambia lo que se cuenta en los registros: está al lado, con su fuente.', declaredCaption: 'Números que los documentos declaran de estos organismos', declaredWhat: 'Qué declara', declaredValue: 'Declarado', declaredWhen: 'De cuándo', undated: 'no dice de cuándo', declaredSource: 'Fuente', marks: { declared: '', inferred: 'inferido', transcribed: 'transcrito' },
  noChange: 'Nada cambió entre esos dos días', noChangeBody: 'Elija un día más lejano, o vea todos los territorios.', choose: 'Elija el día anterior', chooseBody: 'Escriba con qué día se compara.', wrong: 'El día con el que se compara tiene que ser anterior al de los datos.', same: 'igual', show: 'Mostrar', caption: (stages: Stages) => `${capital(stages.levelPlural)} de ${stages.territoryName}, antes y ahora`, countsCaption: 'Cuántos territorios, en cada fecha',
} as const;
