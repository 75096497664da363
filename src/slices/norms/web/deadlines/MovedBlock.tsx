import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { shortMoment } from '../../../../web/ui/dates.ts';
import { Field } from '../../../../web/ui/Field.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { normsApi } from './api.ts';
import { copyText } from './copy.ts';
import { movedWords as said } from './calendar-words.ts';
import { dueWords } from './due-words.ts';

type Whom = { institution: string | null; account: string | null; name: string };

/** What a change of the calendar moved, and whom to tell of it, each with the letter ready. */
export function MovedBlock({ change, onClose }: { change: string; onClose: () => void }) {
  const asked = normsApi.usePages('moved', { change, limit: 50 });
  const [letter, setLetter] = useState<Whom>();
  const items = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const tell = asked.data?.pages[0]?.tell ?? [];
  return (
    <Block title={said.title} tools={<Button small kind="quiet" icon="close" onClick={onClose}>{said.back}</Button>}>
      {asked.error ? <Refused problem={asked.error} what={said.failed} /> : null}
      {asked.data && items.length === 0 ? <Note>{said.nobody}</Note> : null}
      {tell.length > 0 ? (
        <div className="stack">
          <h3>{said.tell}</h3>
          <ul className="stack">
            {tell.map((one) => (
              <li key={one.institution ?? one.account} className="row between">
                <span><b>{one.name}</b>, {said.dues(one.dues)}{one.institution ? <span className="meta"> · {said.people(one.people)}</span> : null}</span>
                <Button small onClick={() => setLetter(one)} aria-label={said.letterTitle(one.name)}>{said.letter}</Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {items.length > 0 ? (
        <DataTable
          caption={said.title}
          rows={items}
          rowKey={({ id }) => id}
          rowHref={({ dueId }) => paths.due(dueId)}
          more={asked.hasNextPage ? <Button onClick={() => void asked.fetchNextPage()}>{dueWords.more}</Button> : undefined}
          columns={[
            { key: 'label', head: said.columns.label, main: true, cell: ({ label, term }) => <>{label} <span className="meta">{term}</span></> },
            { key: 'before', head: said.columns.before, cell: ({ before }) => shortMoment(before) },
            { key: 'after', head: said.columns.after, cell: ({ after }) => <b>{shortMoment(after)}</b> },
            { key: 'who', head: said.columns.who, cell: ({ institutions, people }) => [...institutions.map(({ name }) => name), ...people].join(', ') },
          ]}
        />
      ) : null}
      {letter ? <LetterDialog change={change} whom={letter} onClose={() => setLetter(undefined)} /> : null}
    </Block>
  );
}

function LetterDialog({ change, whom, onClose }: { change: string; whom: Whom; onClose: () => void }) {
  const may = useMay();
  const ask = { change, ...(whom.institution ? { institution: whom.institution } : { account: whom.account ?? '' }) };
  const { data, error } = normsApi.useAsk('movedLetter', ask);
  const tell = normsApi.useTell('tellMoved');
  const off = !data?.mailReady ? said.sendOff : data.mails === 0 ? said.sendNone : undefined;
  const send = (): void => tell.mutate(ask, { onSuccess: ({ mails }) => { showToast({ text: said.sent(mails), sign: 'ok' }); onClose(); } });
  return (
    <Dialog open wide onClose={onClose} title={said.letterTitle(whom.name)} actions={<><Button kind="main" icon="copy" onClick={() => void copyText(data?.text ?? '')}>{said.copyText}</Button>{may('norms.tell-moved') ? <Button busy={tell.isPending} disabledReason={off} onClick={send}>{said.send(data?.mails ?? 0)}</Button> : null}</>}>
      <div className="form">
        {data ? <Field label={data.subject}>{(control) => <textarea {...control} className="inp" readOnly rows={12} value={data.text} />}</Field> : null}
        <Refused problem={error ?? tell.error} what={said.failed} />
      </div>
    </Dialog>
  );
}
