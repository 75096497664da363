import { useState } from 'react';
import { Button } from '../../../web/ui/Button.tsx';
import { Compare } from '../../../web/ui/Compare.tsx';
import { Sheet } from '../../../web/ui/Dialog.tsx';
import { TextArea, TextField } from '../../../web/ui/fields.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import type { Institution } from '../contract.ts';
import { institutionsApi } from './api.ts';
import { Refused } from '../../../web/Refused.tsx';
import { peopleWords, words } from './words.ts';

type Draft = Record<'short' | 'acronym' | 'aliases' | 'founded' | 'ended' | 'note', string>;

const labels: Record<keyof Draft, string> = { short: words.short, acronym: words.acronym, aliases: words.aliases, founded: words.founded, ended: words.endedOn, note: words.note };
const keys = Object.keys(labels) as (keyof Draft)[]; // the keys just written

interface Kept {
  short: string | null;
  acronym: string | null;
  aliases: string[];
  founded: string | null;
  ended: string | null;
  note: string | null;
}

const draftOf = (one: Kept): Draft => ({ short: one.short ?? '', acronym: one.acronym ?? '', aliases: one.aliases.join('; '), founded: one.founded ?? '', ended: one.ended ?? '', note: one.note ?? '' });

/** Corrects what an institution is; when somebody else did meanwhile, both sides are shown and a person chooses. */
export function EditInstitution({ one, onClose }: { one: Institution; onClose: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(one));
  const [version, setVersion] = useState(one.version);
  const update = institutionsApi.useTell('update');
  const set = (key: keyof Draft) => (value: string): void => setDraft({ ...draft, [key]: value });
  const aliases = draft.aliases.split(';').map((alias) => alias.trim()).filter(Boolean);
  const send = (as: number): void =>
    update.mutate({ id: one.id, version: as, short: draft.short || null, acronym: draft.acronym || null, aliases, founded: draft.founded || null, ended: draft.ended || null, note: draft.note || null }, {
      onSuccess: () => {
        showToast({ text: words.saved });
        onClose();
      },
    });
  const current = update.error?.code === 'house.version-changed' ? (update.error.answer.details['current'] as Kept & { version: number }) : undefined; // the slice puts the row of today there
  const mine = (): void => {
    setVersion(current?.version ?? version);
    send(current?.version ?? version);
  };
  return (
    <Sheet open onClose={onClose} keepOpen title={words.edit} actions={<><Button kind="main" busy={update.isPending} onClick={() => send(version)}>{words.save}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <TextField label={words.short} optional value={draft.short} onChange={set('short')} maxLength={200} />
        <TextField label={words.acronym} optional value={draft.acronym} onChange={set('acronym')} maxLength={40} />
        <TextField label={words.aliases} hint={words.aliasesHint} optional value={draft.aliases} onChange={set('aliases')} />
        <TextField label={words.founded} hint={words.momentHint} optional value={draft.founded} onChange={set('founded')} maxLength={10} />
        <TextField label={words.endedOn} hint={words.momentHint} optional value={draft.ended} onChange={set('ended')} maxLength={10} />
        <TextArea label={words.note} optional value={draft.note} onChange={set('note')} maxLength={2000} />
        {update.error ? <Refused problem={update.error} what={words.notSaved} kept={words.kept} /> : null}
        {current ? <Conflict yours={draft} theirs={draftOf(current)} onMine={mine} onTheirs={onClose} /> : null}
      </div>
    </Sheet>
  );
}

function Conflict({ yours, theirs, onMine, onTheirs }: { yours: Draft; theirs: Draft; onMine: () => void; onTheirs: () => void }) {
  const fields = keys.filter((key) => yours[key] !== theirs[key]).map((key) => ({ label: labels[key], yours: yours[key] || '–', theirs: theirs[key] || '–' }));
  return <Compare fields={fields} actions={<><Button kind="main" onClick={onMine}>{peopleWords.keepMine}</Button><Button onClick={onTheirs}>{peopleWords.keepTheirs}</Button></>} />;
}
