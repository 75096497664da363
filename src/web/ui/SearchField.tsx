import { useDeferredValue, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { FieldLook } from './Field.tsx';
import { PickField } from './PickField.tsx';

/** A record that was chosen: its identity, and how it is called in the field. */
export interface Picked {
  readonly id: string;
  readonly name: string;
}

/** A record that answers to what is typed; `note` tells homonyms apart. */
export interface Found extends Picked {
  readonly note: ReactNode;
}

export interface SearchLook extends FieldLook {
  readonly chosen: Picked | undefined;
  /** What was chosen; undefined as soon as one writes again. */
  readonly onChoose: (picked: Picked | undefined) => void;
}

export interface SearchFieldProps extends SearchLook {
  /** Asks for what answers to some words, two letters or more (fewer: nothing is asked); undefined while it looks. It is a hook, the same one at every drawing. */
  readonly useFound: (asked: string) => readonly Found[] | undefined;
  /** What was typed may be taken as it stands, under this identity: offered last, from so many letters on. */
  readonly own?: { readonly id: string; readonly says: (typed: string) => string; readonly least?: number };
}

/** One record among many, searched while one types and kept by name; writing again forgets what was chosen. */
export function SearchField({ chosen, onChoose, useFound, own, ...look }: SearchFieldProps): ReactElement {
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const asked = useDeferredValue(chosen ? '' : typed);
  const found = useFound(asked);
  const write = (text: string): void => {
    setQuery(text);
    if (chosen && text !== chosen.name) onChoose(undefined);
  };
  const take = (id: string): void => {
    const one = id === own?.id ? { id, name: typed } : found?.find((item) => item.id === id);
    if (one) onChoose({ id: one.id, name: one.name });
  };
  const offered = own && asked.length >= (own.least ?? 2) ? [...(found ?? []), { id: own.id, name: own.says(typed), note: '' }] : found;
  const options = chosen || asked.length < 2 ? undefined : offered?.map(({ id, name, note }) => ({ value: id, text: name, row: <><b>{name}</b> <span className="meta">{note}</span></> }));
  return <PickField {...look} query={chosen?.name ?? query} onQuery={write} onPick={take} options={options} />;
}
