import { fold } from '../../../../kernel/text.ts';
import type { CompetenceStanding } from '../../contract/checks.ts';
import { fieldsOf } from '../../../plans/rules/scheme.ts';
import { isInForce } from '../../../norms/rules.ts';
import type { CheckedElement, Found } from './model.ts';
import { nameOf, standingOf, type Reading } from './reading.ts';

/** A competence as judging needs it. `type`: exclusiva, concurrente or función. */
export interface KnownCompetence {
  code: string;
  title: string;
  level: string;
  type: string;
  verified: boolean;
  /** As people cite it: «COOTAD, art. 42, lit. e». */
  norm: string;
  from: string | null;
  to: string | null;
}

/** Against what elements are judged: the level of the government that holds the plan, or why they are not. */
export interface Bench {
  level: string;
  levelName: string;
  /** Name of any level of the country. */
  nameOf(level: string): string;
  competences: ReadonlyMap<string, KnownCompetence>;
  /** Acts that a person noted, by the element's identity: what each says. */
  settled: ReadonlyMap<string, string>;
  /** A special regime may hold more than its level does: then nothing is a finding. */
  special: boolean;
}

/** What was made of one competence of one element. */
export interface Judged {
  element: CheckedElement;
  cited: string;
  competence: KnownCompetence | undefined;
  standing: CompetenceStanding;
  says: string;
  /** What settles it: a noted act, or what the plan itself cites. */
  settledBy: string | undefined;
}

const field = 'competencia';
/** Where a plan itself may cite the act by which it does what is another's. */
const citing = ['convenio', 'delegacion', 'fuente', 'nota'] as const;
/** A word alone is no act: people are delegates, and parishes receive delegations. */
const act = /\bconvenios?\b|\bdelegacion(es)? (de|para) (la |las |el |los )?(competencia|gestion|servicio)|\bmancomunidad\b/;
/** An act that is still wanted settles nothing: «falta el convenio con la prefectura». */
const wanted = /\b(sin|falta|faltan|falto|pendientes?|requiere|requerira|necesita|necesitara|gestionar|suscribir|firmar|tramitar|solicitar|proponer|buscar|no hay|no existe|no tiene|no cuenta|habria|deberia|debe)\b/;

/** Whether elements of a kind may carry a competence. */
export const mayCarry = (reading: Reading, kind: string): boolean => fieldsOf(reading.scheme, kind).some(({ id }) => id === field);

/** The codes an element names, as written: `M-f | P-c`. */
export const codesOf = ({ fields }: CheckedElement): string[] => {
  const value = fields[field];
  if (standingOf(value) !== 'value') return [];
  return (Array.isArray(value) ? value.map(String) : String(value).split(/[|,;]/)).map((code) => code.trim()).filter(Boolean);
};

/** The convenio or delegation that the plan itself cites for an element; one that is only wished for is none. */
export function citedAct({ fields }: CheckedElement): string | undefined {
  for (const name of citing) {
    const value = fields[name];
    if (typeof value !== 'string' || standingOf(value) !== 'value') continue;
    const own = name === 'convenio' || name === 'delegacion';
    const sentence = (own ? [value] : value.split(/[.;](?:\s+|$)|\n/)).find((part) => (own || act.test(fold(part))) && !wanted.test(fold(part)));
    if (sentence) return sentence.trim();
  }
  return undefined;
}

/** Judges every competence that elements carry. Elements that carry none are not judged, and themes decide nothing. */
export const judgeAll = (reading: Reading, bench: Bench): Judged[] =>
  reading.elements.filter(({ kind }) => mayCarry(reading, kind)).flatMap((element) => codesOf(element).map((cited) => judge(reading, bench, element, cited)));

function judge(reading: Reading, bench: Bench, element: CheckedElement, cited: string): Judged {
  const competence = bench.competences.get(cited);
  const base = { element, cited, competence, settledBy: undefined };
  if (element.fields['competencia_inferida'] === true) return { ...base, standing: 'inferred', says: 'La competencia se dedujo al cargar el plan: es una sugerencia y no se juzga' };
  if (!competence) return { ...base, standing: 'unknown', says: `Ninguna norma cargada tiene la competencia «${cited}»: por verificar` };
  if (competence.type !== 'exclusiva') return { ...base, standing: competence.type === 'función' ? 'function' : 'concurrent', says: competence.type === 'función' ? 'Es una función, no una competencia exclusiva: varios niveles la atienden' : 'Es de ejercicio concurrente: la comparten varios niveles' };
  if (competence.level === bench.level) return { ...base, standing: 'own', says: `Es competencia exclusiva de su nivel (${bench.levelName})` };
  const settledBy = bench.settled.get(element.identity) ?? citedAct(element);
  if (settledBy) return { ...base, standing: 'settled', says: `Es de otro nivel (${bench.nameOf(competence.level)}) y lo respalda: ${settledBy}`, settledBy };
  const doubt = bench.special ? 'este gobierno tiene un régimen especial' : !competence.verified ? 'la norma está por verificar' : !isInForce(competence, reading.today) ? 'la norma no está en vigor' : undefined;
  const whose = `«${competence.title}» es competencia exclusiva de otro nivel (${bench.nameOf(competence.level)})`;
  return doubt ? { ...base, standing: 'unverified', says: `${whose}, por verificar: ${doubt}` } : { ...base, standing: 'elsewhere', says: `${whose}. Cite el convenio o la delegación, o reformule el elemento` };
}

/** What judging leaves for the list of findings: another's competence, a finding; what rests on something unverified, a notice. */
export const competenceFindings = (reading: Reading, judged: readonly Judged[]): Found[] =>
  judged.filter(({ standing }) => standing === 'elsewhere' || standing === 'unverified' || standing === 'unknown').map(({ element, cited, standing, says }) => ({
    weight: standing === 'elsewhere' ? 'finding' : 'notice', element, mark: cited, says: `${nameOf(reading, element)}: ${says.charAt(0).toLocaleLowerCase('es')}${says.slice(1)}`, evidence: [{ says: `Competencia ${cited}`, element }],
  }));
