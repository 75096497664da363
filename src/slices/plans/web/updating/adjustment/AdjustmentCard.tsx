import { useState } from 'react';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Evidence } from '../../../../../web/ui/Evidence.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { ReasonForm } from '../../../../../web/ui/ReasonForm.tsx';
import { Tag } from '../../../../../web/ui/Tag.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { Refused } from '../../../../../web/Refused.tsx';
import type { Adjustment } from '../../../contract/updating/adjustment.ts';
import { plansApi } from '../../api.ts';
import { DiffText } from '../DiffText.tsx';
import { adjustmentWords as words } from '../words.ts';

/** One adjustment: where it comes from, before and after with what differs marked, and its decision. */
export function AdjustmentCard({ item, mayDecide }: { item: Adjustment; mayDecide: boolean }) {
  const [leaving, setLeaving] = useState(false);
  const decide = plansApi.useTell('decideAdjustment');
  const take = (): void => decide.mutate({ adjustmentId: item.id, version: item.version, decision: 'take', elementVersion: item.element?.version }, { onSuccess: () => showToast({ text: words.takenDone }) });
  const leave = (reason: string): void => decide.mutate({ adjustmentId: item.id, version: item.version, decision: 'leave', reason }, { onSuccess: () => showToast({ text: words.leftDone }) });
  const moved = item.state === 'proposed' && item.element !== null && item.element.text !== item.before;
  return (
    <>
      <div className="head">
        <b>{item.element ? item.element.code : words.elementGone}</b>
        <span>{words.origins[item.origin]}</span>
        <Tag>{words.states[item.state]}</Tag>
        <Evidence place={item.source} />
      </div>
      <div className="two stacks">
        <div><span className="meta">{words.before}</span><div><DiffText before={item.before} after={item.after} side="before" /></div></div>
        <div><span className="meta">{words.after}</span><div><DiffText before={item.before} after={item.after} side="after" /></div></div>
      </div>
      {moved ? <Note kind="risk">{words.changedSince} <span className="quote">{item.element?.text}</span></Note> : null}
      {item.state === 'left' && item.reason ? <p className="meta">{words.whyLeft}: {item.reason}</p> : null}
      {item.state === 'proposed' && mayDecide && item.element ? (leaving ? <ReasonForm label={words.reason} hint={words.reasonHint} needed={words.reasonNeeded} send={words.leave} cancel={words.cancel} busy={decide.isPending} onSend={leave} onCancel={() => setLeaving(false)} /> : (
        <div className="row" style={{ marginTop: 8 }}><Button small kind="main" busy={decide.isPending} onClick={take}>{words.take}</Button><Button small onClick={() => setLeaving(true)}>{words.leave}</Button></div>
      )) : null}
      <Refused problem={decide.error} what={words.notDecided} />
    </>
  );
}
