import { useState, type ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Evidence as Chip } from '../../../../web/ui/Evidence.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { Icon } from '../../../../web/ui/Sprite.tsx';
import { DemoTag, Tag } from '../../../../web/ui/Tag.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Body, Evidence } from '../../contract/composition.ts';
import { bodiesApi } from './api.ts';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { evidenceKnot } from './view.ts';
import { evidenceWord, momentText, words } from './words.ts';

/** What shows how a body lives, the latest first, each with its date as exact as its source and what proves it. */
export function EvidenceBlock({ body, onAdd }: { body: Body; onAdd: () => void }): ReactElement {
  const [open, setOpen] = useState<{ what: 'edit' | 'remove'; of: Evidence }>();
  const add = <Button small icon="plus" onClick={onAdd} {...(body.may.addEvidence ? {} : { disabledReason: words.noGrant })}>{words.addEvidence}</Button>;
  const close = (): void => setOpen(undefined);
  return (
    <Block title={words.evidence} meta={body.evidence.length > 0 ? String(body.evidence.length) : undefined} tools={add} id="evidencias">
      {body.evidence.length === 0 ? <EmptyState title={words.evidenceEmpty}>{words.evidenceEmptyBody}</EmptyState> : (
        <>
          <p className="meta">{words.evidenceLead}</p>
          <ol className="proofs" aria-label={words.evidence}>
            {body.evidence.map((one) => <Proof key={one.id} one={one} {...(body.may.addEvidence ? { onEdit: () => setOpen({ what: 'edit', of: one }), onRemove: () => setOpen({ what: 'remove', of: one }) } : {})} />)}
          </ol>
        </>
      )}
      {open?.what === 'edit' ? <EvidenceDialog body={body} evidence={open.of} onClose={close} /> : null}
      {open?.what === 'remove' ? <RemoveEvidence evidence={open.of} onClose={close} /> : null}
    </Block>
  );
}

function Proof({ one, onEdit, onRemove }: { one: Evidence; onEdit?: () => void; onRemove?: () => void }): ReactElement {
  const title = `${evidenceWord(one.what)}${one.number === 0 ? `: ${words.none.toLowerCase()}` : one.number === null ? '' : `: ${one.number}`}`;
  return (
    <li>
      <span className="proof-when">{one.on ? momentText(one.on) : words.undated}</span>
      <span className={`knot ${evidenceKnot(one)}`} aria-hidden="true" />
      <div className="proof-what">
        <b>{title} {one.lastsTo ? <span className="meta">{words.lasts(momentText(one.lastsTo))}</span> : null} {one.example ? <DemoTag /> : null}</b>
        {one.says ? <p>{one.says}</p> : null}
        <div className="proof-chips"><Proofs one={one} /></div>
      </div>
      {onEdit && onRemove ? <span className="proof-acts"><MenuButton className="icon-btn" entries={[{ key: 'edit', label: words.correct, onAct: onEdit }, { key: 'remove', label: words.takeAway, onAct: onRemove }]}><Icon name="menu" /><span className="vh">{words.evidenceOf(title)}</span></MenuButton></span> : null}
    </li>
  );
}

function Proofs({ one }: { one: Evidence }): ReactElement {
  const force = one.act ? (one.act.inForce === true ? words.inForce : one.act.inForce === false ? words.notInForce : words.forceUnknown) : '';
  return (
    <>
      {one.act ? <><Chip href={paths.instrument(one.act.id)} place={one.act.number ? `${one.act.number}: ${one.act.title}` : one.act.title} /> <Tag>{force}</Tag></> : one.hasAct ? <span className="meta">{words.notYours}</span> : null}
      {one.document ? <Chip href={paths.document(one.document.id)} place={[one.document.name, one.place].filter(Boolean).join(', ')} /> : null}
      {one.file ? <Chip icon="clip" href={`/api/files/${one.file.id}`} place={one.file.name} /> : null}
      {one.source ? <span className="meta">{one.source}</span> : null}
    </>
  );
}

function RemoveEvidence({ evidence, onClose }: { evidence: Evidence; onClose: () => void }): ReactElement {
  const remove = bodiesApi.useTell('removeEvidence');
  const act = (why: string): void =>
    remove.mutate({ id: evidence.id, version: evidence.version, why }, {
      onSuccess: () => {
        showToast({ text: words.saved });
        onClose();
      },
    });
  return (
    <Dialog open keepOpen onClose={onClose} title={words.evidenceRemove}>
      <ReasonForm label={words.reason} needed={words.reasonNeed} send={words.takeAway} cancel={words.cancel} busy={remove.isPending} onSend={act} onCancel={onClose} />
      <Refused problem={remove.error} what={words.notSaved} kept={words.kept} />
    </Dialog>
  );
}
