import { useState } from 'react';
import { FieldGroup } from '../../../../../web/ui/Field.tsx';
import { Radio, SelectField, TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import type { Element } from '../../../contract/plan.ts';
import { plansApi } from '../../api.ts';
import { TaskDialog } from '../../plan/TaskDialog.tsx';
import { DiffText } from '../DiffText.tsx';
import { adjustmentWords as words } from '../words.ts';

/** Proposing another wording: which text, where it comes from, how it would read, and its source. */
export function ProposeDialog({ elements, onClose }: { elements: Element[]; onClose: () => void }) {
  const [elementId, setElementId] = useState(elements.length === 1 ? (elements[0]?.id ?? '') : '');
  const element = elements.find((e) => e.id === elementId);
  const [origin, setOrigin] = useState<'territory' | 'programme'>('territory');
  const [written, setWritten] = useState<string>();
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const propose = plansApi.useTell('proposeAdjustment');
  const after = written ?? element?.text ?? '';
  const same = element !== undefined && after.trim() === element.text;
  const act = (): void => {
    setTried(true);
    if (!element || !after.trim() || same || !source.trim()) return;
    propose.mutate({ elementId, origin, after: after.trim(), source: source.trim() }, { onSuccess: () => { showToast({ text: words.proposed }); onClose(); } });
  };
  return (
    <TaskDialog title={words.proposeTitle} act={words.proposeDo} onAct={act} onClose={onClose} busy={propose.isPending} problem={propose.error} failed={words.notProposed}>
      <SelectField label={words.element} value={elementId} placeholder={words.chooseElement} options={elements.map((e) => ({ value: e.id, label: `${e.code} ${e.text.slice(0, 80)}` }))} onChange={(id) => { setElementId(id); setWritten(undefined); }} error={tried && !element ? words.needElement : undefined} />
      <FieldGroup label={words.origin}>
        {(['territory', 'programme'] as const).map((one) => <Radio key={one} name="origin" label={words.origins[one]} checked={origin === one} onChange={() => setOrigin(one)} />)}
      </FieldGroup>
      <TextArea label={words.after} hint={words.afterHint} rows={4} maxLength={10_000} value={after} onChange={setWritten} error={tried && (!after.trim() || same) ? words.needAfter : undefined} />
      {element && !same && after.trim() ? <p className="quote"><DiffText before={element.text} after={after} /></p> : null}
      <TextField label={words.source} hint={words.sourceHint} maxLength={500} value={source} onChange={setSource} error={tried && !source.trim() ? words.needSource : undefined} />
    </TaskDialog>
  );
}
