import { fold } from '../../../kernel/text.ts';
import type { Kind } from '../contract/scheme.ts';
import type { StandingElement } from '../store/element.ts';
import type { Draft } from './draft.ts';

/**
 * Which element of the plan a draft means: the one of its code; without a code, the one of its kind and text under its
 * parent, each once; one that hangs elsewhere only where there is no other of that text, in the plan or in the sheet.
 */
export function existingFinder(elements: readonly StandingElement[], drafts: Iterable<Draft>): (draft: Draft, under: string | undefined) => StandingElement | undefined {
  if (elements.length === 0) return () => undefined;
  const key = (kind: string | undefined, text: string | undefined): string => `${kind} ${fold(text ?? '')}`;
  const byCode = new Map(elements.map((e) => [e.code, e]));
  const sameText = new Map<string, number>();
  for (const draft of drafts) if (!draft.code) sameText.set(key(draft.kind, draft.text), (sameText.get(key(draft.kind, draft.text)) ?? 0) + 1);
  const byText = Map.groupBy(sameText.size === 0 ? [] : elements, (e) => key(e.kind, e.text));
  const taken = new Set<string>();
  return (draft, under) => {
    if (draft.code) return byCode.get(draft.code);
    const all = byText.get(key(draft.kind, draft.text)) ?? [];
    const alone = all.length === 1 && sameText.get(key(draft.kind, draft.text)) === 1;
    const parent = draft.under === undefined ? (draft.parent ? byCode.get(draft.parent)?.id : undefined) : under;
    const placed = (draft.under !== undefined || Boolean(draft.parent)) && !alone;
    const found = all.find((e) => !taken.has(e.id) && (!placed || e.parentId === (parent ?? '')));
    if (found) taken.add(found.id);
    return found;
  };
}

/** Codes for sheets that give none: the kind's first letters and a number that nothing in the plan or in the sheet has. */
export function codeMaker(elements: readonly StandingElement[], drafts: Iterable<Draft>): (kind: Kind) => string {
  let taken: Set<string> | undefined;
  const last = new Map<string, number>();
  return (kind) => {
    taken ??= new Set([...elements.map((e) => e.code), ...[...drafts].flatMap((d) => d.code ?? [])]);
    const prefix = kind.id.slice(0, 1).toUpperCase();
    let n = last.get(kind.id) ?? 0;
    do n += 1;
    while (taken.has(`${prefix}${n}`));
    last.set(kind.id, n);
    taken.add(`${prefix}${n}`);
    return `${prefix}${n}`;
  };
}
