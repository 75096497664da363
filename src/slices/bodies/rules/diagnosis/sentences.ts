import type { DiagnosisContent, DiagnosisKind } from '../../contract/diagnosis.ts';
import { dayInWords, joined } from '../board/letters.ts';
import { authoritiesOf } from './gathering.ts';
import { situationSentence } from './situation.ts';

const grouped = new Intl.NumberFormat('es-EC', { useGrouping: 'always' } as Intl.NumberFormatOptions); // the type of the options is older than the value
export const countOf = (n: number): string => grouped.format(n);
export const shareOf = (n: number, of: number): string => `${countOf(n)} de ${countOf(of)}`;
const small = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

type Told = Pick<DiagnosisContent, 'territoryName' | 'territory' | 'levelName' | 'levelPlural' | 'feminine' | 'asOf' | 'kinds' | 'items'>;

const whole = ({ lights }: { lights: readonly { kind: string; state: string }[] }, owed: ReadonlySet<string>): boolean => lights.some(({ kind }) => owed.has(kind)) && lights.every(({ kind, state }) => !owed.has(kind) || state === 'complete');

/** How its system stands, in a sentence computed from the records. */
export function titleOf({ territory, territoryName, levelPlural, feminine, kinds, items }: Told): string {
  const owed = new Set(kinds.filter((kind) => kind.owed).map(({ kind }) => kind));
  const some = (state: string): number => items.filter(({ lights }) => lights.some((light) => owed.has(light.kind) && light.state === state)).length;
  const complete = items.filter((item) => whole(item, owed)).length;
  if (owed.size === 0) return `En ${territoryName}, ninguna norma cargada pide organismos a ${feminine ? 'las' : 'los'} ${small(levelPlural)}`;
  if (items.length === 1 && items[0]?.territory === territory) {
    const of = (state: string): string[] => items[0]!.lights.filter((light) => owed.has(light.kind) && light.state === state).map(({ kind }) => nameOf(kinds, kind)); // there is one, as was just asked
    const [missing, partial, unknown] = [of('missing'), of('partial'), of('unknown')];
    if (complete === 1) return `${territoryName} tiene completos los organismos que se le piden`;
    return [`${territoryName}: `, [missing.length > 0 ? `consta que no existe ${joined(missing)}` : '', partial.length > 0 ? `falta algo de ${joined(partial)}` : '', unknown.length > 0 ? `no hay registro de ${joined(unknown)}` : ''].filter(Boolean).join('; ')].join('');
  }
  const whose = `${feminine ? 'las' : 'los'} ${countOf(items.length)} ${small(levelPlural)} de ${territoryName}`;
  // What nobody recorded may be complete: it is not said that it is not.
  const head = complete === 0 && some('unknown') > 0 ? `De ${feminine ? 'ninguna' : 'ninguno'} de ${whose} consta que tenga completo lo que se le pide` : `${complete === 0 ? (feminine ? 'Ninguna' : 'Ninguno') : countOf(complete)} de ${whose} ${complete > 1 ? 'tienen' : 'tiene'} completo lo que se le${complete > 1 ? 's' : ''} pide`;
  const rest = [some('missing') > 0 ? `en ${countOf(some('missing'))} consta que falta algún organismo` : '', some('unknown') > 0 ? `de ${countOf(some('unknown'))} no hay registro de alguno` : ''].filter(Boolean);
  return [head, ...rest].join('; ');
}

export const nameOf = (kinds: readonly Pick<DiagnosisKind, 'kind' | 'title' | 'short'>[], code: string): string => {
  const kind = kinds.find((one) => one.kind === code);
  return kind?.short ?? kind?.title ?? code;
};

/** What it says in words: by kind, by model, by what binds; what nobody knows is always apart. */
export function summaryOf(content: Told & Pick<DiagnosisContent, 'above' | 'models' | 'bound' | 'acts' | 'todo' | 'situation'>): string[] {
  const { kinds, above, models, bound, acts, todo, items, asOf, situation } = content;
  const known = situationSentence(situation);
  const steps = todo.reduce((sum, one) => sum + one.items.length, 0);
  const authorities = authoritiesOf(above ? [above.place, ...items] : items);
  return [
    ...kinds.filter(({ owed }) => owed).map((kind) => kindSentence(kind)),
    ...kinds.filter(({ owed }) => !owed).map((kind) => `${kind.plural}: ${shareOf(kind.complete + kind.partial, kind.of)} ${kind.of === 1 ? 'territorio' : 'territorios'} con uno registrado; ninguna norma cargada los pide.`),
    ...models.map((one) => `${one.title}: acogido en ${shareOf(one.adopted, one.of)}, en trámite en ${countOf(one.inProcess)}, socializado en ${countOf(one.socialised)}; sin registro en ${countOf(one.unrecorded)}.`),
    acts.length === 0 ? 'Ningún instrumento registrado compromete a estos territorios a conformar sus organismos.' : `${countOf(acts.length)} ${acts.length === 1 ? 'instrumento compromete' : 'instrumentos comprometen'} ${shareOf(bound.filter(({ state }) => state === 'fulfilled').length, bound.length)} organismos ya conformados${bound.some(({ late }) => late) ? `; ${countOf(bound.filter(({ late }) => late).length)} pasaron su plazo` : ''}.`,
    steps === 0 ? `Al ${dayInWords(asOf)} no consta ningún paso legal pendiente${kinds.some(({ owed, unknown }) => owed && unknown > 0) ? '; lo primero es averiguar lo que nadie ha registrado' : ''}.` : `Hay ${countOf(steps)} ${steps === 1 ? 'paso legal pendiente' : 'pasos legales pendientes'}, de ${countOf(authorities)} ${authorities === 1 ? 'autoridad' : 'autoridades'}.`,
    ...(known ? [known] : []),
    ...(items.length === 0 ? ['No hay territorios de ese nivel en esa fecha.'] : []),
  ];
}

function kindSentence(kind: DiagnosisKind): string {
  const parts = [`existe en ${shareOf(kind.complete + kind.partial, kind.of)} (${countOf(kind.complete)} ${kind.complete === 1 ? 'completo' : 'completos'}, ${countOf(kind.partial)} ${kind.partial === 1 ? 'incompleto' : 'incompletos'})`, `consta que no existe en ${countOf(kind.missing)}`, `sin registro en ${countOf(kind.unknown)}`];
  return `${kind.title}: ${parts.join('; ')}.${kind.verified ? '' : ' Reglas por verificar.'}`;
}
