import type { Part } from '../../../../kernel/part.ts';
import type { Light } from '../../contract/board/light.ts';
import type { PackKind } from '../../contract/kind.ts';
import { lacksOf } from './fulfilment.ts';
import { dayInWords, joined, letterOf } from './letters.ts';

type Kind = Pick<PackKind, 'title' | 'plural' | 'steps'> & { key: string };

/** A territory that the act binds, with the lights of the kinds that are asked of it. */
export interface BoundPlace {
  code: string;
  name: string;
  /** «cantón». */
  levelName: string;
  lights: readonly Light[];
}

export interface DraftMatter {
  by: { name: string; territory: string | null };
  kinds: readonly Kind[];
  places: readonly BoundPlace[];
  norms: readonly { says: string; verified: boolean }[];
  asOf: string;
  dueOn: string | null;
}

const toVerify = '(por verificar)';

/** What a territory lacks of a kind, as a text says it. */
export function lackWords(light: Light): string {
  const lacks = lacksOf(light);
  if (light.state === 'missing') return 'no existe, según lo registrado';
  if (light.state === 'unknown') return 'no hay registro; informará si existe y con qué acto';
  return ['existe', ...lacks.map((one) => one.charAt(0).toLowerCase() + one.slice(1))].join('; ');
}

/** The lack that decides the next step: none of it, no record, or the first check that does not hold. */
export const lackOf = (light: Light): string | undefined =>
  light.state === 'missing' ? 'absence' : light.state === 'unknown' ? 'unknown' : light.evidence.find(({ holds }) => holds !== true)?.key;

const listed = (lines: readonly string[]): string => lines.map((line, n) => `${letterOf(n)}) ${line}`).join('\n');

function placeLines({ places, kinds }: DraftMatter): string[] {
  const titles = new Map(kinds.map(({ key, title }) => [key, title]));
  return places.map(({ levelName, name, code, lights }) => `${levelName.charAt(0).toUpperCase()}${levelName.slice(1)} ${name} (${code}). ${lights.map((light) => `${titles.get(light.kind) ?? light.kind}: ${lackWords(light)}`).join('. ')}.`);
}

/** Who informs where nobody knows, unless the kind says whom one asks. */
const informs = 'su gobierno';

/** Each step once, with who takes it and where. Of what nobody knows one informs: it is not the one bound who asks. */
function stepLines({ places, kinds }: DraftMatter): string[] {
  return kinds.flatMap((kind) => {
    const where = (lack: string): string[] => places.filter(({ lights }) => lights.some((light) => light.kind === kind.key && lackOf(light) === lack)).map(({ name }) => name);
    const steps = kind.steps.flatMap((step) => {
      const names = step.for === 'unknown' ? [] : where(step.for);
      if (names.length === 0) return [];
      const basis = step.norm ? ` Base: ${step.norm}${step.verified || step.norm.includes(toVerify) ? '' : ` ${toVerify}`}.` : '';
      return [`${kind.title}, en ${joined(names)}: ${step.title.charAt(0).toLowerCase()}${step.title.slice(1)} (${step.authority}).${basis}`];
    });
    const unknown = where('unknown');
    return [...steps, ...(unknown.length === 0 ? [] : [`${kind.title}, en ${joined(unknown)}: informar si existe y con qué acto se creó (${kind.steps.find((step) => step.for === 'unknown')?.authority ?? informs}).`])];
  });
}

const namesOf = (places: readonly BoundPlace[]): string => joined(places.map(({ name, levelName }) => `${name} (${levelName})`));
const lacks = ({ lights }: BoundPlace): boolean => lights.some(({ state }) => state !== 'unknown');
const isUnknown = ({ lights }: BoundPlace): boolean => lights.some(({ state }) => state === 'unknown');

const fieldsOf = (matter: DraftMatter): Record<string, string> => ({
  institucion: matter.by.name,
  territorio: matter.by.territory ?? matter.by.name,
  organismos: joined(matter.kinds.map(({ plural }) => plural)),
  lugares: listed(placeLines(matter)),
  nombres: namesOf(matter.places),
  'con-faltas': namesOf(matter.places.filter(lacks)),
  'sin-registro': namesOf(matter.places.filter(isUnknown)),
  cuantos: String(matter.places.length),
  dia: dayInWords(matter.asOf),
  plazo: matter.dueOn ? `hasta el ${dayInWords(matter.dueOn)}` : 'en el plazo que se acuerde (por completar)',
  normas: matter.norms.length > 0 ? joined(matter.norms.map(({ says, verified }) => (verified ? says : `${says} ${toVerify}`))) : 'las normas que correspondan (por completar)',
  pasos: listed(stepLines(matter)) || 'Los que correspondan a cada caso (por completar).',
});

/** The fields of a text, filled; what nobody knows stays as it is, to be seen. */
export const filled = (text: string, fields: Readonly<Record<string, string>>): string => text.replace(/\[\[([a-z-]+)\]\]/g, (whole, name: string) => fields[name] ?? whole);

/** A part that speaks of territories of which there are none. */
const isIdle = ({ heading, text }: Part, fields: Readonly<Record<string, string>>): boolean => ['con-faltas', 'sin-registro'].some((name) => fields[name] === '' && `${heading ?? ''}${text}`.includes(`[[${name}]]`));

/** Some parts without others, numbered as their kind was: the first of them has the first number. */
function kept(parts: readonly Part[], leave: (part: Part) => boolean): Part[] {
  const numbers = new Map([...Map.groupBy(parts.filter(({ number }) => number !== null), ({ kind }) => kind)].map(([kind, own]) => [kind, own.map(({ number }) => number).values()]));
  return parts.filter((part) => !leave(part)).map((part) => (part.number === null ? part : { ...part, number: numbers.get(part.kind)?.next().value ?? part.number }));
}

/**
 * The text of an act that names the territories that it binds and what each lacks on that day. Those of which there is no
 * record are named apart; a part for which there are none is left out. Always a draft: people correct it.
 */
export function draftParts(parts: readonly Part[], matter: DraftMatter): Part[] {
  const fields = fieldsOf(matter);
  return kept(parts, (part) => isIdle(part, fields)).map((part) => ({ ...part, heading: part.heading === null ? null : filled(part.heading, fields), text: filled(part.text, fields) }));
}

export const draftTitle = (title: string, matter: DraftMatter): string => filled(title, fieldsOf(matter)).slice(0, 300);
