import type { UpdateDecision, UpdatedElement, UpdateTotals } from '../../contract/updating/decision.ts';
import { differencesOf, parentOf, sameIdentity, treeOf, type Compared, type ComparedTree } from './difference.ts';

export interface Decided {
  decision: UpdateDecision;
  reason: string | null;
  continuing: boolean;
  version: number;
  decidedAt: string;
}

/** The version in force, element by element: what was decided of each, how the draft has it, and what does not fit. */
export function updatedElements(inForce: readonly Compared[], draft: readonly Compared[], decisions: ReadonlyMap<string, Decided>): UpdatedElement[] {
  const [before, after] = [treeOf(inForce), treeOf(draft)];
  return inForce.map((element) => {
    const now = after.byIdentity.get(element.identity);
    const decided = decisions.get(element.identity);
    const changes = now ? differencesOf(before, element, after, now, sameIdentity) : [];
    const state = now ? (changes.length > 0 ? 'changed' : 'same') : 'gone';
    return {
      identity: element.identity, code: element.code, kind: element.kind, text: element.text,
      parentIdentity: parentOf(before, element)?.identity ?? null, branch: branchOf(before, element),
      decision: decided?.decision ?? null, reason: decided?.reason ?? null, continuing: decided?.continuing ?? false, decisionVersion: decided?.version ?? 0, decidedAt: decided?.decidedAt ?? null,
      state, changes, draftId: now?.id ?? null, odd: oddOf(decided?.decision, state, changes.some(({ field }) => field !== 'code')),
    };
  });
}

function oddOf(decision: UpdateDecision | undefined, state: UpdatedElement['state'], changed: boolean): UpdatedElement['odd'] {
  if (decision === undefined || decision === 'remove') return null;
  if (state === 'gone') return 'not-there';
  if (decision === 'keep') return changed ? 'kept-changed' : null;
  return changed ? null : 'still-same';
}

/** The identity at the root of an element's branch; its own when it stands at the root. */
function branchOf(tree: ComparedTree, element: Compared): string {
  let at = element;
  for (let up = parentOf(tree, at), steps = 0; up && steps < tree.elements.length; up = parentOf(tree, at), steps += 1) at = up;
  return at.identity;
}

/** Elements that only the draft has. */
export const addedIn = <E extends Compared>(inForce: readonly Compared[], draft: readonly E[]): E[] => {
  const known = new Set(inForce.map((e) => e.identity));
  return draft.filter((e) => !known.has(e.identity));
};

/** What keeps the version from being approved: no decision, or decided to stay and gone from the draft. */
export const isMissing = ({ decision, odd }: Pick<UpdatedElement, 'decision' | 'odd'>): boolean => decision === null || odd === 'not-there';

export function updateTotals(elements: readonly UpdatedElement[], added: number): UpdateTotals {
  const count = (holds: (e: UpdatedElement) => boolean): number => elements.filter(holds).length;
  const of = (decision: UpdateDecision): number => count((e) => e.decision === decision);
  return {
    of: elements.length, decided: count((e) => e.decision !== null), missing: count(isMissing),
    keep: of('keep'), modify: of('modify'), complement: of('complement'), remove: of('remove'),
    keptChanged: count((e) => e.odd === 'kept-changed'), stillSame: count((e) => e.odd === 'still-same'), continuing: count((e) => e.continuing && e.odd !== 'not-there'), added,
  };
}

export interface Removal {
  /** Rows of the draft that go, children before their parents. */
  ids: string[];
  /** Identities decided: those asked for and, of the version in force, what hung below them. */
  identities: string[];
  /** What hangs below and stays: decided to stay, or new in the draft. Nothing is removed while there is any. */
  kept: Compared[];
}

/** What taking some elements out of a draft takes with it. */
export function removalOf(inForce: readonly Compared[], draft: readonly Compared[], decisions: ReadonlyMap<string, Pick<Decided, 'decision'>>, asked: readonly string[]): Removal {
  const children = Map.groupBy(draft, (e) => e.parentId ?? '');
  const [wanted, known] = [new Set(asked), new Set(inForce.map((e) => e.identity))];
  const going = new Map<string, Compared>();
  const walk = (element: Compared): void => {
    if (going.has(element.id)) return;
    for (const child of children.get(element.id) ?? []) walk(child);
    going.set(element.id, element);
  };
  for (const element of draft) if (wanted.has(element.identity)) walk(element);
  const kept = [...going.values()].filter(({ identity }) => !wanted.has(identity) && (!known.has(identity) || (decisions.get(identity)?.decision ?? 'remove') !== 'remove'));
  return { ids: [...going.keys()], identities: [...new Set([...asked, ...[...going.values()].map((e) => e.identity)])].filter((identity) => known.has(identity)), kept };
}

/** Elements of the version in force to bring back into the draft, parents first; `orphans` would hang from what is no longer there. */
export function restorationOf(inForce: readonly Compared[], draft: readonly Compared[], asked: readonly string[]): { restore: Compared[]; orphans: { element: Compared; parent: Compared }[] } {
  const before = treeOf(inForce);
  const [there, wanted] = [new Set(draft.map((e) => e.identity)), new Set(asked)];
  const back = inForce.filter((e) => wanted.has(e.identity) && !there.has(e.identity));
  const orphans = back.flatMap((element) => {
    const parent = parentOf(before, element);
    return parent && !there.has(parent.identity) && !wanted.has(parent.identity) ? [{ element, parent }] : [];
  });
  return { restore: back, orphans };
}
