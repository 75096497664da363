import { useMemo, useState, type ReactElement } from 'react';
import type { Conformation } from '../../contract/board.ts';
import type { ConformationItem } from '../../contract/board/light.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo } from '../../../../web/route.ts';
import { useMe } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, DateField, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { bodiesApi } from './api.ts';
import { HolderPick, type Holder } from './HolderPick.tsx';
import { LightMark } from './Light.tsx';
import { gaps, shortOf } from './view.ts';
import { draftWords as said, words } from './words.ts';

interface DraftProps {
  board: Conformation;
  /** Of the territories with gaps, those marked at first. */
  chosen?: readonly string[] | undefined;
  onClose: () => void;
}

/** A draft that names the territories it binds and what each lacks on the day of the board. */
export function DraftDialog({ board, chosen, onClose }: DraftProps): ReactElement {
  const go = useGo();
  const drafts = bodiesApi.useAsk('drafts', { country: board.territory.slice(0, 2) });
  const create = bodiesApi.useTell('draftResolution');
  const own = useMe().data?.institutions.find(({ territory }) => territory && board.territory.startsWith(territory));
  const [said0, setSaid] = useState({ draft: '', dueOn: '', title: '' });
  const [by, setBy] = useState<Holder | undefined>(own ? { id: own.id, name: own.name } : undefined);
  const [kinds, setKinds] = useState<readonly string[]>(() => board.kinds.filter((kind) => kind.complete < kind.of).map(({ kind }) => kind));
  const lacking = useMemo(() => gaps(board.items.map((item) => ({ ...item, lights: item.lights.filter(({ kind }) => kinds.includes(kind)) })).filter(({ lights }) => lights.length > 0)), [board.items, kinds]);
  const [dropped, setDropped] = useState<readonly string[]>(() => (chosen ? board.items.map(({ territory }) => territory).filter((code) => !chosen.includes(code)) : []));
  const [tried, setTried] = useState(false);
  const items = drafts.data?.items ?? [];
  const draft = items.find(({ code }) => code === said0.draft) ?? items[0];
  const marked = lacking.filter(({ territory }) => !dropped.includes(territory)).map(({ territory }) => territory);
  const missing = { draft: draft ? undefined : said.needDraft, kinds: kinds.length === 0 ? said.needKinds : undefined, places: marked.length === 0 ? said.needPlaces : undefined, by: by ? undefined : said.needBy };
  const send = (): void => {
    setTried(true);
    if (!draft || !by || kinds.length === 0 || marked.length === 0) return;
    create.mutate({ draft: draft.code, kinds: [...kinds], territories: marked, by: by.id, asOf: board.asOf, ...(said0.dueOn ? { dueOn: said0.dueOn } : {}), ...(said0.title.trim() ? { title: said0.title.trim() } : {}) }, {
      onSuccess: ({ id, bound }) => { showToast({ text: said.done(bound), sign: 'ok' }); go(paths.instrument(id)); },
    });
  };
  const error = (what: string | undefined): string | undefined => (tried ? what : undefined);
  return (
    <Dialog open keepOpen wide onClose={onClose} title={said.title} actions={<><Button kind="main" busy={create.isPending} onClick={send}>{said.send}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <p className="meta">{said.lead}</p>
        {drafts.data && items.length === 0 ? <Note kind="risk">{said.noDrafts}</Note> : <SelectField label={said.draft} error={error(missing.draft)} value={draft?.code ?? ''} onChange={(code) => setSaid({ ...said0, draft: code })} options={items.map(({ code, name }) => ({ value: code, label: name }))} />}
        {draft && !draft.verified ? <Note kind="info">{said.unverified}</Note> : null}
        <HolderPick label={said.by} hint={said.byHint} chosen={by} onChoose={setBy} error={error(missing.by)} />
        <div className="two">
          <DateField label={said.due} hint={said.dueHint} optional value={said0.dueOn} onChange={(dueOn) => setSaid({ ...said0, dueOn })} min={board.asOf} />
          <TextField label={said.name} hint={said.nameHint} optional value={said0.title} onChange={(title) => setSaid({ ...said0, title })} maxLength={300} />
        </div>
        <FieldGroup label={said.kinds} error={error(missing.kinds)}>
          {board.kinds.map((kind) => <Checkbox key={kind.kind} label={kind.title} checked={kinds.includes(kind.kind)} onChange={(on) => setKinds(on ? [...kinds, kind.kind] : kinds.filter((one) => one !== kind.kind))} />)}
        </FieldGroup>
        <FieldGroup label={said.places(marked.length, lacking.length)} error={error(missing.places)}>
          <div className="row"><Button small onClick={() => setDropped([])}>{said.all}</Button><Button small onClick={() => setDropped(lacking.map(({ territory }) => territory))}>{said.none}</Button></div>
          <div className="light-picks">{lacking.map((item) => <Checkbox key={item.territory} label={item.name} note={<Lights item={item} board={board} />} checked={!dropped.includes(item.territory)} onChange={(on) => setDropped(on ? dropped.filter((code) => code !== item.territory) : [...dropped, item.territory])} />)}</div>
        </FieldGroup>
        <Refused problem={create.error} what={said.failed} kept={said.kept} />
      </div>
    </Dialog>
  );
}

function Lights({ item, board }: { item: ConformationItem; board: Conformation }): ReactElement {
  return <span className="light-row">{item.lights.filter(({ state }) => state !== 'complete').map((light) => <span key={light.kind}>{shortOf(board.kinds.find(({ kind }) => kind === light.kind) ?? { short: null, title: light.kind })}: <LightMark state={light.state} /></span>)}</span>;
}
