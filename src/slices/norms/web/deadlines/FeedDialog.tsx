import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { Checkbox, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { Field } from '../../../../web/ui/Field.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { normsApi } from './api.ts';
import { copyText } from './copy.ts';
import { feedWords as said } from './due-words.ts';
import { words } from './words.ts';

/** Opens the secret address that a calendar program reads, and closes those no longer wanted. */
export function FeedDialog({ onClose }: { onClose: () => void }) {
  const [label, setLabel] = useState(words.dues);
  const [mine, setMine] = useState(false);
  const [labels, setLabels] = useState(false);
  const open = normsApi.useTell('openFeed');
  const opened = open.data;
  return (
    <Dialog open keepOpen wide onClose={onClose} title={said.title} actions={<Button onClick={onClose}>{words.close}</Button>}>
      <div className="form">
        <p>{said.help}</p>
        {opened ? <Address path={opened.path} until={opened.expiresAt} /> : (
          <>
            <TextField label={said.label} value={label} maxLength={80} onChange={setLabel} />
            <SelectField label={said.what} value={mine ? 'mine' : 'all'} onChange={(value) => setMine(value === 'mine')} options={[{ value: 'all', label: said.all }, { value: 'mine', label: said.mine }]} />
            <Checkbox label={said.labels} note={said.labelsNote} checked={labels} onChange={setLabels} />
            <p><Button kind="main" busy={open.isPending} onClick={() => open.mutate({ label: label.trim() || words.dues, mine, labels })}>{said.open}</Button></p>
          </>
        )}
        {open.error ? <Refused problem={open.error} what={said.failed} kept={words.kept} /> : null}
        <OpenFeeds />
      </div>
    </Dialog>
  );
}

function Address({ path, until }: { path: string; until: string }) {
  const address = `${location.origin}${path}`;
  return (
    <div className="stack">
      <Field label={said.address} hint={said.opened(until.slice(0, 10))}>{(control) => <textarea {...control} className="inp" readOnly rows={3} value={address} onFocus={(event) => event.target.select()} />}</Field>
      <p><Button kind="main" icon="copy" onClick={() => void copyText(address)}>{words.copy}</Button></p>
    </div>
  );
}

function OpenFeeds() {
  const feeds = normsApi.useAsk('feeds', {});
  const close = normsApi.useTell('closeFeed');
  const open = feeds.data?.items.filter(({ closedAt, expiresAt }) => closedAt === null && expiresAt > new Date().toISOString()) ?? [];
  return (
    <Block title={said.list}>
      {feeds.data && open.length === 0 ? <Note>{said.none}</Note> : null}
      <ul className="stack">
        {open.map(({ id, label, expiresAt }) => (
          <li key={id} className="row between"><span>{label} <span className="meta">{said.until(expiresAt.slice(0, 10))}</span></span><Button small kind="quiet" busy={close.isPending} aria-label={`${said.close} ${label}`} onClick={() => close.mutate({ id })}>{said.close}</Button></li>
        ))}
      </ul>
    </Block>
  );
}
