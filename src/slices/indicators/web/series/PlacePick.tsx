import { useDeferredValue, useState, type ReactElement } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { aDay, territoriesApi } from './api.ts';
import { pageWords as words } from './words.ts';

interface PlacePickProps {
  label: string;
  hint?: string | undefined;
  /** Only of this country. */
  country?: string | undefined;
  code: string | undefined;
  onChoose: (code: string) => void;
  error?: string | undefined;
}

/** A territory by name or code; homonyms are told apart by their level and parents. */
export function PlacePick({ label, hint, country, code, onChoose, error }: PlacePickProps): ReactElement {
  const [query, setQuery] = useState<string>();
  const asked = useDeferredValue(query?.trim() ?? '');
  const known = territoriesApi.useAsk('get', { code: code ?? '' }, { enabled: code !== undefined, freshMs: aDay }).data;
  const found = territoriesApi.useAsk('search', { q: asked, limit: 8, ...(country ? { country } : {}) }, { enabled: asked.length > 1, keep: true }).data?.items;
  const named = known ? `${known.name}, ${known.levelName}` : (code ?? '');
  const options = asked.length > 1 ? found?.map((hit) => ({ value: hit.code, text: `${hit.name}, ${hit.levelName}`, row: <><b>{hit.name}</b> <span className="meta">{[hit.levelName, hit.parents.at(-1)?.name, hit.code].filter(Boolean).join(' · ')}</span></> })) : undefined;
  return <PickField label={label} hint={hint} error={error} query={query ?? named} onQuery={setQuery} onPick={(picked) => { setQuery(undefined); onChoose(picked); }} options={options} />;
}

/** Chooses of which territory of a country the values are seen. */
export function PlaceDialog({ code, country, onChoose, onClose }: { code: string; country: string; onChoose: (code: string) => void; onClose: () => void }): ReactElement {
  const [chosen, setChosen] = useState(code);
  return (
    <Dialog open onClose={onClose} title={words.chooseTitle} actions={<><Button kind="main" onClick={() => onChoose(chosen)}>{words.see}</Button>{code === country ? null : <Button onClick={() => onChoose(country)}>{words.wholeCountry}</Button>}<Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); onChoose(chosen); }}><PlacePick label={words.territory} hint={words.chooseHint} country={country} code={chosen} onChoose={setChosen} /></form>
    </Dialog>
  );
}
