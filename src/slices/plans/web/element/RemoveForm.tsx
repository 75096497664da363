import { useState } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Element } from '../../contract/plan.ts';
import { plansApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { dialogWords, elementWords as words } from '../words.ts';

/** Taking an element out of the draft: says what it means, and asks why. */
export function RemoveForm({ element, onDone }: { element: Element; onDone: (removed: boolean) => void }) {
  const [why, setWhy] = useState('');
  const remove = plansApi.useTell('removeElement');
  const act = (): void => remove.mutate({ elementId: element.id, version: element.version, why: why.trim() || undefined }, { onSuccess: () => { showToast({ text: words.removed(element.code) }); onDone(true); } });
  return (
    <div className="form">
      <p>{element.text}</p>
      <p className="meta">{words.removeMeaning}</p>
      <TextArea label={dialogWords.why} hint={dialogWords.whyHint} optional value={why} onChange={setWhy} rows={2} maxLength={1000} />
      {remove.error ? <Refused problem={remove.error} what={words.removeFailed} /> : null}
      <div className="acts">
        <Button kind="main" busy={remove.isPending} onClick={act}>{words.removeDo}</Button>
        <Button kind="quiet" onClick={() => onDone(false)}>{dialogWords.cancel}</Button>
      </div>
    </div>
  );
}
