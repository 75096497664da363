import { useState } from 'react';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { DateField, Radio, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { BasisRelation } from '../../contract/programme.ts';
import { plansApi } from '../api.ts';
import { PlanPick, type Picked } from '../Picks.tsx';
import type { OpenPlan } from '../plan/state.ts';
import { TaskDialog } from '../plan/TaskDialog.tsx';
import { words } from './words.ts';

/** An instrument that is only cited, or a plan of this house. */
export type BasisKind = 'cited' | 'house';

const relations: readonly BasisRelation[] = ['norm', 'superior', 'completes', 'operates'];
const empty = { title: '', onDate: '', validFrom: '', validTo: '', citation: '', complement: '' };

/** Notes what a plan rests on: a norm, a superior instrument, the plan it completes, the plan whose year it carries out. */
export function BasisDialog({ open, onClose }: { open: OpenPlan; onClose: () => void }) {
  const [relation, setRelation] = useState<BasisRelation>('norm');
  const [kind, setKind] = useState<BasisKind>('cited');
  const [said, setSaid] = useState(empty);
  const [upper, setUpper] = useState<Picked>();
  const [tried, setTried] = useState(false);
  const add = plansApi.useTell('addBasis');
  const expected = plansApi.useAsk('complements', { territory: open.plan.territory }, { enabled: relation === 'completes' }).data?.items ?? [];
  const house = relation !== 'norm' && kind === 'house';
  const lacking = house ? !upper : said.title.trim().length < 3;
  const say = (part: keyof typeof empty) => (value: string): void => setSaid((before) => ({ ...before, [part]: value }));
  const act = (): void => {
    setTried(true);
    if (lacking) return;
    const dates = relation === 'norm' ? { onDate: said.onDate || null } : house ? {} : { validFrom: said.validFrom || null, validTo: said.validTo || null };
    add.mutate({ planId: open.plan.id, relation, ...(house ? { upperPlan: upper!.id } : { title: said.title }), ...dates, complement: said.complement || null, citation: said.citation || null }, { onSuccess: () => { showToast({ text: words.added }); onClose(); } }); // `lacking` is false: there is a plan
  };
  return (
    <TaskDialog title={words.addTitle} act={words.addDo} onAct={act} onClose={onClose} busy={add.isPending} problem={add.error} failed={words.notAdded}>
      <FieldGroup label={words.relation}>{relations.map((one) => <Radio key={one} name="relation" label={words.relations[one]} checked={relation === one} onChange={() => setRelation(one)} />)}</FieldGroup>
      {relation === 'norm' ? null : <FieldGroup label={words.kind}>{(['cited', 'house'] as const).map((one) => <Radio key={one} name="kind" label={words.kinds[one]} checked={kind === one} onChange={() => setKind(one)} />)}</FieldGroup>}
      {house ? <PlanPick label={words.plan} hint={words.planHint} chosen={upper} onChoose={setUpper} error={tried && lacking ? words.planHint : undefined} />
        : <TextField label={words.name} hint={words.nameHint} value={said.title} onChange={say('title')} error={tried && lacking ? words.nameHint : undefined} maxLength={500} />}
      {relation === 'completes' && expected.length > 0 ? <SelectField label={words.complement} optional placeholder={words.complementNone} value={said.complement} onChange={say('complement')} options={expected.map(({ code, name }) => ({ value: code, label: name }))} /> : null}
      {relation === 'norm' ? <TextField label={words.onDate} hint={words.onDateHint} optional value={said.onDate} onChange={say('onDate')} maxLength={10} /> : house ? null : (
        <>
          <DateField label={words.from} optional value={said.validFrom} onChange={say('validFrom')} />
          <DateField label={words.to} optional value={said.validTo} onChange={say('validTo')} />
        </>
      )}
      <TextField label={words.citation} hint={words.citationHint} optional value={said.citation} onChange={say('citation')} maxLength={300} />
    </TaskDialog>
  );
}
