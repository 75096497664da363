import { useMemo, useState } from 'react';
import { fold } from '../../../../kernel/text.ts';
import { PickField } from '../../../../web/ui/PickField.tsx';
import type { Element } from '../../contract/plan.ts';
import { kindOf } from '../../rules/scheme.ts';
import type { OpenPlan } from '../plan/state.ts';
import { elementWords as words } from '../words.ts';
import { possibleParents } from './tree-items.ts';

/** How many options are listed at once; typing narrows them. */
const listed = 30;

interface ParentPickProps {
  open: OpenPlan;
  kind: string;
  id: string | undefined;
  value: string | null;
  onChange: (parentId: string | null) => void;
  error: string | undefined;
}

const nameOf = (element: Element): string => `${element.code} ${element.text}`;

/** What an element hangs from: only what its kind allows, never what hangs from it. */
export function ParentPick({ open, kind, id, value, onChange, error }: ParentPickProps) {
  const { scheme, elements } = open;
  const chosen = elements.find((e) => e.id === value);
  const [typed, setTyped] = useState<string>();
  const parents = useMemo(() => possibleParents(scheme, elements, kind, id), [scheme, elements, kind, id]);
  const root = kindOf(scheme, kind)?.parents.includes('') ?? false;
  const query = typed ?? (chosen ? nameOf(chosen) : value === null ? words.root : '');
  const asked = typed === undefined ? '' : fold(typed);
  const found = parents.filter((e) => asked === '' || fold(nameOf(e)).includes(asked)).slice(0, listed);
  const options = [...(root ? [{ value: '', text: words.root }] : []), ...found.map((e) => ({ value: e.id, text: nameOf(e), row: <><span className="meta">{kindOf(scheme, e.kind)?.name}</span> <b>{e.code}</b> {e.text.slice(0, 80)}</> }))];
  const pick = (picked: string): void => {
    setTyped(undefined);
    onChange(picked === '' ? null : picked);
  };
  return <PickField label={words.parent} hint={words.parentHint} query={query} onQuery={setTyped} options={options} onPick={pick} error={error} />;
}
