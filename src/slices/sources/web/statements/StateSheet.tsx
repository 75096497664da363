import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Statement, WholeDocument } from '../../contract.ts';
import { sourcesApi } from '../api.ts';
import { draftAt, lacksOf, saidBy, type Draft, type StateAt } from './draft.ts';
import { MoreFields } from './MoreFields.tsx';
import { PropertyPick } from './PropertyPick.tsx';
import { TopicPick } from './TopicPick.tsx';
import { draftOf, valueOf, valueWords } from './value.ts';
import { ValueFields } from './ValueFields.tsx';
import { formWords as words } from './words.ts';

export type { StateAt };

/** Takes who sent too early to the first field that lacks something: it may be out of sight. */
const showWrong = (): void => document.querySelector<HTMLElement>('dialog[open] [aria-invalid=true], dialog[open] .er')?.scrollIntoView({ block: 'center' });

/** Writes down what a document says at a place, or corrects it. What was typed stays when something says no. */
export function StateSheet({ document, at, onClose }: { document: WholeDocument; at: StateAt | Statement; onClose: () => void }) {
  const old = 'id' in at ? at : undefined;
  const [id] = useState(() => old?.id ?? newId());
  const [draft, setDraft] = useState(() => draftAt(at));
  const [tried, setTried] = useState(false);
  const [state, restate] = [sourcesApi.useTell('state'), sourcesApi.useTell('restate')];
  const lacks = lacksOf(draft);
  const set = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const need = (field: keyof typeof lacks, text: string): string | undefined => (tried && lacks[field] ? text : undefined);
  const send = (version = old?.version): void => {
    setTried(true);
    const said = saidBy(draft);
    if (!said) return void requestAnimationFrame(showWrong); // drawn first, with what is wrong under its field
    const done = { onSuccess: () => { showToast({ text: words.done }); onClose(); } };
    if (version === undefined) state.mutate({ id, documentId: document.id, ...said }, done);
    else restate.mutate({ id, version, ...said }, done);
  };
  const theirs = restate.error?.code === 'house.version-changed' ? (restate.error.answer.details['current'] as Statement) : undefined; // the convention of house.version-changed: the row as it is now
  const mine = valueOf(draft.value);
  return (
    <Sheet
      open keepOpen onClose={onClose} title={old ? words.editTitle : words.title}
      actions={theirs ? undefined : <><Button kind="main" busy={state.isPending || restate.isPending} onClick={() => send()}>{words.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}
    >
      {theirs && mine ? (
        <>
          <Problem what={words.conflict} why={words.conflictWhy} kept={words.kept} />
          <Compare fields={[{ label: words.value, yours: valueWords(mine), theirs: valueWords(theirs.value) }]} actions={<><Button kind="main" small busy={restate.isPending} onClick={() => send(theirs.version)}>{words.saveMine}</Button><Button small onClick={onClose}>{words.keepTheirs}</Button></>} />
        </>
      ) : (
        <div className="form">
          {draft.quote === '' ? null : <p className="quote">«{draft.quote}»</p>}
          <TopicPick first={old?.topic ?? ''} onPick={(topic) => set({ topic })} error={need('topic', words.topicNeed)} />
          <PropertyPick first={old?.propertyName ?? ''} onPick={(property) => set(property ? { property: property.key, value: draft.value.kind === property.value ? { ...draft.value, unit: property.unit ?? '' } : draftOf(undefined, property.value, property.unit) } : { property: '' })} error={need('property', words.propertyNeed)} />
          <ValueFields draft={draft.value} onChange={(value) => set({ value })} error={need('value', words.valueNeed)} />
          <div className="row start">
            {document.pages !== null && document.pages > 1 ? <TextField label={words.page} optional inputMode="numeric" size={6} value={draft.page} onChange={(page) => set({ page })} error={need('page', words.wholeNeed)} /> : null}
            <TextField label={words.line} optional inputMode="numeric" size={6} value={draft.line} onChange={(line) => set({ line, ...(old && draft.place === old.place ? { place: '' } : {}) })} error={need('line', words.wholeNeed)} />
            <TextField label={words.lineTo} optional inputMode="numeric" size={6} value={draft.lineTo} onChange={(lineTo) => set({ lineTo })} error={need('lineTo', words.wholeNeed)} />
          </div>
          <MoreFields draft={draft} onChange={set} originalError={need('original', words.originalNeed)} />
          <Refused problem={theirs ? null : (state.error ?? restate.error)} what={words.notSaved} kept={words.kept} />
        </div>
      )}
    </Sheet>
  );
}
