import type { LineageRelation } from '../../../contract/timeline.ts';
import type { Kind } from '../../../contract/scheme.ts';
import type { ComparedRow, ComparedSide } from '../../../contract/updating/compare.ts';
import { heldBy } from '../../../rules/updating/compare.ts';
import { inARow, numberText } from '../../written.ts';
import { likenessVerbs, relationVerbs, versionsWords as words } from '../words.ts';

/** In the order in which people ask: what stays, what changed, what is gone, what is new. */
export const relationOrder: readonly LineageRelation[] = ['kept', 'renamed', 'changed', 'moved', 'split', 'merged', 'closed', 'new'];

/** The kind of some elements when all are of one; undefined: they are just «elementos». */
function kindOfAll(kinds: readonly Kind[], held: readonly { kind: string }[]): Kind | undefined {
  const kind = kinds.find((k) => k.id === held[0]?.kind);
  return kind && held.every((e) => e.kind === kind.id) ? kind : undefined;
}

const nounOf = (kind: Kind | undefined, one: boolean): string => (kind ? (one ? kind.name : kind.plural).toLocaleLowerCase('es') : words.elements(one));

type Verb = (relation: LineageRelation, one: boolean) => string;

function counted(kinds: readonly Kind[], rows: readonly ComparedRow[], territory: string, verb: Verb): string {
  const held = heldBy(rows);
  let said: string | undefined;
  const parts = relationOrder.filter((relation) => held[relation].length > 0).map((relation) => {
    const elements = held[relation];
    const kind = kindOfAll(kinds, elements);
    const one = elements.length === 1;
    const noun = said === (kind?.id ?? '') ? '' : `${nounOf(kind, one)} `; // named once, then only counted
    said = kind?.id ?? '';
    return `${numberText(elements.length, territory)}\u00A0${noun}${verb(relation, one)}`;
  });
  return inARow(parts);
}

/**
 * The title of a comparison, from its rows: «De la versión 1 a la 2: 9 acciones se mantienen, 3 cambian de nombre y 2 nacen».
 * @param here the plan on whose page it stands
 */
export function comparisonSentence(a: ComparedSide, b: ComparedSide, rows: readonly ComparedRow[], kinds: readonly Kind[], here: string): string {
  if (a.planId !== b.planId) {
    const other = a.planId === here ? b : a;
    const onlyHere = other === a ? 'new' : 'closed';
    const verb: Verb = (relation, one) => (relation === 'new' || relation === 'closed' ? (relation === onlyHere ? words.onlyHere(one) : words.onlyThere(one)) : likenessVerbs[relation][one ? 0 : 1]);
    return `${words.withPlan(other.title)}: ${counted(kinds, rows, b.territory, verb)}`;
  }
  const counts = counted(kinds, rows, b.territory, (relation, one) => relationVerbs[relation][one ? 0 : 1]);
  return rows.every(({ relation }) => relation === 'kept') ? words.same(a.version, b.version, counts) : `${words.between(a.version, b.version)}: ${counts}`;
}
