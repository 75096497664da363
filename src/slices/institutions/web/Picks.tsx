import { useDeferredValue, useState, type ReactNode } from 'react';
import { PickField } from '../../../web/ui/PickField.tsx';
import { institutionsApi, territoriesApi } from './api.ts';
import { words } from './words.ts';

export interface Picked {
  id: string;
  name: string;
}

interface PickProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  chosen: Picked | undefined;
  onChoose: (picked: Picked | undefined) => void;
}

interface Option extends Picked {
  note: ReactNode;
}

/** A field that searches while one types; writing again forgets what was chosen. */
function Pick({ chosen, onChoose, query, setQuery, options, ...look }: PickProps & { query: string; setQuery: (text: string) => void; options: readonly Option[] | undefined }) {
  const write = (text: string): void => {
    setQuery(text);
    if (chosen && text !== chosen.name) onChoose(undefined);
  };
  const take = (id: string): void => {
    const found = options?.find((one) => one.id === id);
    if (found) onChoose({ id: found.id, name: found.name });
  };
  return <PickField {...look} query={chosen?.name ?? query} onQuery={write} onPick={take} options={chosen ? undefined : options?.map(({ id, name, note }) => ({ value: id, text: name, row: <><b>{name}</b> <span className="meta">{note}</span></> }))} />;
}

function useAsked(chosen: Picked | undefined): { query: string; setQuery: (text: string) => void; asked: string } {
  const [query, setQuery] = useState('');
  return { query, setQuery, asked: useDeferredValue(chosen ? '' : query.trim()) };
}

/** A territory, by name or code. */
export function TerritoryPick(props: PickProps) {
  const { asked, ...field } = useAsked(props.chosen);
  const found = territoriesApi.useAsk('search', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true }).data?.items;
  const options = asked.length > 1 ? found?.map((hit) => ({ id: hit.code, name: `${hit.name}, ${hit.levelName}`, note: [hit.parents.at(-1)?.name, hit.code].filter(Boolean).join(' · ') })) : undefined;
  return <Pick {...props} {...field} options={options} />;
}

/** An institution, by part of its name. */
export function InstitutionPick(props: PickProps) {
  const { asked, ...field } = useAsked(props.chosen);
  const found = institutionsApi.useAsk('list', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true }).data?.items;
  return <Pick {...props} {...field} options={asked.length > 1 ? found?.map((one) => ({ id: one.id, name: one.name, note: one.territoryName })) : undefined} />;
}

/** What stands for somebody not registered yet. */
export const newPerson = 'new';

/** A person within reach, or a new one by the name that was written. */
export function PersonPick({ chosen, onChoose, ...look }: PickProps) {
  const { query, setQuery, asked } = useAsked(chosen);
  const found = institutionsApi.useAsk('listPeople', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true, post: true }).data?.items;
  const people = found?.map((one) => ({ id: one.id, name: one.name, note: one.posts.map(({ title }) => title).join(', ') })) ?? [];
  const take = (picked: Picked | undefined): void => onChoose(picked?.id === newPerson ? { id: newPerson, name: query.trim() } : picked);
  const options = asked.length > 2 ? [...people, { id: newPerson, name: words.registerPerson(query.trim()), note: '' }] : undefined;
  return <Pick {...look} chosen={chosen} onChoose={take} query={query} setQuery={setQuery} options={options} />;
}
