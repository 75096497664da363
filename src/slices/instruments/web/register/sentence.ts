import type { Instrument } from '../../contract/register/shape.ts';
import { onText } from './moment.ts';

/** A piece of a title; with a view, the number opens its list. */
export interface Piece {
  text: string;
  view?: Record<string, string>;
}

interface Counted {
  value: number;
  capped: boolean;
}
export interface Summary {
  all: Counted;
  inForce: Counted;
  unknown: Counted;
  ending: Counted;
}

export const numberText = (n: number): string => new Intl.NumberFormat('es-EC').format(n);
const many = ({ value, capped }: Counted): string => `${capped ? 'más de ' : ''}${numberText(value)}`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The title of the list: «42 instrumentos: 30 rigen, de 4 no se sabe y 3 terminan en 90 días». Numbers open into their lists. */
export function listSentence({ all, inForce, unknown, ending }: Summary, filtered: boolean, today = true): Piece[] {
  const [one, some] = today ? ['rige', 'rigen'] : ['regía', 'regían'];
  if (all.value === 0) return [{ text: filtered ? 'Ningún instrumento coincide con estos filtros' : 'Todavía no hay instrumentos a su alcance' }];
  const rest: Piece[][] = [
    [inForce.value === 0 ? { text: `ninguno ${one} con seguridad` } : { text: `${many(inForce)} ${inForce.value === 1 ? one : some}`, view: { rige: 'si' } }],
    ...(unknown.value > 0 ? [[{ text: `de ${many(unknown)} no se sabe`, view: { rige: 'duda' } }]] : []),
    ...(ending.value > 0 ? [[{ text: `${many(ending)} ${ending.value === 1 ? 'termina' : 'terminan'} en 90 días`, view: { vence: '90' } }]] : []),
  ];
  return [{ text: `${upper(many(all))} ${all.value === 1 ? 'instrumento' : 'instrumentos'}: ` }, ...rest.flatMap((piece, place) => (place === 0 ? piece : [{ text: place === rest.length - 1 ? ' y ' : ', ' }, ...piece]))];
}

interface Stage {
  title: string;
  inForce: boolean;
  end: boolean;
  count: Counted;
}

/** The title of what is on its way, with the stage where most of it stands: «12 instrumentos en trámite; 5 en borrador». */
export function pipelineSentence(stages: readonly Stage[]): string {
  const moving = stages.filter(({ inForce, end, count }) => !inForce && !end && count.value > 0);
  const byTitle = Map.groupBy(moving, ({ title }) => title);
  const sum = (list: readonly Stage[]): Counted => ({ value: list.reduce((total, { count }) => total + count.value, 0), capped: list.some(({ count }) => count.capped) });
  const all = sum(moving);
  if (all.value === 0) return 'Ningún instrumento está en trámite';
  const [title, most] = [...byTitle].map(([name, list]) => [name, sum(list)] as const).toSorted(([, one], [, other]) => other.value - one.value)[0]!; // there is one at least
  const told = `${upper(many(all))} ${all.value === 1 ? 'instrumento' : 'instrumentos'} en trámite`;
  const stage = title.toLocaleLowerCase('es');
  const there = stage.startsWith('en ') ? stage : `en «${stage}»`; // a stage that says where it is says it once
  return byTitle.size === 1 ? `${told}, ${all.value === 1 ? '' : 'todos '}${there}` : `${told}; ${many(most)} ${there}`;
}

/** How it is called: «Ordenanza 012-2014». */
export const nameOf = ({ kindTitle, number }: Pick<Instrument, 'kindTitle' | 'number'>): string => (number ? `${kindTitle} ${number}` : kindTitle);

/** The title of an instrument's page: what it is and how it stands, in one sentence. */
export function instrumentSentence(one: Instrument, today: boolean): string {
  const name = nameOf(one);
  const articles = one.texts[0]?.articles ?? 0;
  const text = one.textNumber === 0 ? 'sin texto todavía' : `con ${articles === 1 ? '1 artículo' : `${articles} artículos`}`;
  if (one.isModel) return `${one.title}, ${text}`;
  if (one.inForce === null) return `${name}: sus fechas no dicen si ${today ? 'rige' : 'regía ese día'}`;
  if (one.inForce) return `${name}: ${today ? 'rige' : 'regía'}${one.forceTo ? ` y ${today ? 'termina' : 'terminaba'} ${onText(one.forceTo)}` : ''}${one.textNumber === 0 ? ', sin su texto' : ''}`;
  return `${name}: ${lower(one.stateTitle)}, ${text}`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

interface Counts {
  changed: number;
  added: number;
  removed: number;
  moved: number;
  renumbered: number;
}

/** The title of a comparison: «3 partes cambian, 1 se añade y 2 se quitan entre la versión 1 y la 2». */
export function compareSentence(counts: Counts, from: number, to: number): string {
  const told = [
    phrase(counts.changed, 'cambia', 'cambian'), phrase(counts.added, 'se añade', 'se añaden'), phrase(counts.removed, 'se quita', 'se quitan'),
    phrase(counts.moved, 'pasa a otro lugar', 'pasan a otro lugar'), phrase(counts.renumbered, 'solo cambia de número', 'solo cambian de número'),
  ].filter((text) => text !== undefined);
  const between = `entre la versión ${from} y la ${to}`;
  if (told.length === 0) return `Nada cambia ${between}`;
  const [first, ...others] = told;
  const list = [`${first!.n} ${first!.n === 1 ? 'parte' : 'partes'} ${first!.verb}`, ...others.map(({ n, verb }) => `${n} ${verb}`)]; // there is at least one
  return `${list.length === 1 ? list[0]! : `${list.slice(0, -1).join(', ')} y ${list.at(-1)!}`} ${between}`; // as above
}

const phrase = (n: number, one: string, some: string): { n: number; verb: string } | undefined => (n === 0 ? undefined : { n, verb: n === 1 ? one : some });
