import { useId, useState } from 'react';
import { useKeys } from '../../../../web/keys.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
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
  const [leaving, setLeaving] = useState(false);
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
  const leave = (reason: string): void => decline.mutate({ ...about, reason }, { onSuccess: () => showToast({ text: words.declined }) });
  useKeys(!leaving && !busy, { e: enter, n: () => setLeaving(true), s: onSkip });
  return (
    <section className="stack" aria-labelledby={heading}>
      <h3 id={heading}>{place}</h3>
      <p className="quote"><span className="code">{insertion.item.code}</span> {insertion.item.text}</p>
      <div className="form"><SelectField label={words.component} value={component} onChange={(value) => setComponent(components.find((one) => one === value) ?? component)} options={components.map((value) => ({ value, label: words.components[value] }))} /></div>
      {problem ? <Refused problem={problem} what={words.notDecided} kept={words.kept} /> : null}
      {!leaving ? (
        <div className="form">
          <PickField
            label={words.where} hint={words.whereHint} query={query} error={tried && !chosen ? words.choose : undefined}
            onQuery={(text) => { setQuery(text); setChosen(undefined); }}
            options={chosen ? undefined : elementHits(open, query).map((e) => ({ value: e.id, text: `${e.code} ${e.text}`, row: <><span className="code">{e.code}</span> {e.text}</> }))}
            onPick={(id) => { setChosen(id); const e = open.elements.find((one) => one.id === id); setQuery(e ? `${e.code} ${e.text}` : ''); }}
          />
          <div className="row">
            <Button kind="main" small shortcut="E" busy={busy} onClick={enter}>{words.land}</Button>
            <Button small shortcut="N" busy={busy} onClick={() => setLeaving(true)}>{words.decline}</Button>
            <Button kind="quiet" small shortcut="S" onClick={onSkip}>{words.next}</Button>
          </div>
          <p className="meta hide-s">{words.keys}</p>
        </div>
      ) : (
        <ReasonForm label={words.reason} hint={words.reasonHint} needed={words.needReason} send={words.sendDecline} cancel={words.cancel} busy={busy} onSend={leave} onCancel={() => setLeaving(false)} />
      )}
    </section>
  );
}
