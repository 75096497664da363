import { useDeferredValue, useState } from 'react';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { institutionsApi, territoriesApi } from './api.ts';
import { words } from './words.ts';

interface PlacePickProps {
  /** Code of the territory; its name is asked for. */
  code: string | undefined;
  onChoose: (code: string | undefined) => void;
  error?: string | undefined;
  label?: string;
}

/** A territory by name or code; homonyms are told apart by their level and parents. */
export function PlacePick({ code, onChoose, error, label = words.place }: PlacePickProps) {
  const [query, setQuery] = useState<string>();
  const asked = useDeferredValue(query?.trim() ?? '');
  const known = territoriesApi.useAsk('get', { code: code ?? '' }, { enabled: code !== undefined, freshMs: 600_000 }).data;
  const found = territoriesApi.useAsk('search', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true }).data?.items;
  const named = known ? `${known.name}, ${known.levelName}` : (code ?? '');
  return (
    <PickField
      label={label}
      hint={words.placeHint}
      error={error}
      query={query ?? named}
      onQuery={setQuery}
      onPick={(picked) => { setQuery(undefined); onChoose(picked); }}
      options={asked.length > 1 ? found?.map((hit) => ({ value: hit.code, text: `${hit.name}, ${hit.levelName}`, row: <><b>{hit.name}</b> <span className="meta">{[hit.levelName, hit.parents.at(-1)?.name, hit.code].filter(Boolean).join(' · ')}</span></> })) : undefined}
    />
  );
}

/** An institution, by part of its name. */
export function InstitutionPick({ label, chosen, onChoose }: { label: string; chosen: { id: string; name: string } | undefined; onChoose: (chosen: { id: string; name: string } | undefined) => void }) {
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
  return <PickField label={label} optional query={chosen?.name ?? query} onQuery={write} onPick={take} options={asked.length > 1 ? found?.map((one) => ({ value: one.id, text: one.name, row: <><b>{one.name}</b> <span className="meta">{one.territoryName}</span></> })) : undefined} />;
}
