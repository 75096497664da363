import { useState } from 'react';
import type { Property } from '../../contract.ts';
import { useMay } from '../../../../web/session.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { sourcesApi } from '../api.ts';
import { slug } from './draft.ts';
import { formWords as words } from './words.ts';

interface PropertyPickProps {
  first: string;
  onPick: (property: Pick<Property, 'key' | 'value' | 'unit'> | undefined) => void;
  error?: string | undefined;
}

/** Chooses which property a statement gives, or makes one. */
export function PropertyPick({ first, onPick, error }: PropertyPickProps) {
  const [query, setQuery] = useState(first);
  const [making, setMaking] = useState<string>();
  const may = useMay();
  const found = sourcesApi.useAsk('properties', { q: query, limit: 20 }, { keep: true, enabled: query.trim() !== '' }).data?.items ?? [];
  const isNew = may('sources.save-property') && query.trim() !== '' && !found.some(({ name }) => name === query.trim());
  const options = found.map(({ key, name, value, unit }) => ({ value: key, text: name, row: <span>{name} <span className="meta">{unit ?? words.kinds[value]}</span></span> }));
  const pick = (key: string): void => {
    onPick(found.find((one) => one.key === key));
    if (key === 'new:') setMaking(query.trim());
  };
  return (
    <>
      <PickField
        label={words.property} hint={words.propertyHint} error={error && !may('sources.save-property') ? words.propertyOnly : error} query={query}
        onQuery={(text) => { setQuery(text); setMaking(undefined); onPick(undefined); }}
        options={query.trim() === '' ? [] : [...options, ...(isNew ? [{ value: 'new:', text: query.trim(), row: <b>{words.newProperty(query.trim())}</b> }] : [])]}
        onPick={pick}
      />
      {making === undefined ? null : <NewProperty name={making} onMade={(property) => { setMaking(undefined); onPick(property); }} />}
    </>
  );
}

const kindOptions = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));

/** What a new property takes: its kind of value, and the unit of a number. */
function NewProperty({ name, onMade }: { name: string; onMade: (property: Pick<Property, 'key' | 'value' | 'unit'>) => void }) {
  const [value, setValue] = useState<Property['value']>('text');
  const [unit, setUnit] = useState('');
  const save = sourcesApi.useTell('saveProperty');
  const own = { key: slug(name), value, ...(value === 'number' && unit.trim() ? { unit: unit.trim() } : {}) };
  return (
    <div className="note plain">
      <div className="stack">
        <SelectField label={words.takes} value={value} onChange={(next) => setValue(next as Property['value'])} options={kindOptions} /* its options are the kinds */ />
        {value === 'number' ? <TextField label={words.unit} optional value={unit} onChange={setUnit} maxLength={40} /> : null}
        <Refused problem={save.error} what={words.propertyNotMade} />
        <Button small busy={save.isPending} onClick={() => save.mutate({ ...own, name }, { onSuccess: () => onMade(own) })}>{words.newProperty(name)}</Button>
      </div>
    </div>
  );
}
