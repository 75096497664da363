import { useDeferredValue, useState, type ReactElement } from 'react';
import { PickField } from '../../../../web/ui/PickField.tsx';
import type { Named } from '../../contract/composition.ts';
import { bodiesApi, institutionsApi, instrumentsApi, sourcesApi } from './api.ts';
import { words } from './words.ts';

interface PickProps {
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  chosen: Named | undefined;
  onChoose: (chosen: Named | undefined) => void;
  error?: string | undefined;
}
type Found = readonly (Named & { note?: string | undefined })[] | undefined;

/** A field that searches while one types; writing again forgets what was chosen. */
function Pick({ chosen, onChoose, query, onQuery, found, label, hint, optional, error }: PickProps & { query: string; onQuery: (text: string) => void; found: Found }): ReactElement {
  const write = (text: string): void => {
    onQuery(text);
    if (chosen && text !== chosen.name) onChoose(undefined);
  };
  const take = (id: string): void => {
    const one = found?.find((item) => item.id === id);
    if (one) onChoose({ id: one.id, name: one.name });
  };
  return <PickField label={label} hint={hint} optional={optional ?? false} error={error} query={chosen?.name ?? query} onQuery={write} onPick={take} options={chosen ? undefined : found?.map(({ id, name, note }) => ({ value: id, text: name, row: <><b>{name}</b>{note ? <> <span className="meta">{note}</span></> : null}</> }))} />;
}

function useAsked(chosen: Named | undefined): { query: string; onQuery: (text: string) => void; asked: string } {
  const [query, onQuery] = useState('');
  return { query, onQuery, asked: useDeferredValue(chosen ? '' : query.trim()) };
}
const enough = (asked: string): boolean => asked.length > 1;

export function InstitutionPick(props: PickProps): ReactElement {
  const { asked, ...field } = useAsked(props.chosen);
  const found = institutionsApi.useAsk('list', { q: asked, limit: 8 }, { enabled: enough(asked), keep: true }).data?.items;
  return <Pick {...props} {...field} found={enough(asked) ? found?.map(({ id, name, territoryName }) => ({ id, name, note: territoryName ?? undefined })) : undefined} />;
}

export function BodyPick({ country, ...props }: PickProps & { country: string | undefined }): ReactElement {
  const { asked, ...field } = useAsked(props.chosen);
  const found = bodiesApi.useAsk('list', { q: asked, limit: 8, ...(country ? { country } : {}) }, { enabled: enough(asked), keep: true }).data?.items;
  return <Pick {...props} {...field} found={enough(asked) ? found?.map(({ id, name, place }) => ({ id, name, note: place?.name })) : undefined} />;
}

/** An act of the register of instruments, by its title or number. */
export function ActPick({ country, ...props }: PickProps & { country?: string | undefined }): ReactElement {
  const { asked, ...field } = useAsked(props.chosen);
  const found = instrumentsApi.useAsk('list', { q: asked, limit: 8, ...(country ? { country } : {}) }, { enabled: enough(asked), keep: true }).data?.items;
  return <Pick {...props} {...field} found={enough(asked) ? found?.map(({ id, title, number }) => ({ id, name: number ? `${number}: ${title}` : title })) : undefined} />;
}

/** A document of the library, by its title. */
export function DocumentPick(props: PickProps): ReactElement {
  const { asked, ...field } = useAsked(props.chosen);
  const found = sourcesApi.useAsk('list', { q: asked, limit: 8 }, { enabled: enough(asked), keep: true }).data?.items;
  return <Pick {...props} {...field} found={enough(asked) ? found?.map(({ id, title, year }) => ({ id, name: title, note: year === null ? undefined : String(year) })) : undefined} />;
}

/** What stands for somebody that the directory does not know yet. */
export const unregistered = 'new';

/** A person within reach, or a new one by the name that was written. */
export function PersonPick({ chosen, onChoose, ...look }: PickProps): ReactElement {
  const { query, onQuery, asked } = useAsked(chosen);
  const people = institutionsApi.useAsk('listPeople', { q: asked, limit: 8 }, { enabled: enough(asked), keep: true, post: true }).data?.items ?? [];
  const found: Found = asked.length > 2 ? [...people.map(({ id, name, posts }) => ({ id, name, note: posts.map(({ title }) => title).join(', ') })), { id: unregistered, name: words.registerPerson(query.trim()) }] : undefined;
  return <Pick {...look} chosen={chosen} onChoose={(picked) => onChoose(picked?.id === unregistered ? { id: unregistered, name: query.trim() } : picked)} query={query} onQuery={onQuery} found={found} />;
}
