import { useState } from 'react';
import { paths } from '../../../web/paths.ts';
import { useGo } from '../../../web/route.ts';
import { useMe } from '../../../web/session.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { Sheet } from '../../../web/ui/Dialog.tsx';
import { SelectField, TextField } from '../../../web/ui/fields.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import type { InstitutionKind } from '../contract.ts';
import { institutionsApi } from './api.ts';
import { TerritoryPick, type Picked } from './Picks.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { kindWords, words } from './words.ts';

/** A new institution; it belongs to the institution of whoever creates it, or to itself. */
export function CreateInstitution({ territory, onClose }: { territory: string | undefined; onClose: () => void }) {
  const go = useGo();
  const owner = useMe().data?.institutions[0]?.id;
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string>('mesa');
  const [acronym, setAcronym] = useState('');
  const [founded, setFounded] = useState('');
  const [place, setPlace] = useState<Picked | undefined>(territory ? { id: territory, name: territory } : undefined);
  const create = institutionsApi.useTell('create');
  const save = (): void =>
    create.mutate({ name, kind: kind as InstitutionKind, territory: place?.id ?? '', ...(owner ? { owner } : {}), ...(acronym ? { acronym } : {}), ...(founded ? { founded } : {}) }, { // a word of the select below
      onSuccess: ({ id }) => {
        showToast({ text: words.saved });
        go(paths.institution(id));
      },
    });
  const ready = name.trim().length > 1 && place !== undefined;
  return (
    <Sheet open onClose={onClose} keepOpen={name !== ''} title={words.create} actions={<><Button kind="main" busy={create.isPending} disabledReason={ready ? undefined : `${words.name}, ${words.territoryField}`} onClick={save}>{words.save}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <TextField label={words.name} hint={words.nameHint} value={name} onChange={setName} maxLength={200} />
        <SelectField label={words.kind} value={kind} onChange={setKind} options={Object.entries(kindWords).filter(([value]) => value !== 'gobierno').map(([value, label]) => ({ value, label }))} />
        <TerritoryPick label={words.territoryField} chosen={place} onChoose={setPlace} />
        <TextField label={words.acronym} optional value={acronym} onChange={setAcronym} maxLength={40} />
        <TextField label={words.founded} hint={words.momentHint} optional value={founded} onChange={setFounded} maxLength={10} />
        {create.error ? <Refused problem={create.error} what={words.notSaved} kept={words.kept} /> : null}
      </div>
    </Sheet>
  );
}
