import '../../register/register.css';
import '../review.css';
import { useEffect, useState } from 'react';
import { Refused } from '../../../../../web/Refused.tsx';
import { usePart } from '../../../../../web/route.ts';
import { useHouseState } from '../../../../../web/session.ts';
import { Wordmark } from '../../../../../web/ui/Brand.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Note } from '../../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../../web/ui/PageHead.tsx';
import { Selvedge } from '../../../../../web/ui/Selvedge.tsx';
import { DemoTag } from '../../../../../web/ui/Tag.tsx';
import type { Offered, Received } from '../../../contract/review.ts';
import { instrumentsApi } from '../../api.ts';
import { isSaid, useDrafts, type Draft, type Drafts } from './drafts.ts';
import { Confirmed, ReceivedList, Sending } from './Sending.tsx';
import { VisitText } from './VisitText.tsx';
import { endedLead, visitLead, visitSentence, visitWords as words } from './words.ts';

/** Sent some at a time, so that a weak signal loses little. */
const atOnce = 50;

/** `/revisar/…`: one version of one text, for who reviews it without account. */
export function VisitPage() {
  const token = usePart('token');
  const drafts = useDrafts(token);
  const open = instrumentsApi.useTell('openReviewLink');
  const { mutate } = open;
  useEffect(() => mutate({ token }), [mutate, token]);
  if (open.data) return <Alone><Visit token={token} offered={open.data} drafts={drafts} /></Alone>;
  if (open.error?.answer.status === 410) return <Alone><Ended message={open.error.message} drafts={drafts} /></Alone>;
  return <Alone>{open.error ? <><PageHead eyebrow={words.page} title={words.failed} /><Refused problem={open.error} what={words.failed} todo={<Button onClick={() => mutate({ token })}>{words.again}</Button>} /></> : <p className="meta" role="status">{words.loading}</p>}</Alone>;
}

/** A page without menu: nothing of the house is behind it. */
function Alone({ children }: { children: React.ReactNode }) {
  const demo = useHouseState().data?.demo ?? false;
  useEffect(() => { document.title = `${words.page} · Articula`; }, []);
  return <><Selvedge demo={demo} /><main id="contenido" className="page visit"><Wordmark />{children}</main></>;
}

function Ended({ message, drafts }: { message: string; drafts: Drafts }) {
  const unsent = drafts.drafts.filter(isSaid);
  return (
    <>
      <PageHead eyebrow={words.page} title={words.ended} lead={endedLead(message)} />
      <Unsent says={words.endedKept} unsent={unsent} />
    </>
  );
}

/** What was written and can no longer be sent: to read and copy, not to go on. */
function Unsent({ says, unsent }: { says: string; unsent: readonly Draft[] }) {
  return unsent.length > 0 ? <Note kind="info">{says}<ul className="rev-list">{unsent.map((one) => <li key={one.id} className="rev-said">{one.words}</li>)}</ul></Note> : null;
}

function Visit({ token, offered, drafts }: { token: string; offered: Offered; drafts: Drafts }) {
  const [standing, setStanding] = useState<{ received: readonly Received[]; left: number }>(offered);
  const [confirmed, setConfirmed] = useState(0);
  const [tried, setTried] = useState(false);
  const send = instrumentsApi.useTell('sendObservations');
  const reason = offered.review.closed ? words.closed : standing.left === 0 ? words.full : undefined;
  const unsent = drafts.drafts.filter(isSaid);
  const sendAll = (): void => {
    setTried(true);
    const going = drafts.drafts.slice(0, atOnce);
    if (drafts.name.trim().length < 2 || !drafts.drafts.every(isSaid)) return;
    send.mutate({ token, name: drafts.name, observations: going.map(({ id, part, kind, words: said }) => ({ id, part, kind, words: said })) }, {
      onSuccess: (answer) => { setStanding(answer); setConfirmed(going.length); setTried(false); drafts.forget(going.map(({ id }) => id)); },
    });
  };
  return (
    <>
      <PageHead eyebrow={[offered.kindTitle, offered.territoryName].filter(Boolean).join(' · ') || words.page} title={visitSentence({ textNumber: offered.textNumber, received: standing.received.length, waiting: (offered.review.closed ? unsent : drafts.drafts).length, closed: offered.review.closed })} lead={<><b>{offered.title}.</b> {offered.example ? <DemoTag /> : null} {visitLead(offered)}</>} />
      {reason === undefined ? <p className="meta">{words.what} {words.how}<a href="#enviar">{words.toSending}</a>.</p> : null}
      {offered.review.asks ? <p className="rev-said"><b>{words.asks}.</b> {offered.review.asks}</p> : null}
      {reason ? <Note kind="info">{reason}</Note> : null}
      {offered.review.closed ? <Unsent says={words.unsent} unsent={unsent} /> : null}
      {confirmed > 0 && !send.isPending ? <Confirmed count={confirmed} /> : null}
      <VisitText offered={offered} drafts={drafts} reason={reason} tried={tried} />
      {offered.review.closed ? null : <Sending holder={offered.holder} drafts={drafts} reason={reason} tried={tried} busy={send.isPending} problem={send.error} onSend={sendAll} />}
      <ReceivedList received={standing.received} />
    </>
  );
}
