import { useDeferredValue, useState, type ReactNode } from 'react';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { institutionsApi, instrumentsApi, territoriesApi } from './api.ts';
import { formWords } from './words.ts';

export interface Picked {
  id: string;
  name: string;
}

export interface PickProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  optional?: boolean;
  chosen: Picked | undefined;
  onChoose: (picked: Picked | undefined) => void;
}

interface Option extends Picked {
  note: ReactNode;
}

/** What is typed while nothing is chosen, and what is looked for. */
function useAsked(chosen: Picked | undefined): { query: string; setQuery: (text: string) => void; asked: string } {
  const [query, setQuery] = useState('');
  return { query, setQuery, asked: useDeferredValue(chosen ? '' : query.trim()) };
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

/** A territory, by name or code. */
export function TerritoryPick(props: PickProps) {
  const { asked, ...field } = useAsked(props.chosen);
  const found = territoriesApi.useAsk('search', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true }).data?.items;
  const options = found?.map((hit) => ({ id: hit.code, name: `${hit.name}, ${hit.levelName}`, note: [hit.parents.at(-1)?.name, hit.code].filter(Boolean).join(' · ') }));
  return <Pick {...props} {...field} options={asked.length > 1 ? options : undefined} />;
}

/** An institution, by part of its name. */
export function InstitutionPick(props: PickProps) {
  const { asked, ...field } = useAsked(props.chosen);
  const found = institutionsApi.useAsk('list', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true }).data?.items;
  return <Pick {...props} {...field} options={asked.length > 1 ? found?.map(({ id, name, territoryName }) => ({ id, name, note: territoryName })) : undefined} />;
}

/** What stands for a name that the directory does not have. */
export const justNamed = 'named';

/** An institution of the directory, or only its name. */
export function PartyPick({ chosen, onChoose, ...look }: PickProps) {
  const { query, setQuery, asked } = useAsked(chosen);
  const found = institutionsApi.useAsk('list', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true }).data?.items ?? [];
  const options = [...found.map(({ id, name, territoryName }) => ({ id, name, note: territoryName })), { id: justNamed, name: formWords.partyWrite(query.trim()), note: '' }];
  const take = (picked: Picked | undefined): void => onChoose(picked?.id === justNamed ? { id: justNamed, name: query.trim() } : picked);
  return <Pick {...look} chosen={chosen} onChoose={take} query={query} setQuery={setQuery} options={asked.length > 1 ? options : undefined} />;
}

/** An instrument within reach, by its title. */
export function InstrumentPick(props: PickProps) {
  const { asked, ...field } = useAsked(props.chosen);
  const found = instrumentsApi.useAsk('list', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true }).data?.items;
  return <Pick {...props} {...field} options={asked.length > 1 ? found?.map(({ id, title, kindTitle, number, territoryName }) => ({ id, name: title, note: [kindTitle, number, territoryName].filter(Boolean).join(' · ') })) : undefined} />;
}
