import { useState, type ReactElement } from 'react';
import { cutOffText, useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart } from '../../../../web/route.ts';
import { Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { LongWork } from '../../../../web/ui/LongWork.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { Body } from '../../contract/composition.ts';
import { StageBlock } from '../life/StageBlock.tsx';
import { bodiesApi } from './api.ts';
import { BodyFacts } from './BodyFacts.tsx';
import { EditBody, RemoveBody } from './EditBody.tsx';
import { EvidenceBlock } from './EvidenceBlock.tsx';
import { EvidenceDialog } from './EvidenceDialog.tsx';
import { Kin } from './Kin.tsx';
import { Lacks } from './Lacks.tsx';
import { SeatDialog, type Seating } from './SeatDialog.tsx';
import { SeatsBlock } from './SeatsBlock.tsx';
import { titleOf } from './view.ts';
import { words } from './words.ts';
import './composition.css';

/** A body: how it stands, who sits in it on a day, what shows that it lives, what it is part of, what is missing. */
export function BodyPage(): ReactElement {
  const id = usePart('bodyId');
  const at = useCutOff();
  const asked = bodiesApi.useAsk('get', { id, ...(at ? { at } : {}) }, { keep: true });
  if (asked.error) return <><PageHead eyebrow={words.bodyPage} title={words.notFound} /><Refused problem={asked.error} what={words.notFound} todo={<><Button onClick={() => void asked.refetch()}>{words.again}</Button><LinkButton href={paths.bodyList()}>{words.back}</LinkButton></>} /></>;
  return asked.data ? <Whole body={asked.data} at={at} /> : <LongWork title={words.bodyPage} done={0} />;
}

type Open = { what: 'edit' | 'remove' } | { what: 'evidence'; of?: string } | { what: 'seat'; seating: Seating };

function Whole({ body, at }: { body: Body; at: string | undefined }): ReactElement {
  const [open, setOpen] = useState<Open>();
  const { pick, past, dialog } = useCutOffPick();
  const close = (): void => setOpen(undefined);
  const act = { seat: (seating: Seating) => setOpen({ what: 'seat', seating }), evidence: (of?: string) => setOpen({ what: 'evidence', ...(of ? { of } : {}) }), edit: () => setOpen({ what: 'edit' }) };
  return (
    <>
      <PageContext trail={body.place ? [{ name: body.place.name, levelName: body.place.levelName, href: paths.territory(body.place.code) }, { name: body.name }] : [{ name: body.name }]} picks={[pick]} past={past} />
      {dialog}
      <PageHead eyebrow={<>{body.kindTitle}{body.place ? ` · ${body.place.name}` : ''} {body.example ? <DemoTag /> : null}</>} title={titleOf(body)} lead={at ? words.asOf(cutOffText(at)) : undefined} tools={<Tools body={body} onOpen={setOpen} />} />
      <Abolished body={body} />
      <Columns
        main={<><StageBlock id={body.id} asOf={at} /><SeatsBlock body={body} onSeat={act.seat} /><EvidenceBlock body={body} onAdd={() => act.evidence()} /></>}
        side={<><Lacks body={body} act={act} /><BodyFacts body={body} /><Kin body={body} /></>}
      />
      {open?.what === 'edit' ? <EditBody body={body} onClose={close} /> : null}
      {open?.what === 'remove' ? <RemoveBody body={body} onClose={close} /> : null}
      {open?.what === 'evidence' ? <EvidenceDialog body={body} first={open.of} onClose={close} /> : null}
      {open?.what === 'seat' ? <SeatDialog body={body} seating={open.seating} onClose={close} /> : null}
    </>
  );
}

function Tools({ body, onOpen }: { body: Body; onOpen: (open: Open) => void }): ReactElement {
  const reason = (may: boolean) => (may ? {} : { disabledReason: words.noGrant });
  const sheet = body.place ? [{ key: 'sheet', label: words.board, href: paths.bodySheet(body.place.code) }] : [];
  return (
    <>
      <Button kind="main" icon="plus" onClick={() => onOpen({ what: 'evidence' })} {...reason(body.may.addEvidence)}>{words.addEvidence}</Button>
      <Button icon="pencil" onClick={() => onOpen({ what: 'edit' })} {...reason(body.may.change)}>{words.edit}</Button>
      <MenuButton className="btn" entries={[...sheet, { key: 'list', label: words.listPage, href: paths.bodyList({ territorio: body.place?.code }) }, { key: 'remove', label: words.removeBody, icon: 'remove' as const, onAct: () => onOpen({ what: 'remove' }), ...reason(body.may.change) }]}>{words.also}</MenuButton>
    </>
  );
}

/** A territory that it serves is no more: what took its place. */
function Abolished({ body }: { body: Body }): ReactElement[] {
  return body.serves.flatMap(({ place, abolished }) => (abolished ? [
    <div key={place.code} style={{ marginBottom: 'var(--s4)' }}><Note kind="risk">{words.abolished(place.name, cutOffText(abolished.on))} {abolished.successors.length === 0 ? words.noSuccessor : <>{words.successors} {abolished.successors.map(({ code, name }, i) => <span key={code}>{i > 0 ? ', ' : ''}<Link href={paths.territory(code)}>{name}</Link></span>)}.</>}</Note></div>,
  ] : []));
}

