import { useDeferredValue, useState, type ReactNode } from 'react';
import type { FieldLook } from '../../../web/ui/Field.tsx';
import { PickField } from '../../../web/ui/PickField.tsx';
import { accountsApi, institutionsApi, territoriesApi } from './api.ts';

export interface Picked {
  id: string;
  name: string;
}

interface PickProps extends Omit<FieldLook, 'label'> {
  label: string;
  chosen: Picked | undefined;
  /** What was chosen; undefined as soon as one writes again. */
  onChoose: (picked: Picked | undefined) => void;
}

interface Found extends Picked {
  note: ReactNode;
}

/** What is typed, and what to ask for: nothing below two letters, nor once something is chosen. */
function useTyped({ chosen, onChoose }: Pick<PickProps, 'chosen' | 'onChoose'>) {
  const [typed, setTyped] = useState<string>();
  const query = typed ?? chosen?.name ?? '';
  const late = useDeferredValue(chosen ? '' : query.trim());
  const write = (text: string): void => {
    setTyped(text);
    if (chosen && text !== chosen.name) onChoose(undefined);
  };
  const take = (found: Found | undefined): void => {
    setTyped(undefined);
    if (found) onChoose({ id: found.id, name: found.name });
  };
  return { query, asked: late.length > 1 ? late : '', write, take };
}

interface ShownProps extends FieldLook {
  typed: ReturnType<typeof useTyped>;
  items: Found[] | undefined;
}

function Shown({ label, hint, error, optional, typed, items }: ShownProps) {
  const found = typed.asked === '' ? undefined : items;
  const options = found?.map(({ id, name, note }) => ({ value: id, text: name, row: <><b>{name}</b> <span className="meta">{note}</span></> }));
  return <PickField label={label} hint={hint} error={error} optional={optional} query={typed.query} onQuery={typed.write} options={options} onPick={(id) => typed.take(found?.find((one) => one.id === id))} />;
}

/** An institution, by part of its name. */
export function InstitutionPick(props: PickProps) {
  const typed = useTyped(props);
  const { data } = institutionsApi.useAsk('list', { q: typed.asked, limit: 8 }, { enabled: typed.asked !== '', keep: true });
  return <Shown {...props} typed={typed} items={data?.items.map((item) => ({ id: item.id, name: item.name, note: item.territoryName }))} />;
}

/** A territory, by name or code. */
export function TerritoryPick(props: PickProps) {
  const typed = useTyped(props);
  const { data } = territoriesApi.useAsk('search', { q: typed.asked, limit: 8 }, { enabled: typed.asked !== '', keep: true });
  const note = (hit: { levelName: string; code: string; parents: { name: string }[] }): string => [hit.levelName, ...hit.parents.map((parent) => parent.name).slice(1), hit.code].join(' · ');
  return <Shown {...props} typed={typed} items={data?.items.map((hit) => ({ id: hit.code, name: hit.name, note: note(hit) }))} />;
}

/** An account within reach, by name. */
export function AccountPick(props: PickProps) {
  const typed = useTyped(props);
  const { data } = accountsApi.useAsk('list', { q: typed.asked, limit: 8 }, { enabled: typed.asked !== '', keep: true });
  return <Shown {...props} typed={typed} items={data?.items.map((item) => ({ id: item.id, name: item.fullName, note: [item.name, item.institution?.name].filter(Boolean).join(' · ') }))} />;
}

/** A person of the directory, by name. */
export function PersonPick({ institution, ...props }: PickProps & { institution?: string | undefined }) {
  const typed = useTyped(props);
  const { data } = institutionsApi.useAsk('listPeople', { q: typed.asked, institution, limit: 8 }, { enabled: typed.asked !== '', keep: true, post: true });
  return <Shown {...props} typed={typed} items={data?.items.map((item) => ({ id: item.id, name: item.name, note: item.posts.map((post) => post.title).join(', ') }))} />;
}
