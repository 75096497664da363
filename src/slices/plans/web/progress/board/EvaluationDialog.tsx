import { useState } from 'react';
import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../../web/ui/Field.tsx';
import { DateField, NumberField, Radio, TextField } from '../../../../../web/ui/fields.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { plansApi } from '../../api.ts';
import { acts } from '../words.ts';
import type { Evaluations } from './EvaluationBlock.tsx';
import { readingsOf } from './readings.ts';
import { evaluationWords as words } from './words.ts';

/** Another number than the readings of the word. */
const another = 'otro';

/** Every how many months: a word such as «trianual» has two readings, and a person says which. */
export function EvaluationDialog({ planId, said, onClose }: { planId: string; said: Evaluations; onClose: () => void }) {
  const [word, setWord] = useState(said.word ?? '');
  const [months, setMonths] = useState(said.months === null ? '' : String(said.months));
  const [reading, setReading] = useState<string>();
  const [from, setFrom] = useState(said.from ?? '');
  const [tried, setTried] = useState(false);
  const set = plansApi.useTell('setEvaluation');
  const readings = readingsOf(word);
  const asked = readings.length > 0;
  const typed = !asked || reading === another;
  const chosen = typed ? Number(months) : Number(reading);
  const valid = Number.isInteger(chosen) && chosen >= 1 && chosen <= 240;
  const save = (next: number | null): void => set.mutate({ planId, months: next, word: next === null || word.trim() === '' ? null : word.trim(), ...(from === '' ? {} : { from }) }, { onSuccess: () => { showToast({ text: words.saved }); onClose(); } });
  const send = (): void => {
    setTried(true);
    if (valid) save(chosen);
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={words.setTitle} actions={<><Button kind="main" busy={set.isPending} onClick={send}>{acts.save}</Button>{said.months === null ? null : <Button busy={set.isPending} onClick={() => save(null)}>{words.remove}</Button>}<Button kind="quiet" onClick={onClose}>{acts.cancel}</Button></>}>
      <div className="form">
        <TextField label={words.word} hint={words.wordHint} optional maxLength={80} value={word} onChange={(text) => { setWord(text); setReading(undefined); }} />
        {asked ? (
          <FieldGroup label={readings.length > 1 ? words.askTwo(word.trim()) : words.ask} error={tried && reading === undefined ? words.needReading : undefined}>
            {readings.map((one) => <Radio key={one.months} name="reading" label={one.says} checked={reading === String(one.months)} onChange={() => setReading(String(one.months))} />)}
            <Radio name="reading" label={words.another} checked={reading === another} onChange={() => setReading(another)} />
          </FieldGroup>
        ) : null}
        {typed ? <NumberField label={asked ? words.months : words.ask} unit="meses" inputMode="numeric" value={months} onChange={setMonths} error={tried && !valid ? words.needMonths : undefined} /> : null}
        <DateField label={words.from} hint={words.fromHint} optional value={from} onChange={setFrom} />
        {set.error ? <Refused problem={set.error} what={words.failed} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
