import { useState } from 'react';
import { useKeys } from '../../../../../web/keys.ts';
import { paths } from '../../../../../web/paths.ts';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Panel } from '../../../../../web/ui/Block.tsx';
import { Checkbox } from '../../../../../web/ui/fields.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { ReasonForm } from '../../../../../web/ui/ReasonForm.tsx';
import { Tag } from '../../../../../web/ui/Tag.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { Refused } from '../../../../../web/Refused.tsx';
import type { UpdateDecision, UpdatedElement } from '../../../contract/updating/decision.ts';
import { kindOf } from '../../../rules/scheme.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { numberText } from '../../written.ts';
import { ChangeList } from '../ChangeList.tsx';
import { DiffText } from '../DiffText.tsx';
import { decisionLabels, decisionMarks, updatingWords as words } from '../words.ts';
import { mayContinue } from './queue.ts';
import type { Updating } from './state.ts';

interface ElementDecisionProps {
  open: OpenPlan;
  updating: Updating;
  element: UpdatedElement;
  lastReason: string;
  onDecided: (reason: string) => void;
}

const order = ['keep', 'modify', 'complement', 'remove'] as const;

/** One element: what it says, how the draft has it, and the four decisions. */
export function ElementDecision({ open: { plan, scheme }, updating, element, lastReason, onDecided }: ElementDecisionProps) {
  const [saying, setSaying] = useState<UpdateDecision>();
  const [continuing, setContinuing] = useState(element.continuing);
  const decide = plansApi.useTell('decideUpdate');
  const send = (decision: UpdateDecision, reason = ''): void =>
    decide.mutate({ planId: plan.id, identities: [element.identity], decision, reason: reason || undefined, continuing: continuing && decision !== 'remove', seen: { [element.identity]: element.decisionVersion } }, {
      onSuccess: ({ removed, restored }) => {
        const more = removed > 1 ? ` ${words.removedToo(numberText(removed, plan.territory))}` : restored > 0 ? ` ${words.restored(numberText(restored, plan.territory))}` : '';
        showToast({ text: `${words.decided(element.code, decisionMarks[decision])}${more}` });
        onDecided(reason);
      },
    });
  const choose = (decision: UpdateDecision): void => (decision === 'keep' ? send('keep') : setSaying(decision));
  useKeys(updating.mayDecide && saying === undefined && !decide.isPending, { 1: () => choose('keep'), 2: () => choose('modify'), 3: () => choose('complement'), 4: () => choose('remove') });
  const parent = updating.elements.find((e) => e.identity === element.parentIdentity);
  const stale = decide.error?.code === 'house.version-changed';
  return (
    <Panel>
      <div className="stack">
        <p className="meta">{[kindOf(scheme, element.kind)?.name, element.code].filter(Boolean).join(' ')}{parent ? ` · ${parent.code} ${parent.text}` : ''}</p>
        <p className="lead">{element.text}</p>
        <InDraft element={element} plan={plan} scheme={scheme} mayEdit={updating.mayDecide} />
        {element.decision ? <p className="row"><Tag>{words.nowIs(decisionMarks[element.decision])}</Tag>{element.continuing ? <Tag>{words.continuingTag}</Tag> : null}{element.reason ? <span className="quote">{element.reason}</span> : null}</p> : null}
        {element.odd ? <Note kind="risk">{words.odd[element.odd]}</Note> : null}
        {decide.error ? <Refused problem={decide.error} what={words.notDecided} kept={stale ? words.another : words.kept} /> : null}
        {!updating.mayDecide ? <p className="meta">{words.noGrant}</p> : saying ? <ReasonForm label={words.reason(decisionLabels[saying].toLocaleLowerCase('es'))} hint={words.reasonHint} needed={words.reasonNeeded} send={words.saveDecision} cancel={words.cancel} last={{ reason: lastReason, label: words.lastReason }} first={element.reason ?? ''} busy={decide.isPending} onSend={(reason) => send(saying, reason)} onCancel={() => setSaying(undefined)} /> : (
          <>
            {mayContinue(element.kind) ? <Checkbox label={words.continuing} note={words.continuingNote} checked={continuing} onChange={setContinuing} /> : null}
            <div className="decisions">{order.map((decision, i) => <Button key={decision} kind={decision === 'keep' ? 'main' : 'normal'} shortcut={String(i + 1)} busy={decide.isPending} onClick={() => choose(decision)}>{decisionLabels[decision]}</Button>)}</div>
            <p className="meta hide-s">{words.keys}</p>
          </>
        )}
      </div>
    </Panel>
  );
}

/** How the draft has the element: the same, other words and data, or no longer there. */
function InDraft({ element, plan, scheme, mayEdit }: { element: UpdatedElement; plan: OpenPlan['plan']; scheme: OpenPlan['scheme']; mayEdit: boolean }) {
  const edit = element.draftId ? <Link href={paths.plan(plan.id, { version: String(plan.headVersion), elemento: element.draftId })}>{mayEdit ? words.editDraft : words.seeInDraft}</Link> : null;
  if (element.state === 'gone') return <p className="meta">{words.gone}</p>;
  if (element.state === 'same') return <p className="meta">{edit}</p>;
  const text = element.changes.find(({ field }) => field === 'text');
  return (
    <div className="compared">
      <p className="meta">{words.inDraft} · {edit}</p>
      {text ? <p><DiffText before={element.text} after={String(text.after)} /></p> : null}
      <ChangeList changes={element.changes} schemes={[scheme]} territory={plan.territory} />
    </div>
  );
}
