import { useState } from 'react';
import type { z } from '../../../../kernel/contract.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Radio, TextArea } from '../../../../web/ui/fields.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Answer, Validation } from '../../contract/validation.ts';
import { coherenceApi } from '../api.ts';
import { validationWords as words } from './words.ts';

interface AnswerFormProps {
  elementId: string;
  own: z.output<typeof Validation>;
  onStale: () => void;
  onDone?: () => void;
}

interface Theirs {
  version: number;
  answer: Answer | null;
  why: string | null;
}

const choices: readonly Answer[] = ['yes', 'changes', 'no'];

/** Yes, with changes or no, and why; big enough for a phone. Where somebody of the same office was faster, both are shown. */
export function AnswerForm({ elementId, own, onStale, onDone }: AnswerFormProps) {
  const [answer, setAnswer] = useState(own.answer);
  const [why, setWhy] = useState(own.why ?? '');
  const [tried, setTried] = useState(false);
  const validate = coherenceApi.useTell('validate');
  const lacksWhy = answer !== null && answer !== 'yes' && why.trim() === '';
  const send = (version: number | null): void => {
    setTried(true);
    if (answer === null || lacksWhy) return;
    validate.mutate({ elementId, territory: own.territory, answer, ...(version === null ? {} : { version }), ...(why.trim() ? { why: why.trim() } : {}) }, { onSuccess: () => { showToast({ text: words.sent }); onDone?.(); } });
  };
  const theirs = validate.error?.code === 'house.version-changed' ? (validate.error.answer.details['current'] as Theirs) : undefined; // the convention of house.version-changed: the row as it is now
  if (theirs && answer) {
    return (
      <Block title={words.mine(own.name)}>
        <Problem what={words.conflict} why={words.conflictWhy} kept={words.kept} />
        <Compare fields={[{ label: words.answer, yours: words.word[answer], theirs: theirs.answer ? words.word[theirs.answer] : words.pending }, { label: words.why, yours: why, theirs: theirs.why ?? '' }]} actions={<><Button kind="main" small busy={validate.isPending} onClick={() => send(theirs.version)}>{words.saveMine}</Button><Button small onClick={onStale}>{words.keepTheirs}</Button></>} />
      </Block>
    );
  }
  return (
    <Block title={words.mine(own.name)}>
      <form className="form answer-form" noValidate onSubmit={(event) => { event.preventDefault(); send(own.version); }}>
        {own.lineChanged ? <p className="meta">{words.changed}</p> : own.version === null ? <p className="meta">{words.unasked}</p> : null}
        <FieldGroup label={words.choose} error={tried && answer === null ? words.needAnswer : undefined}>
          {choices.map((one) => <Radio key={one} name={`answer ${own.territory}`} label={words[one]} checked={answer === one} onChange={() => setAnswer(one)} />)}
        </FieldGroup>
        {answer === null || answer === 'yes' ? null : <TextArea label={answer === 'no' ? words.whyNo : words.whyChanges} hint={words.whyHint} rows={3} maxLength={2000} value={why} onChange={setWhy} error={tried && lacksWhy ? words.needWhy : undefined} />}
        {validate.error ? <Refused problem={validate.error} what={words.notSent} kept={words.kept} /> : null}
        <div className="acts"><Button kind="main" type="submit" busy={validate.isPending}>{own.answer ? words.again : words.send}</Button></div>
      </form>
    </Block>
  );
}
