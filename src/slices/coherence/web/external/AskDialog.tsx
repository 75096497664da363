import { useState } from 'react';
import type { z } from '../../../../kernel/contract.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, DateField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { ValidationView } from '../../contract/validation.ts';
import { coherenceApi } from '../api.ts';
import { capital } from '../words.ts';
import { validationWords as words } from './words.ts';

/** Asks the governments of some levels below to validate a line, until a day. */
export function AskDialog({ view, onClose }: { view: z.output<typeof ValidationView>; onClose: () => void }) {
  const { line, byLevel } = view;
  const [levels, setLevels] = useState(() => byLevel.map(({ level }) => level));
  const [dueOn, setDueOn] = useState('');
  const [tried, setTried] = useState(false);
  const ask = coherenceApi.useTell('askValidation');
  const send = (): void => {
    setTried(true);
    if (levels.length === 0) return;
    ask.mutate({ elementId: line.elementId, levels, ...(dueOn ? { dueOn } : {}) }, { onSuccess: ({ asked }) => { showToast({ text: asked === 0 ? words.askAll : words.askDone(asked) }); onClose(); } });
  };
  return (
    <Dialog open onClose={onClose} title={words.askTitle} actions={<><Button kind="main" busy={ask.isPending} onClick={send}>{words.askSend}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p>{words.askLead}</p>
        <p className="quote">{line.text}</p>
        <FieldGroup label={words.askLevels} error={tried && levels.length === 0 ? words.askNone : undefined}>
          {byLevel.map(({ level, plural, governments: n }) => <Checkbox key={level} label={words.askLevel(capital(plural), n)} checked={levels.includes(level)} onChange={(on) => setLevels(on ? [...levels, level] : levels.filter((one) => one !== level))} />)}
        </FieldGroup>
        <DateField label={words.askDue} hint={words.askDueHint} optional value={dueOn} onChange={setDueOn} />
        {ask.error ? <Refused problem={ask.error} what={words.notAsked} /> : null}
      </div>
    </Dialog>
  );
}
