import type { InternalReview } from '../../contract/checks.ts';
import { countText, inARow, some } from '../words.ts';
import { ruleWords } from './rule-words.ts';
import { words } from './words.ts';

interface Lacking {
  text: string;
  count: number;
  plural: boolean;
  rules: string[];
}

/** What is lacking, most first: rules that lack the same thing speak together. */
export function lacksOf({ groups }: Pick<InternalReview, 'groups'>): Lacking[] {
  const lacking = groups.flatMap(({ rule, findings }) => (ruleWords[rule].lack && findings > 0 ? [{ rule, count: findings, lack: ruleWords[rule].lack }] : []));
  return [...Map.groupBy(lacking, ({ lack }) => lack.key).values()]
    .map((same) => {
      const count = same.reduce((sum, one) => sum + one.count, 0);
      const { lack } = same[0]!; // a group is never empty
      return { text: lack.text(count), count, plural: count !== 1 || lack.plural === true, rules: same.map(({ rule }) => rule as string) };
    })
    .toSorted((a, b) => b.count - a.count);
}

/** So many things are named in a title; the page has the rest. */
const named = 2;

/** «Al plan le faltan 9 líneas base y 4 responsables»: the state of a plan as its review found it. */
export function reviewSentence(review: Pick<InternalReview, 'groups' | 'view' | 'findings' | 'notices' | 'silent' | 'elements'>): string {
  if (review.view === 'replied') return review.findings === 0 ? words.repliedNone : `${some(review.findings, 'hallazgo', 'hallazgos')} con respuesta del gobierno o con el plazo cumplido`;
  if (review.elements === 0) return 'El plan todavía no tiene elementos que revisar';
  const lacks = lacksOf(review);
  const rest = review.findings - lacks.slice(0, named).reduce((sum, { count }) => sum + count, 0);
  if (lacks.length > 0) {
    const top = lacks.slice(0, named);
    const more = rest > 0 ? `, y hay ${some(rest, 'hallazgo más', 'hallazgos más')}` : '';
    return `Al plan le ${top[0]!.plural || top.length > 1 ? 'faltan' : 'falta'} ${inARow(top.map(({ text }) => text))}${more}`; // lacks has one at least
  }
  if (review.findings > 0) return `La revisión encontró ${some(review.findings, 'hallazgo', 'hallazgos')}`;
  const looked = review.silent.length + review.groups.length;
  return review.notices > 0 ? `La revisión no encontró hallazgos y deja ${some(review.notices, 'aviso', 'avisos')} por verificar` : `De ${countText(looked)} reglas que miraron el plan, ninguna encontró algo`;
}
