import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { DateField, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { JudgedElement, SettlingAct } from '../../contract/checks.ts';
import { coherenceApi } from '../api.ts';
import { words } from './words.ts';

const acts: readonly SettlingAct[] = ['agreement', 'delegation', 'association'];
const actOf = (value: string): SettlingAct => acts.find((one) => one === value) ?? 'agreement';

/** Notes the convenio or delegation by which a government does what belongs to another level. */
export function SettleDialog({ planId, element, onClose }: { planId: string; element: JudgedElement; onClose: () => void }) {
  const noted = element.settlement?.id ? element.settlement : undefined;
  const [act, setAct] = useState<SettlingAct>(noted?.act ?? 'agreement');
  const [citation, setCitation] = useState(element.settlement?.citation ?? '');
  const [on, setOn] = useState('');
  const [tried, setTried] = useState(false);
  const settle = coherenceApi.useTell('settleCompetence');
  const lacking = citation.trim().length < 3;
  const save = (version: number | undefined): void => {
    setTried(true);
    if (!lacking) settle.mutate({ planId, identity: element.identity, act, citation, ...(on ? { on } : {}), ...(version === undefined ? {} : { version }) }, { onSuccess: () => { showToast({ text: words.settled }); onClose(); } });
  };
  const theirs = settle.error?.code === 'house.version-changed' ? (settle.error.answer.details['current'] as { version: number; act: SettlingAct; citation: string }) : undefined; // the convention of house.version-changed: the row as it is now
  const buttons = theirs
    ? <><Button kind="main" busy={settle.isPending} onClick={() => save(theirs.version)}>{words.saveMine}</Button><Button onClick={onClose}>{words.keepTheirs}</Button></>
    : <><Button kind="main" busy={settle.isPending} onClick={() => save(noted?.version ?? undefined)}>{words.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>;
  return (
    <Dialog open keepOpen onClose={onClose} title={words.settleTitle(element.code)} actions={buttons}>
      <div className="form">
        <p>{words.settleHelp}</p>
        <SelectField label={words.act} value={act} onChange={(value) => setAct(actOf(value))} options={acts.map((one) => ({ value: one, label: words.acts[one] }))} />
        <TextField label={words.citation} hint={words.citationHint} value={citation} onChange={setCitation} maxLength={300} error={tried && lacking ? words.citationHint : undefined} />
        <DateField label={words.on} optional value={on} onChange={setOn} />
        {theirs ? <><Problem what={words.conflict} why={words.conflictWhy} kept={words.kept} /><Compare fields={[{ label: words.act, yours: words.acts[act], theirs: words.acts[theirs.act] }, { label: words.citation, yours: citation, theirs: theirs.citation }]} /></> : null}
        {settle.error && !theirs ? <Refused problem={settle.error} what={words.notSettled} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
