import { useState } from 'react';
import type { ModelChange, ModelChanges } from '../../contract/models/deviation.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { instrumentsApi } from '../register/api.ts';
import { partName } from '../register/part-name.ts';
import { Runs } from '../register/Runs.tsx';
import { changeWords as said, words } from './words.ts';

type Decided = 'take' | 'leave';
interface Decisions {
  of: Readonly<Record<string, Decided | undefined>>;
  reasons: Readonly<Record<string, string>>;
}

const nameOf = (change: Pick<ModelChange, 'key' | 'kind' | 'number' | 'heading'>): string => partName({ ...change, level: 0, text: '', optional: false, choices: [] });

/** What the model changed since a text was drawn from it: a redline per article, to take or to leave. */
export function ChangesView({ instrument, inForce }: { instrument: string; inForce: boolean }) {
  const { data, error } = instrumentsApi.useAsk('modelChanges', { instrument });
  if (error) return <Refused problem={error} what={words.failed} />;
  return data ? <Deciding changes={data} inForce={inForce} /> : <LongWork title={said.title(0)} done={0} />;
}

function Deciding({ changes, inForce }: { changes: ModelChanges; inForce: boolean }) {
  const may = useMay()('instruments.take-changes');
  const [decided, setDecided] = useState<Decisions>({ of: {}, reasons: {} });
  const [citing, setCiting] = useState(0);
  const decide = instrumentsApi.useTell('takeChanges');
  const { items, left, model, instrument } = changes;
  const [asked, aside] = [items.filter(({ standing }) => standing !== 'not-here'), items.filter(({ standing }) => standing === 'not-here')];
  const keysOf = (which: Decided): string[] => items.filter(({ key }) => decided.of[key] === which).map(({ key }) => key);
  const [take, leave] = [keysOf('take'), keysOf('leave')];
  const send = (): void => decide.mutate({ instrument: instrument.id, version: instrument.version, take, leave: leave.map((key) => ({ key, reason: decided.reasons[key] ?? null })) }, {
    onSuccess: (done) => { showToast({ text: said.done(done.pending) }); setCiting(done.citing.length); },
  });
  const change = (key: string, which: Decided | undefined): void => setDecided({ ...decided, of: { ...decided.of, [key]: which } });
  const row = (item: ModelChange) => <One key={item.key} item={item} decided={decided.of[item.key]} reason={decided.reasons[item.key] ?? ''} onDecide={(which) => change(item.key, which)} onReason={(reason) => setDecided({ ...decided, reasons: { ...decided.reasons, [item.key]: reason } })} />;
  const clean = asked.filter(({ standing, takeable }) => takeable && (standing === 'clean' || standing === 'both')).map(({ key }) => key);
  return (
    <>
      {citing > 0 ? <Note kind="risk">{said.citing(citing)}</Note> : null}
      <Block title={said.title(asked.length)} meta={asked.length > 0 ? said.lead(model.from, model.to, model.says) : undefined} tools={clean.length > 1 ? <Button small onClick={() => setDecided({ ...decided, of: { ...decided.of, ...Object.fromEntries(clean.map((key) => [key, 'take' as const])) } })}>{said.takeAll}</Button> : undefined}>
        {asked.length === 0 ? <EmptyState title={said.none}>{said.noneBody}</EmptyState> : <>{inForce ? <Note kind="info">{said.inForce}</Note> : null}<ul className="model-dev">{asked.map(row)}</ul></>}
      </Block>
      {aside.length > 0 ? <Block title={said.notHere}><ul className="model-dev">{aside.map(row)}</ul></Block> : null}
      <Refused problem={decide.error} what={said.failed} kept={said.kept} />
      {items.length > 0 ? <div className="model-bar"><Button kind="main" busy={decide.isPending} disabledReason={!may ? words.noGrant : take.length + leave.length === 0 ? said.needOne : undefined} onClick={send}>{said.send(take.length, leave.length)}</Button></div> : null}
      {left.length > 0 ? <Block title={said.leftTitle}><ul className="model-dev">{left.map((one) => <li key={one.key}>{nameOf({ ...one, kind: 'article' })}<span className="meta">{said.left(one.text, one.reason)}</span></li>)}</ul></Block> : null}
    </>
  );
}

interface OneProps {
  item: ModelChange;
  decided: Decided | undefined;
  reason: string;
  onDecide: (which: Decided | undefined) => void;
  onReason: (reason: string) => void;
}

function One({ item, decided, reason, onDecide, onReason }: OneProps) {
  const name = nameOf(item);
  const options = [{ value: 'take' as const, label: said.take, disabledReason: item.takeable ? undefined : said.byHand }, { value: 'leave' as const, label: said.leave }, { value: 'later' as const, label: said.undecided }];
  return (
    <li>
      <h3>{name}{item.standing === 'conflict' ? <Status tone="late" word={said.conflict} /> : item.standing === 'both' ? <Status tone="risk" word={said.both} /> : null}{item.optional ? <Tag>{said.optional}</Tag> : null}</h3>
      <span className="meta">{[`${said.change[item.change]}.`, !item.takeable ? said.byHand : item.standing !== 'clean' ? said.standing[item.standing] : item.change === 'added' ? said.enters : item.change === 'removed' ? said.goes : said.standing.clean, item.choiceGone ? said.choiceGone : '', item.missing.length > 0 ? said.missing(item.missing) : ''].filter(Boolean).join(' ')}</span>
      <div className="text"><b className="meta">{said.inModel}</b><Runs runs={item.runs} /></div>
      {item.standing === 'conflict' || item.standing === 'both' ? <div className="text"><b className="meta">{item.localRuns ? said.inYours : said.yours}</b><Runs runs={item.localRuns ?? [{ op: 'same', text: item.local ?? '' }]} /></div> : null}
      <div className="model-decide">
        <Segmented label={said.decide(name)} value={decided ?? 'later'} options={options} onChange={(value) => onDecide(value === 'later' ? undefined : value)} />
        {decided === 'leave' ? <TextField optional label={said.reason} value={reason} onChange={onReason} maxLength={500} /> : null}
      </div>
    </li>
  );
}
