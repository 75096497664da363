import type { ReactElement } from 'react';
import type { Conformation } from '../../contract/board.ts';
import type { ConformationItem } from '../../contract/board/light.ts';
import { useCutOff } from '../../../../web/cut-off.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, DateField, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { HolderPick } from './HolderPick.tsx';
import { LightMark } from './Light.tsx';
import { useDraft } from './use-draft.ts';
import { shortOf } from './view.ts';
import { draftWords as said, words } from './words.ts';

interface DraftProps {
  board: Conformation;
  /** Of the territories with gaps, those marked at first. */
  chosen?: readonly string[] | undefined;
  onClose: () => void;
}

/** A draft that names the territories it binds and what each lacks on the day of the board. */
export function DraftDialog({ board, chosen, onClose }: DraftProps): ReactElement {
  const past = useCutOff() !== undefined;
  const own = useDraft(board, chosen);
  const { items, draft, form, setForm, errors } = own;
  return (
    <Dialog open keepOpen wide onClose={onClose} title={said.title} actions={<><Button kind="main" busy={own.create.isPending} onClick={own.send}>{said.send}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p className="meta">{said.lead}</p>
        {past ? <Note kind="info">{said.past}</Note> : null}
        {items?.length === 0 ? <Note kind="risk">{said.noDrafts}</Note> : <SelectField label={said.draft} error={errors.draft} value={draft?.code ?? ''} onChange={(code) => setForm({ ...form, draft: code })} options={items?.map(({ code, name }) => ({ value: code, label: name })) ?? []} />}
        {draft && !draft.verified ? <Note kind="info">{said.unverified}</Note> : null}
        <HolderPick label={said.by} hint={said.byHint} chosen={own.by} onChoose={own.setBy} error={errors.by} />
        <DateField label={said.due} hint={said.dueHint} optional value={form.dueOn} onChange={(dueOn) => setForm({ ...form, dueOn })} min={board.asOf} />
        <TextField label={said.name} hint={said.nameHint} optional value={form.title} onChange={(title) => setForm({ ...form, title })} maxLength={300} />
        <FieldGroup label={said.kinds} error={errors.kinds}>
          {board.kinds.map((kind) => <Checkbox key={kind.kind} label={kind.title} checked={own.kinds.includes(kind.kind)} onChange={(on) => own.setKinds(on ? [...own.kinds, kind.kind] : own.kinds.filter((one) => one !== kind.kind))} />)}
        </FieldGroup>
        <Places board={board} own={own} />
        <Refused problem={own.create.error} what={said.failed} kept={said.kept} />
      </div>
    </Dialog>
  );
}

function Places({ board, own: { lacking, dropped, setDropped, marked, errors } }: { board: Conformation; own: ReturnType<typeof useDraft> }): ReactElement {
  return (
    <FieldGroup label={said.places(marked.length, lacking.length)} error={errors.places}>
      <div className="row"><Button small onClick={() => setDropped([])}>{said.all}</Button><Button small onClick={() => setDropped(lacking.map(({ territory }) => territory))}>{said.none}</Button></div>
      <div className="light-picks">{lacking.map((item) => <Checkbox key={item.territory} label={item.name} note={<Lights item={item} board={board} />} checked={!dropped.includes(item.territory)} onChange={(on) => setDropped(on ? dropped.filter((code) => code !== item.territory) : [...dropped, item.territory])} />)}</div>
    </FieldGroup>
  );
}

function Lights({ item, board }: { item: ConformationItem; board: Conformation }): ReactElement {
  return <span className="light-row">{item.lights.filter(({ state }) => state !== 'complete').map((light) => <span key={light.kind}>{shortOf(board.kinds.find(({ kind }) => kind === light.kind) ?? { short: null, title: light.kind })}: <LightMark state={light.state} /></span>)}</span>;
}
