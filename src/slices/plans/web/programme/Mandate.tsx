import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DateField, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { PlanView } from '../../contract/plan.ts';
import { plansApi } from '../api.ts';
import { Trace } from './Trace.tsx';
import { words } from './words.ts';

/** Of a government programme: whose it is, and where each of its proposals landed. */
export function Mandate({ plan }: { plan: PlanView }) {
  const traced = plansApi.useAsk('whereLanded', { planId: plan.id });
  if (!traced.data) return null;
  const { programme, counts, items } = traced.data;
  const known = { office: programme.office ?? '', from: programme.mandateFrom ?? '', to: programme.mandateTo ?? '' };
  return (
    <>
      <Block title={words.mandate}>
        <p>{words.counts(counts)}</p>
        <MandateForm key={JSON.stringify(known)} planId={plan.id} known={known} mayEdit={plan.mayEdit} />
      </Block>
      <Trace items={items} mayEdit={false} />
    </>
  );
}

interface Known {
  office: string;
  from: string;
  to: string;
}

function MandateForm({ planId, known, mayEdit }: { planId: string; known: Known; mayEdit: boolean }) {
  const [said, setSaid] = useState(known);
  const save = plansApi.useTell('setProgramme');
  const send = (): void => save.mutate({ planId, office: said.office, mandateFrom: said.from, mandateTo: said.to }, { onSuccess: () => showToast({ text: words.mandateSaved }) });
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <TextField label={words.office} hint={words.officeHint} value={said.office} onChange={(office) => setSaid({ ...said, office })} maxLength={200} />
      <DateField label={words.from} value={said.from} onChange={(from) => setSaid({ ...said, from })} />
      <DateField label={words.to} value={said.to} onChange={(to) => setSaid({ ...said, to })} />
      {save.error ? <Refused problem={save.error} what={words.mandateFailed} kept={words.kept} /> : null}
      <div className="acts"><Button type="submit" busy={save.isPending} disabledReason={mayEdit ? undefined : words.noGrant}>{words.saveMandate}</Button></div>
    </form>
  );
}
