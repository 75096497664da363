import { useState } from 'react';
import { useMay } from '../../../../web/session.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { sourcesApi } from '../api.ts';
import { keyFor } from './draft.ts';
import { formWords as words } from './words.ts';

interface TopicPickProps {
  /** How the chosen one is called, to begin with. */
  first: string;
  onPick: (key: string) => void;
  error?: string | undefined;
}

/** Chooses what a statement speaks of, among the topics within reach, or makes one. */
export function TopicPick({ first, onPick, error }: TopicPickProps) {
  const [query, setQuery] = useState(first);
  const [making, setMaking] = useState<string>();
  const may = useMay();
  const found = sourcesApi.useAsk('topics', { q: query, limit: 20 }, { keep: true, enabled: query.trim() !== '' }).data?.items;
  const options = (found ?? []).map(({ key, kind, name, trail }) => ({ value: key, text: name ?? key, row: <span>{name ?? key} <span className="meta">{[kind, trail].filter(Boolean).join(', ')}</span></span> }));
  const isNew = may('sources.save-topic') && query.trim() !== '' && !(found ?? []).some(({ name, key }) => name === query.trim() || key === query.trim());
  const pick = (value: string): void => {
    if (value !== 'new:') return onPick(value);
    onPick('');
    setMaking(query.trim());
  };
  return (
    <>
      <PickField
        label={words.topic} hint={words.topicHint} error={error} query={query}
        onQuery={(text) => { setQuery(text); setMaking(undefined); onPick(''); }}
        options={query.trim() === '' ? [] : [...options, ...(isNew ? [{ value: 'new:', text: query.trim(), row: <b>{words.newTopic(query.trim())}</b> }] : [])]}
        onPick={pick}
      />
      {making === undefined ? null : <NewTopic name={making} onMade={(key) => { setMaking(undefined); onPick(key); }} />}
    </>
  );
}

/** The one thing that a new topic needs beside its name: what it is. */
function NewTopic({ name, onMade }: { name: string; onMade: (key: string) => void }) {
  const [kind, setKind] = useState('');
  const [tried, setTried] = useState(false);
  const save = sourcesApi.useTell('saveTopic');
  const make = (): void => {
    setTried(true);
    if (kind.trim() !== '') save.mutate({ key: keyFor(kind, name), kind: kind.trim().toLowerCase(), name }, { onSuccess: ({ key }) => onMade(key) });
  };
  return (
    <div className="note plain">
      <div className="stack">
        <TextField label={words.kind} hint={words.kindHint} value={kind} onChange={setKind} maxLength={60} error={tried && kind.trim() === '' ? words.kindNeed : undefined} />
        <Refused problem={save.error} what={words.topicNotMade} />
        <Button small busy={save.isPending} onClick={make}>{words.newTopic(name)}</Button>
      </div>
    </div>
  );
}
