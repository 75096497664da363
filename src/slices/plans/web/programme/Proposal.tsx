import { useId, useState } from 'react';
import { useKeys } from '../../../../web/keys.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { SelectField, TextArea } from '../../../../web/ui/fields.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Component, Insertion } from '../../contract/programme.ts';
import { plansApi } from '../api.ts';
import type { OpenPlan } from '../plan/state.ts';
import { elementHits } from './element-hits.ts';
import { words } from './words.ts';

interface ProposalProps {
  open: OpenPlan;
  insertion: Insertion;
  /** «Propuesta 2 de 7». */
  place: string;
  onSkip: () => void;
}

const components: Component[] = ['vision', 'diagnostico', 'propuesta', 'gestion'];

/** One proposal of the government programme: it enters an element of the plan, or stays out with a reason. */
export function Proposal({ open, insertion, place, onSkip }: ProposalProps) {
  const [component, setComponent] = useState<Component>(insertion.component);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState<string>();
  const [tried, setTried] = useState(false);
  const [land, decline] = [plansApi.useTell('land'), plansApi.useTell('decline')];
  const heading = useId();
  const about = { planId: open.plan.id, programmeElementId: insertion.item.elementId ?? '', component };
  const problem = land.error ?? decline.error;
  const busy = land.isPending || decline.isPending;
  const enter = (): void => {
    setTried(true);
    if (chosen) land.mutate({ ...about, elementId: chosen }, { onSuccess: () => showToast({ text: words.landed }) });
  };
  const leave = (): void => {
    setTried(true);
    if (reason && reason.trim().length > 2) decline.mutate({ ...about, reason }, { onSuccess: () => showToast({ text: words.declined }) });
  };
  useKeys(reason === undefined && !busy, { e: enter, n: () => setReason(''), s: onSkip });
  return (
    <section className="stack" aria-labelledby={heading}>
      <h3 id={heading}>{place}</h3>
      <p className="quote"><span className="code">{insertion.item.code}</span> {insertion.item.text}</p>
      <div className="form"><SelectField label={words.component} value={component} onChange={(value) => setComponent(components.find((one) => one === value) ?? component)} options={components.map((value) => ({ value, label: words.components[value] }))} /></div>
      {problem ? <Refused problem={problem} what={words.notDecided} kept={words.kept} /> : null}
      {reason === undefined ? (
        <div className="form">
          <PickField
            label={words.where} hint={words.whereHint} query={query} error={tried && !chosen ? words.choose : undefined}
            onQuery={(text) => { setQuery(text); setChosen(undefined); }}
            options={chosen ? undefined : elementHits(open, query).map((e) => ({ value: e.id, text: `${e.code} ${e.text}`, row: <><span className="code">{e.code}</span> {e.text}</> }))}
            onPick={(id) => { setChosen(id); const e = open.elements.find((one) => one.id === id); setQuery(e ? `${e.code} ${e.text}` : ''); }}
          />
          <div className="row">
            <Button kind="main" small shortcut="E" busy={busy} onClick={enter}>{words.land}</Button>
            <Button small shortcut="N" busy={busy} onClick={() => { setTried(false); setReason(''); }}>{words.decline}</Button>
            <Button kind="quiet" small shortcut="S" onClick={onSkip}>{words.next}</Button>
          </div>
          <p className="meta hide-s">{words.keys}</p>
        </div>
      ) : (
        <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); leave(); }}>
          <TextArea autoFocus rows={3} maxLength={2000} label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} error={tried && reason.trim().length < 3 ? words.needReason : undefined} />
          <div className="acts"><Button kind="main" small type="submit" busy={busy}>{words.sendDecline}</Button><Button kind="quiet" small onClick={() => { setTried(false); setReason(undefined); }}>{words.cancel}</Button></div>
        </form>
      )}
    </section>
  );
}
