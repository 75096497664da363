import { useRef, useState } from 'react';
import { useKeys } from '../../../../web/keys.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Pair } from '../../../../web/ui/Pair.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Decision, Degree, Link } from '../../contract/link.ts';
import type { PairView } from '../../contract/view.ts';
import { coherenceApi } from '../api.ts';
import { aspectWords } from '../external/words.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { signOf } from '../view/picture.ts';
import { pairWords as words } from '../words.ts';

interface QueueProps {
  links: Link[];
  pair: PairView;
  /** Somebody else changed the link: what is shown is read again. */
  onStale: () => void;
}

/** Proposed links one after the other, a queue one can finish: D, P and N decide. */
export function DecideQueue({ links, pair, onStale }: QueueProps) {
  const [skipped, setSkipped] = useState(0);
  const at = skipped % links.length;
  const link = links[at];
  if (!link) return null;
  return (
    <Block title={words.queue(at + 1, links.length)} {...(links.length > 1 ? { tools: <Button small kind="quiet" onClick={() => setSkipped(skipped + 1)}>{words.next}</Button> } : {})}>
      <OneDecision key={`${link.id} ${link.version}`} link={link} onStale={onStale} upperName={pair.upper.name} />
    </Block>
  );
}

const endOf = ({ rank, territoryName, levelName, text }: Link['lower']) => ({ level: signOf(rank), holder: `${territoryName}, ${levelName}`, text });

function OneDecision({ link, onStale, upperName }: { link: Link; onStale: () => void; upperName: string }) {
  const [saying, setSaying] = useState<'reject' | 'contest'>();
  const decide = coherenceApi.useTell('decide');
  const place = useRef<HTMLDivElement>(null);
  const isAspect = link.relation === 'sinergia' || link.relation === 'incompatible';
  const send = (decision: Decision, more: { degree?: Degree; reason?: string } = {}): void =>
    decide.mutate({ linkId: link.id, version: link.version, decision, ...more }, {
      onSuccess: () => showToast({ text: decision === 'accept' ? words.accepted(words[more.degree ?? link.degree].toLowerCase()) : decision === 'reject' ? words.rejected : words.contested }),
      onError: (problem) => { if (problem.code === 'house.version-changed') onStale(); },
    });
  useKeys(link.may.decide && !saying && !decide.isPending, { d: () => send('accept', { degree: 'direct' }), p: () => send('accept', { degree: 'partial' }), n: () => setSaying('reject') }, place);
  return (
    <div className="stack" ref={place}>
      <Pair lower={endOf(link.lower)} upper={endOf(link.upper)} kind="suggested" />
      {link.justification ? <p className="quote">{link.justification}</p> : null}
      {isAspect ? <p><b>{aspectWords.word[link.relation]}</b></p> : null}
      <p className="meta">{isAspect ? aspectWords[link.degree] : words[link.degree]} · {words.version(link.proposedAt)} {link.example ? <DemoTag /> : null}</p>
      {decide.error ? <Refused problem={decide.error} what={words.notDecided} kept={words.kept} /> : null}
      {link.may.decide ? (saying ? <ReasonForm key={saying} label={saying === 'reject' ? words.reason : words.reasonContest} hint={words.reasonHint} needed={words.reasonHint} send={saying === 'reject' ? words.sendReject : words.sendContest} cancel={words.cancel} busy={decide.isPending} onSend={(reason) => send(saying, { reason })} onCancel={() => setSaying(undefined)} /> : (
        <>
          <div className="row">
            <Button kind="main" small shortcut="D" busy={decide.isPending} onClick={() => send('accept', { degree: 'direct' })}>{isAspect ? aspectWords.yesFully : words.direct}</Button>
            <Button small shortcut="P" busy={decide.isPending} onClick={() => send('accept', { degree: 'partial' })}>{isAspect ? aspectWords.yesPartly : words.partial}</Button>
            <Button small shortcut="N" busy={decide.isPending} onClick={() => setSaying('reject')}>{words.reject}</Button>
            <Button small kind="quiet" busy={decide.isPending} onClick={() => setSaying('contest')}>{words.contest}</Button>
          </div>
          <p className="meta hide-s">{isAspect ? aspectWords.queueHelp : words.queueHelp}</p>
        </>
      )) : <p className="meta">{words.onlyAbove(upperName)}</p>}
    </div>
  );
}
