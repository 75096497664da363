import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { sourcesApi } from '../api.ts';
import type { OneFinding } from './FindingPage.tsx';
import { words } from './words.ts';

type Verb = 'explain' | 'accept' | 'reopen';

/** What a person may say of a finding: why both are right, that it stays, or that it is open after all. */
export function Decision({ finding, onStale }: { finding: OneFinding; onStale: (then: (version: number) => void) => void }) {
  const [verb, setVerb] = useState<Verb>();
  const [seen, setSeen] = useState(finding.version); // what was on the screen when one began to write: the page itself stays up to date
  const tells = { explain: sourcesApi.useTell('explainFinding'), accept: sourcesApi.useTell('acceptFinding'), reopen: sourcesApi.useTell('reopenFinding') };
  const done = (): void => { setVerb(undefined); showToast({ text: words.saved, sign: 'ok' }); };
  if (finding.state === 'resolved') return <p>{words.gone}</p>;
  const allowed = finding.may.decide ? undefined : words.notYours;
  const start = (next: Verb): void => { tells[next].reset(); setSeen(finding.version); setVerb(next); };
  const reload = (next: Verb): void => { tells[next].reset(); if (finding.version === seen) onStale(setSeen); else setSeen(finding.version); };
  return (
    <div className="stack">
      {finding.decision ? <Note kind="plain"><b>{finding.state === 'accepted' ? words.decision.accepted : words.decision.explained}.</b> {finding.decision.reason} <span className="meta">{words.by(finding.decision.by, finding.decision.at)}</span></Note> : <p className="meta">{words.correct}</p>}
      {verb ? (
        <>
          <ReasonForm key={verb} label={words[`${verb}Label`]} hint={`${words[`${verb}Hint`]} ${words.internal}`} needed={words.needed} send={words.send} cancel={words.cancel} busy={tells[verb].isPending} onSend={(reason) => tells[verb].mutate({ id: finding.id, version: seen, reason }, { onSuccess: done })} onCancel={() => setVerb(undefined)} />
          <Refused problem={tells[verb].error} what={words.notSaved} kept={words.kept} todo={tells[verb].error?.answer.status === 409 ? <Button small onClick={() => reload(verb)}>{words.reload}</Button> : undefined} />
        </>
      ) : (
        <div className="acts">
          <Button kind={finding.state === 'open' ? 'main' : 'normal'} disabledReason={allowed} onClick={() => start('explain')}>{words.explain}</Button>
          {finding.state === 'accepted' ? null : <Button disabledReason={allowed} onClick={() => start('accept')}>{words.accept}</Button>}
          {finding.state === 'open' ? null : <Button kind="quiet" disabledReason={allowed} onClick={() => start('reopen')}>{words.reopen}</Button>}
        </div>
      )}
    </div>
  );
}
