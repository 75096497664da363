import { useState } from 'react';
import { fold } from '../../../../kernel/text.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import type { Part } from '../../../../kernel/part.ts';
import { groupOf } from '../../rules/alignment/pairs.ts';
import type { AlignedPair } from '../../contract/alignment.ts';
import { partName } from './sentence.ts';
import { keysOf, type OneAlignment } from './shapes.ts';
import { words } from './words.ts';

interface FormProps {
  alignment: OneAlignment;
  pair: AlignedPair;
  busy: boolean;
  onSave: (parts: string[], model: string[]) => void;
  onCancel: () => void;
}

/** Which articles of both sides go together: some are taken out, others put in by number or title. */
export function CorrectForm({ alignment, pair, busy, onSave, onCancel }: FormProps) {
  const [chosen, setChosen] = useState(() => keysOf(pair));
  const empty = chosen.parts.length + chosen.model.length === 0;
  return (
    <form
      className="form" noValidate aria-label={words.correctTitle}
      onSubmit={(event) => { event.preventDefault(); if (!empty && !busy) onSave(chosen.parts, chosen.model); }}
      onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) { event.preventDefault(); onCancel(); } }}
    >
      <Chosen label={words.ownParts} add={words.addOwn} all={alignment.text} group={pair.group} keys={chosen.parts} onChange={(parts) => setChosen({ ...chosen, parts })} />
      <Chosen label={words.modelParts} add={words.addModel} all={alignment.modelText} group={pair.group} keys={chosen.model} onChange={(model) => setChosen({ ...chosen, model })} />
      <p className="meta">{words.moved}</p>
      <div className="acts">
        <Button kind="main" type="submit" busy={busy} disabledReason={empty ? words.emptyPair : undefined}>{words.savePair}</Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}

interface ChosenProps {
  label: string;
  add: string;
  all: readonly Part[];
  group: AlignedPair['group'];
  keys: readonly string[];
  onChange: (keys: string[]) => void;
}

/** So many are offered at once. */
const mostOffered = 12;

function Chosen({ label, add, all, group, keys, onChange }: ChosenProps) {
  const [query, setQuery] = useState('');
  const names = new Map(all.map((part) => [part.key, partName(part)]));
  const asked = fold(query);
  const options = all.filter((part) => groupOf(part.kind) === group && !keys.includes(part.key) && fold(`${part.number ?? ''} ${partName(part)}`).includes(asked)).slice(0, mostOffered).map((part) => ({ value: part.key, text: partName(part), row: <><b>{partName(part)}</b> <span className="meta">{part.text.slice(0, 90)}</span></> }));
  return (
    <div className="stack">
      <p><b>{label}</b></p>
      {keys.length === 0 ? <p className="meta">{words.none}</p> : (
        <ul className="al-chosen">
          {keys.map((key) => <li key={key}>{names.get(key) ?? key}<Button small kind="quiet" icon="remove" aria-label={words.remove(names.get(key) ?? key)} onClick={() => onChange(keys.filter((one) => one !== key))}>{''}</Button></li>)}
        </ul>
      )}
      <PickField label={add} hint={words.addHint} query={query} onQuery={setQuery} options={options} onPick={(key) => { onChange([...keys, key]); setQuery(''); }} />
    </div>
  );
}
