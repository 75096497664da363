import { useState, type ReactElement } from 'react';
import type { Binding, BindingState } from '../../contract/board/binding.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { TextArea } from '../../../../web/ui/fields.tsx';
import type { Tone } from '../../../../web/ui/Sprite.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { bodiesApi } from './api.ts';
import { bindingWords, boundWords as said, evidenceWords, words } from './words.ts';

const tones: Record<BindingState, Tone> = { fulfilled: 'ok', open: 'risk', unknown: 'sd', released: 'np' };

/** How a cell stands: word, shape, colour; late only where the records say so, and by no draft. */
export const BindingMark = ({ binding: { state, late, force } }: { binding: Pick<Binding, 'state' | 'late' | 'force'> }): ReactElement =>
  state === 'open' && force === 'preparing' ? <Status tone="np" word={said.preparing} /> : <Status tone={late ? 'late' : tones[state]} word={bindingWords[state]} />;

/** Since when, until when, what lacks, in one line. */
export function bindingDetail({ state, since, dueOn, late, force, lacks, releasedOn, reason }: Binding): string {
  if (state === 'released' && releasedOn) return said.releasedOn(releasedOn, reason ?? '');
  if (state === 'fulfilled') return since ? said.since(since) : '';
  return [dueOn ? (late ? said.lateSince(dueOn) : force === 'preparing' ? said.wouldDue(dueOn) : said.dueOn(dueOn)) : '', lacks.length > 0 ? said.lacks(lacks) : ''].filter(Boolean).join(' · ');
}

/** A cell that opens into what it says, with the way to release it. */
export function BindingDialog({ binding, kind, title, onClose }: { binding: Binding; kind: string; title: string; onClose: () => void }): ReactElement {
  const may = useMay()('bodies.unbind');
  const [releasing, setReleasing] = useState(false);
  if (releasing) return <ReleaseDialog binding={binding} onClose={onClose} />;
  const open = binding.state !== 'released';
  return (
    <Dialog open onClose={onClose} title={evidenceWords.title(kind, binding.name)} actions={<><LinkButton kind="main" href={paths.bodySheet(binding.territory)}>{evidenceWords.openSheet}</LinkButton><LinkButton href={paths.instrument(binding.instrument)}>{title}</LinkButton>{open && may ? <Button kind="quiet" onClick={() => setReleasing(true)}>{said.release}</Button> : null}</>}>
      <p><BindingMark binding={binding} /> {bindingDetail(binding)}</p>
      {binding.lacked.length > 0 ? <p className="meta">{said.lacked(binding.boundOn, binding.lacked)}</p> : null}
      {binding.note ? <p>{binding.note}</p> : null}
      {binding.dueOn && open ? <p className="meta">{words.notAdvice}</p> : null}
    </Dialog>
  );
}

function ReleaseDialog({ binding, onClose }: { binding: Binding; onClose: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const release = bodiesApi.useTell('unbind');
  const send = (): void => {
    setTried(true);
    if (reason.trim().length >= 3) release.mutate({ id: binding.id, version: binding.version, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={said.releaseTitle} actions={<><Button kind="main" busy={release.isPending} onClick={send}>{said.release}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <TextArea label={said.releaseReason} hint={said.releaseHint} value={reason} onChange={setReason} maxLength={1000} rows={3} error={tried && reason.trim().length < 3 ? said.needReason : undefined} />
        <Refused problem={release.error} what={said.releaseFailed} kept={said.kept} />
      </div>
    </Dialog>
  );
}

