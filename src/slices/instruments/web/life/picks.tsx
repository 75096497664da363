import { useDeferredValue, useState, type ReactNode } from 'react';
import { remote } from '../../../../web/api/remote.ts';
import { PickField } from '../../../../web/ui/PickField.tsx';
import type { institutions } from '../../../institutions/contract.ts';
import { instrumentsApi } from '../api.ts';

const institutionsApi = remote<typeof institutions>('institutions');

export interface Picked {
  id: string;
  name: string;
}

interface PickProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean;
  chosen: Picked | undefined;
  onChoose: (picked: Picked | undefined) => void;
}
type Found = (Picked & { note: ReactNode })[] | undefined;

/** A field that searches while one types; writing again forgets what was chosen. */
function Pick({ chosen, onChoose, find, ...look }: PickProps & { find: (asked: string) => Found }) {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(chosen ? '' : query.trim());
  const found = find(asked);
  const write = (text: string): void => {
    setQuery(text);
    if (chosen && text !== chosen.name) onChoose(undefined);
  };
  const take = (id: string): void => {
    const one = found?.find((item) => item.id === id);
    if (one) onChoose({ id, name: one.name });
  };
  return <PickField {...look} query={chosen?.name ?? query} onQuery={write} onPick={take} options={asked.length > 1 ? found?.map(({ id, name, note }) => ({ value: id, text: name, row: <><b>{name}</b> <span className="meta">{note}</span></> })) : undefined} />;
}

const useInstitutions = (q: string): Found => institutionsApi.useAsk('list', { q, limit: 8 }, { enabled: q.length > 1, keep: true }).data?.items.map(({ id, name, territoryName }) => ({ id, name, note: territoryName }));
const usePeople = (q: string): Found => institutionsApi.useAsk('listPeople', { q, limit: 8 }, { enabled: q.length > 1, keep: true, post: true }).data?.items.map(({ id, name, posts }) => ({ id, name, note: posts.map(({ title }) => title).join(', ') }));
const useInstruments = (q: string): Found => instrumentsApi.useAsk('list', { q, limit: 8 }, { enabled: q.length > 1, keep: true }).data?.items.map(({ id, title, kindTitle, number, territoryName }) => ({ id, name: title, note: [kindTitle, number, territoryName].filter(Boolean).join(' · ') }));

/** An institution, by part of its name. */
export const InstitutionPick = (props: PickProps) => <Pick {...props} find={useInstitutions} />;
/** A person of the directory within reach, by part of the name. */
export const PersonPick = (props: PickProps) => <Pick {...props} find={usePeople} />;
/** An instrument within reach, by its title. */
export const InstrumentPick = (props: PickProps) => <Pick {...props} find={useInstruments} />;
