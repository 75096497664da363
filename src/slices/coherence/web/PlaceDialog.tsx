import { useDeferredValue, useState } from 'react';
import { paths } from '../../../web/paths.ts';
import { useGo } from '../../../web/route.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { Dialog } from '../../../web/ui/Dialog.tsx';
import { DateField } from '../../../web/ui/fields.tsx';
import { LevelSign } from '../../../web/ui/Level.tsx';
import { PickField } from '../../../web/ui/PickField.tsx';
import { territoriesApi } from './api.ts';
import { signOf } from './view/picture.ts';
import { words } from './words.ts';

/** A territory of the catalogue, found by name or code. */
export function PlacePick({ name, label = words.territory, onPick }: { name?: string | undefined; label?: string; onPick: (code: string) => void }) {
  const [typed, setTyped] = useState<string>();
  const asked = useDeferredValue((typed ?? '').trim());
  const found = territoriesApi.useAsk('search', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true });
  const options = asked.length > 1 ? found.data?.items : undefined;
  return (
    <PickField
      label={label} hint={words.territoryHint} query={typed ?? name ?? ''} onQuery={setTyped} onPick={onPick}
      options={options?.map((hit) => ({
        value: hit.code,
        text: `${hit.name}, ${hit.levelName}`,
        row: <><LevelSign level={signOf(hit.rank)} /> <b>{hit.name}</b> <span className="meta">{[hit.levelName, ...hit.parents.slice(-2).reverse().map((p) => p.name)].join(', ')}</span> <span className="code">{hit.code}</span></>,
      }))}
    />
  );
}

interface PlaceDialogProps {
  territory: string;
  name: string;
  day: string | undefined;
  onClose: () => void;
}

/** On which territory and which day the figures stand. */
export function PlaceDialog({ territory, name, day, onClose }: PlaceDialogProps) {
  const [code, setCode] = useState(territory);
  const [at, setAt] = useState(day ?? '');
  const go = useGo();
  const see = (): void => {
    onClose();
    go(`${paths.coherence(code)}${at ? `?corte=${at}` : ''}`);
  };
  return (
    <Dialog open onClose={onClose} title={words.change} actions={<><Button kind="main" onClick={see}>{words.see}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <PlacePick name={name} onPick={setCode} />
        <DateField label={words.date} hint={words.dateHint} optional value={at} onChange={setAt} />
      </div>
    </Dialog>
  );
}
