import { useState } from 'react';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Element } from '../../contract/plan.ts';
import type { Field } from '../../contract/scheme.ts';
import { fieldsOf, kindOf, mayHang } from '../../rules/scheme.ts';
import { plansApi } from '../api.ts';
import { useKept } from '../kept.ts';
import type { OpenPlan } from '../plan/state.ts';
import { elementWords as words } from '../words.ts';
import { decimalOf } from '../written.ts';
import { differences, draftOf, readDraft, sameDraft, taking, type Draft, type FieldValue } from './draft.ts';

/** An edit that was begun and not saved. */
export interface Unfinished {
  /** The version that was seen when editing began, and what it said. */
  version: number;
  base: Draft;
  draft: Draft;
}

export const draftKey = (elementId: string): string => `plans.element.${elementId}`;

/** An element being edited: its draft, what is wrong with it, saving it, and what to do when another person was faster. */
export function useEditing(open: OpenPlan, element: Element, onDone: () => void) {
  const { scheme, plan } = open;
  const decimal = decimalOf(plan.territory);
  const [kept, keep] = useKept<Unfinished>(draftKey(element.id));
  const [resumed] = useState(kept !== undefined);
  const [conflict, setConflict] = useState<{ element: Element; draft: Draft }>();
  const edit = plansApi.useTell('editElement');
  const whole = (from: Element): Draft => draftOf(from, scheme.fields, decimal);
  const at: Unfinished = kept ?? { version: element.version, base: whole(element), draft: whole(element) };
  const { draft } = at;
  const fields = fieldsOf(scheme, draft.kind);
  const read = readDraft(draft, fields, decimal);
  /* What was wrong before one began and was not touched does not stand in the way of saving the rest. */
  const touched = new Set(differences(at.base, draft));
  const problems = { ...ownProblems(open, draft), ...Object.fromEntries(Object.entries(read.problems).filter(([key]) => touched.has(key))) };

  const send = (version: number): void => {
    if (Object.keys(problems).length > 0) return;
    edit.mutate(
      { elementId: element.id, version, code: draft.code.trim(), kind: draft.kind, parentId: draft.parentId, text: draft.text.trim(), lines: draft.lines, fields: changedFields(scheme.fields, at.base, draft, read.fields) },
      {
        onSuccess: () => { keep(undefined); showToast({ text: words.saved(draft.code) }); onDone(); },
        onError: (problem) => {
          const current = problem.answer.details['current'] as Element | undefined; // plans answers the row as it is now
          if (problem.code === 'house.version-changed' && current?.version !== undefined) setConflict({ element: current, draft: whole(current) });
        },
      },
    );
  };
  const drop = (): void => {
    keep(undefined);
    setConflict(undefined);
    onDone();
  };
  const goOn = (): void => {
    if (conflict) keep({ version: conflict.element.version, base: conflict.draft, draft });
    setConflict(undefined);
    edit.reset();
  };
  return {
    draft,
    resumed,
    problems,
    conflict,
    drop,
    goOn,
    busy: edit.isPending,
    refused: edit.error && edit.error.code !== 'house.version-changed' ? edit.error : null,
    leaving: leftBehind(scheme.fields, draft),
    write: (change: Partial<Draft>): void => keep({ ...at, draft: { ...draft, ...change } }),
    choose: (key: string): void => { if (conflict) keep({ ...at, draft: taking(draft, conflict.draft, key) }); },
    save: (): void => {
      if (!sameDraft(at.base, draft)) return send(at.version);
      showToast({ text: words.unchanged });
      return drop();
    },
    saveMine: (): void => {
      if (conflict && differences(draft, conflict.draft).length === 0) drop();
      else send(conflict?.element.version ?? at.version);
    },
  };
}

/** The fields to save: those written anew, and null for those that the kind no longer carries. */
function changedFields(all: readonly Field[], base: Draft, draft: Draft, read: Record<string, FieldValue>): Record<string, FieldValue> {
  const touched = new Set(differences(base, draft).map((key) => key.split('.')[0]));
  const changed = Object.entries(read).filter(([id]) => touched.has(id));
  return Object.fromEntries([...changed, ...leftBehind(all, draft).map((field) => [field.id, null] as const)]);
}

/** Fields that hold something and that elements of the chosen kind do not carry: saving takes them away. */
export const leftBehind = (all: readonly Field[], draft: Draft): Field[] =>
  all.filter((field) => field.kinds.length > 0 && !field.kinds.includes(draft.kind) && Object.entries(draft.fields).some(([key, value]) => value !== '' && key.split('.')[0] === field.id));

/** What is wrong with the words and the place of an element, by field. */
export function ownProblems({ scheme, elements }: OpenPlan, draft: Draft): Record<string, string> {
  const kind = kindOf(scheme, draft.kind);
  const parent = elements.find((e) => e.id === draft.parentId);
  const fits = kind === undefined || mayHang(kind, parent && kindOf(scheme, parent.kind));
  return {
    ...(draft.code.trim() ? {} : { code: words.needCode }),
    ...(draft.text.trim() ? {} : { text: words.needText }),
    ...(fits ? {} : { parentId: words.parentWrong(kind.name, parent && (kindOf(scheme, parent.kind)?.name ?? parent.kind)) }),
  };
}
