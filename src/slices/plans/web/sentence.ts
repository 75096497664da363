import type { Kind, Scheme } from '../contract/scheme.ts';
import { absentKinds, type Gap } from '../rules/completeness.ts';
import { inARow, numberText } from './written.ts';

/** «1 acción», «32 acciones», in the country's numbers; number and noun stay on one line. */
export const countOf = (kind: Kind, count: number, territory?: string): string => `${numberText(count, territory)}\u00A0${(count === 1 ? kind.name : kind.plural).toLocaleLowerCase('es')}`;

const isLine = (kind: Kind): boolean => kind.id === 'linea';

/** The kinds that tell what a plan is made of: those that carry work or count in the index; at most three, the lower ones first to go. */
function tellingKinds(scheme: Scheme, byKind: Readonly<Record<string, number>>): Kind[] {
  const present = scheme.kinds.filter((kind) => (byKind[kind.id] ?? 0) > 0 && !kind.transversal && !isLine(kind)).sort((a, b) => a.order - b.order);
  const hasLines = (byKind['linea'] ?? 0) > 0;
  const telling = present.filter((kind) => (kind.linkage || kind.needs.length > 0) && kind.id !== 'indicador' && !(hasLines && kind.parents.every((p) => p === '')));
  return (telling.length > 0 ? telling : present).slice(0, 3);
}

/** The most frequent lack, as a clause: «9 metas sin línea base». */
export const gapClause = (gap: Gap, territory?: string): string => `${countOf(gap.kind, gap.count, territory)} sin ${gap.field.title.toLocaleLowerCase('es')}`;

/** With no datum missing: the linkable kinds that the plan has none of, at most two; or that nothing is missing. */
function absenceClause(scheme: Scheme, byKind: Readonly<Record<string, number>>): string {
  const absent = absentKinds(scheme, byKind).slice(0, 2).map((kind) => kind.plural.toLocaleLowerCase('es'));
  return absent.length === 0 ? 'nada de lo necesario falta' : `sin ${absent.join(' ni ')}`;
}

/**
 * The title of a plan's page, from its records: «32 acciones y 53 metas en 4 líneas; 9 metas sin línea base».
 * @param byKind how many elements of each kind, as `plans.totals` counts them
 */
export function planSentence(scheme: Scheme, byKind: Readonly<Record<string, number>>, gaps: readonly Gap[], territory?: string): string {
  const kinds = tellingKinds(scheme, byKind);
  if (kinds.length === 0) return 'Este plan todavía no tiene elementos';
  const lines = byKind['linea'] ?? 0;
  const where = lines > 0 ? ` en ${numberText(lines, territory)}\u00A0${lines === 1 ? 'línea' : 'líneas'}` : '';
  const what = inARow(kinds.map((kind) => countOf(kind, byKind[kind.id] ?? 0, territory)));
  const gap = gaps.find((g) => kinds.includes(g.kind));
  return `${what}${where}; ${gap ? gapClause(gap, territory) : absenceClause(scheme, byKind)}`;
}

export interface ListCount {
  shown: number;
  drafts: number;
  /** All pages were read. */
  whole: boolean;
  count?: { value: number; capped: boolean } | undefined;
  filtered: boolean;
}

const plans = (n: number): string => (n === 1 ? '1 plan' : `${numberText(n)} planes`);

/** The title of the list: «42 planes, 11 de ellos en borrador»; while pages remain it claims no more than it has read. */
export function listSentence({ shown, drafts, whole, count, filtered }: ListCount): string {
  if (shown === 0) return filtered ? 'Ningún plan coincide con estos filtros' : 'Todavía no hay planes a su alcance';
  const total = whole ? plans(shown) : count ? `${count.capped ? 'Más de ' : ''}${plans(count.value)}` : `Más de ${plans(shown)}`;
  const all = shown === 1 ? 'en borrador' : 'todos en borrador';
  const some = drafts === 0 ? (shown === 1 ? 'aprobado' : 'todos aprobados') : drafts === shown ? all : `${numberText(drafts)} de ellos en borrador`;
  return whole ? `${total}, ${some}` : `${total}; de los ${numberText(shown)} a la vista, ${drafts === 0 ? 'ninguno en borrador' : `${numberText(drafts)} en borrador`}`;
}
