import { useState } from 'react';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { DateField, TextArea } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { CallProblem } from '../../../../web/api/problem.ts';
import type { Due } from '../../contract/deadlines/clock.ts';
import { normsApi } from './api.ts';
import { oneWords as said } from './due-words.ts';
import { words } from './words.ts';

type Act = 'met' | 'void' | 'suspend' | 'resume' | 'extend';

/** What one may do with a clock now; what cannot be done says why. */
export function DueActs({ due }: { due: Due }) {
  const [act, setAct] = useState<Act>();
  if (due.state !== 'open') return null;
  const off = due.mayChange ? undefined : said.notYours;
  const paused = due.suspendedSince !== null;
  const noExtension = due.count?.term.extension ? (due.extensions.length > 0 ? said.extendUsed : paused ? said.suspendedFirst : undefined) : said.extendNone;
  return (
    <Block title={said.acts}>
      <div className="acts-list">
        <Button kind="main" disabledReason={off} onClick={() => setAct('met')}>{said.met}</Button>
        {paused ? <Button disabledReason={off} onClick={() => setAct('resume')}>{said.resume}</Button> : <Button disabledReason={off} onClick={() => setAct('suspend')}>{said.suspend}</Button>}
        <Button disabledReason={off ?? noExtension} onClick={() => setAct('extend')}>{said.extend}</Button>
        <Button kind="quiet" disabledReason={off} onClick={() => setAct('void')}>{said.void}</Button>
      </div>
      {act ? <ActDialog due={due} act={act} onClose={() => setAct(undefined)} /> : null}
    </Block>
  );
}

const titles = { met: said.metTitle, void: said.voidTitle, suspend: said.suspendTitle, resume: said.resumeTitle, extend: said.extendTitle } as const;

interface Sending {
  send: (ask: { why: string; from: string; to: string }) => void;
  busy: boolean;
  problem: CallProblem | null;
}

/** The command behind an act, with the version that is on the screen. */
function useAct(due: Due, act: Act, done: () => void): Sending {
  const [stop, suspend, resume, extend] = [normsApi.useTell('stopClock'), normsApi.useTell('suspendClock'), normsApi.useTell('resumeClock'), normsApi.useTell('extendClock')];
  const on = { onSuccess: () => { showToast({ text: said.done, sign: 'ok' as const }); done(); } };
  const seen = { id: due.id, version: due.version };
  const ways: Record<Act, Sending['send']> = {
    met: ({ why, from }) => stop.mutate({ ...seen, state: 'met', ...(from ? { on: from } : {}), ...(why ? { why } : {}) }, on),
    void: ({ why }) => stop.mutate({ ...seen, state: 'void', why }, on),
    suspend: ({ why, from, to }) => suspend.mutate({ ...seen, from, why, ...(to ? { to } : {}) }, on),
    resume: ({ from }) => resume.mutate({ ...seen, on: from }, on),
    extend: ({ why }) => extend.mutate({ ...seen, why }, on),
  };
  const all = [stop, suspend, resume, extend];
  return { send: ways[act], busy: all.some(({ isPending }) => isPending), problem: all.find(({ error }) => error)?.error ?? null };
}

function ActDialog({ due, act, onClose }: { due: Due; act: Act; onClose: () => void }) {
  const [ask, setAsk] = useState({ why: '', from: '', to: '' });
  const [tried, setTried] = useState(false);
  const { send, busy, problem } = useAct(due, act, onClose);
  const noWhy = act !== 'met' && act !== 'resume' && ask.why.trim().length < 3;
  const noDay = (act === 'suspend' || act === 'resume') && ask.from === '';
  const save = (): void => {
    setTried(true);
    if (!noWhy && !noDay) send({ ...ask, why: ask.why.trim() });
  };
  const dayLabel = { met: said.metOn, suspend: said.suspendFrom, resume: said.resumeOn, void: '', extend: '' }[act];
  return (
    <Dialog open keepOpen onClose={onClose} title={titles[act]} actions={<><Button kind="main" busy={busy} onClick={save}>{words.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p>{said.title(due.label, due.mostAt ?? due.dueAt, due.state, due.late, due.verified)}</p>
        {dayLabel ? <DateField label={dayLabel} optional={act === 'met'} value={ask.from} onChange={(from) => setAsk({ ...ask, from })} error={tried && noDay ? said.resumeOn : undefined} /> : null}
        {act === 'suspend' ? <DateField label={said.suspendTo} hint={said.suspendToHint} optional value={ask.to} min={ask.from} onChange={(to) => setAsk({ ...ask, to })} /> : null}
        {act === 'resume' ? null : <TextArea label={said.why} optional={act === 'met'} rows={3} maxLength={500} value={ask.why} onChange={(why) => setAsk({ ...ask, why })} error={tried && noWhy ? said.whyNeed : undefined} />}
        <Refused problem={problem} what={said.notDone} kept={words.kept} />
      </div>
    </Dialog>
  );
}
