import { useDeferredValue, useState, type ReactElement } from 'react';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { institutionsApi } from './api.ts';

export interface Holder {
  id: string;
  name: string;
}

interface HolderPickProps {
  label: string;
  hint?: string;
  chosen: Holder | undefined;
  onChoose: (chosen: Holder | undefined) => void;
  error?: string | undefined;
}

/** An institution, by part of its name. */
export function HolderPick({ label, hint, chosen, onChoose, error }: HolderPickProps): ReactElement {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(chosen ? '' : query.trim());
  const found = institutionsApi.useAsk('list', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true }).data?.items;
  const write = (text: string): void => {
    setQuery(text);
    if (chosen && text !== chosen.name) onChoose(undefined);
  };
  const take = (id: string): void => {
    const one = found?.find((item) => item.id === id);
    if (one) onChoose({ id, name: one.name });
  };
  return <PickField label={label} hint={hint} error={error} query={chosen?.name ?? query} onQuery={write} onPick={take} options={asked.length > 1 ? found?.map((one) => ({ value: one.id, text: one.name, row: <><b>{one.name}</b> <span className="meta">{one.territoryName}</span></> })) : undefined} />;
}
