import { useState, type ReactElement } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { paths } from '../../../../web/paths.ts';
import { useGo } from '../../../../web/route.ts';
import { Checkbox, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Named } from '../../contract/composition.ts';
import { PlacePick } from '../board/PlaceDialog.tsx';
import { ActFields, actSaid, emptyAct, wrongAct } from './ActFields.tsx';
import { ActPick } from './Picks.tsx';
import { aDay, bodiesApi, territoriesApi } from './api.ts';
import { BodyFields, emptyDraft, saidBy } from './BodyFields.tsx';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { words } from './words.ts';

/** A body that the register does not have yet, with the act that created it when it is at hand. */
export function NewBody({ territory, kind: first, onClose }: { territory: string | undefined; kind: string | undefined; onClose: () => void }): ReactElement {
  const go = useGo();
  const [id] = useState(() => newId());
  const [place, setPlace] = useState(territory);
  const [kind, setKind] = useState(first ?? '');
  const [draft, setDraft] = useState(emptyDraft);
  const [act, setAct] = useState(emptyAct);
  const [made, setMade] = useState<Named>();
  const [extra, setExtra] = useState({ act: false, entry: false });
  const [tried, setTried] = useState(false);
  const unit = territoriesApi.useAsk('get', { code: place ?? '' }, { enabled: place !== undefined, freshMs: aDay }).data;
  const kinds = bodiesApi.useAsk('kinds', unit ? { country: unit.country, level: unit.level } : {}, { enabled: unit !== undefined, freshMs: aDay }).data?.items ?? [];
  const known = kinds.some(({ code }) => code === kind);
  const create = bodiesApi.useTell('create');
  const save = (): void => {
    setTried(true);
    if (!place || !known || (extra.act && !made && Object.keys(wrongAct(act)).length > 0)) return;
    create.mutate({ id, kind, territory: place, ...(draft.name.trim() ? { name: draft.name } : {}), ...saidBy(draft, place), newInstitution: extra.entry, ...(extra.act ? (made ? { createdBy: made.id } : { creation: actSaid(act) }) : {}) }, {
      onSuccess: () => {
        showToast({ text: words.saved });
        go(paths.body(id));
      },
    });
  };
  return (
    <TaskSheet title={words.newTitle} onAct={save} onClose={onClose} busy={create.isPending} problem={create.error}>
      <PlacePick label={words.placeField} code={place} onChoose={setPlace} error={tried && !place ? words.needPlace : undefined} />
      <SelectField label={words.kindField} value={known ? kind : ''} onChange={setKind} placeholder={words.kindPick} options={kinds.map(({ code, title }) => ({ value: code, label: title }))} error={tried && !known ? words.needKind : undefined} />
      <TextField label={words.nameField} hint={words.nameHint} optional value={draft.name} onChange={(name) => setDraft({ ...draft, name })} maxLength={200} />
      <Checkbox label={words.withAct} checked={extra.act} onChange={(on) => setExtra({ ...extra, act: on })} />
      {extra.act && unit ? <ActPick label={words.actCreated} hint={words.actCreatedHint} optional country={unit.country} chosen={made} onChoose={setMade} /> : null}
      {extra.act && unit && !made ? <ActFields country={unit.country} act={act} onChange={(change) => setAct({ ...act, ...change })} tried={tried} /> : null}
      <BodyFields draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} country={unit?.country} entry={!extra.entry} />
      {draft.institution ? null : <Checkbox label={words.newInstitution} checked={extra.entry} onChange={(on) => setExtra({ ...extra, entry: on })} />}
    </TaskSheet>
  );
}
