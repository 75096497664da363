import { useState, type ReactElement } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { upload } from '../../../../web/api/call.ts';
import { Checkbox, Radio, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Body, Evidence, Named } from '../../contract/composition.ts';
import { ActFields, actSaid, emptyAct, wrongAct } from './ActFields.tsx';
import { bodiesApi } from './api.ts';
import { ActPick, DocumentPick } from './Picks.tsx';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { isMoment, restSaid, restsOn, type Rests } from './view.ts';
import { evidenceWord, words } from './words.ts';

/** What a person may write down, in the order in which a body usually comes to live. */
const offered = ['creation', 'installation', 'oath', 'regulation', 'plan', 'budget', 'session', 'report', 'designation', 'advocacy', 'assertion', 'inactivity', 'reactivation', 'absence'] as const;

const begun = (of: Evidence | undefined, first: string | undefined) => ({
  what: of?.what ?? first ?? '', on: of?.on ?? '', lastsTo: of?.lastsTo ?? '', says: of?.says ?? '', denies: of?.number === 0, number: of?.number ? String(of.number) : '', source: of?.source ?? '', place: of?.place ?? '',
});
type Draft = ReturnType<typeof begun>;

const restings = (of: Evidence | undefined): (readonly [Rests, string])[] => [...(restsOn(of) === 'kept' ? [['kept', words.actKept] as const] : []), ['none', words.actNone], ['known', words.actKnown], ['new', words.actNew]];

/** What is wrong in a draft, by field. */
function wrongIn(draft: Draft): Partial<Record<keyof Draft, string>> {
  return {
    ...(draft.what ? {} : { what: words.what }),
    ...(isMoment(draft.on.trim()) ? {} : { on: words.momentWrong }), ...(isMoment(draft.lastsTo.trim()) ? {} : { lastsTo: words.momentWrong }),
    ...(draft.number.trim() === '' || /^\d+([.,]\d+)?$/.test(draft.number.trim()) ? {} : { number: words.numberWrong }),
  };
}
const saidBy = (draft: Draft) => ({
  what: draft.what, on: draft.on.trim() || null, lastsTo: draft.lastsTo.trim() || null, says: draft.says.trim() || null, number: draft.denies ? 0 : draft.number.trim() ? Number(draft.number.trim().replace(',', '.')) : null, source: draft.source.trim() || null, place: draft.place.trim() || null,
});

/** Evidence of a body: what it shows, when, and what proves it: an act, a file, the words of a source. */
export function EvidenceDialog({ body, evidence, first, onClose }: { body: Body; evidence?: Evidence; first?: string | undefined; onClose: () => void }): ReactElement {
  const [id] = useState(() => evidence?.id ?? newId());
  const [draft, setDraft] = useState(() => begun(evidence, first));
  const [rests, setRests] = useState(() => restsOn(evidence));
  const [known, setKnown] = useState<Named | undefined>(evidence?.act ? { id: evidence.act.id, name: evidence.act.title } : undefined);
  const [act, setAct] = useState(emptyAct);
  const [document, setDocument] = useState<Named | undefined>(evidence?.document ?? undefined);
  const [file, setFile] = useState<Named | undefined>(evidence?.file ?? undefined);
  const [failed, setFailed] = useState(false);
  const [tried, setTried] = useState(false);
  const [add, correct] = [bodiesApi.useTell('addEvidence'), bodiesApi.useTell('correctEvidence')];
  const set = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const wrong = wrongIn(draft);
  const bare = !draft.says.trim() && !draft.source.trim() && !file && !document && (rests === 'none' || (rests === 'known' && !known));
  const done = { onSuccess: () => { showToast({ text: words.saved }); onClose(); } };
  const save = (): void => {
    setTried(true);
    if (Object.keys(wrong).length > 0 || bare || (rests === 'new' && Object.keys(wrongAct(act)).length > 0)) return;
    const proof = { ...saidBy(draft), file: file?.id ?? null, ...(rests === 'new' ? { act: actSaid(act) } : {}), ...restSaid(rests, known, document, evidence) };
    if (evidence) correct.mutate({ id, version: evidence.version, ...proof }, done);
    else add.mutate({ id, body: body.id, ...proof, example: body.example }, done);
  };
  const take = async (chosen: File): Promise<void> => {
    setFailed(false);
    await upload(chosen).then(({ id: one, name }) => setFile({ id: one, name }), () => setFailed(true));
  };
  const says = (field: keyof Draft): string | undefined => (tried ? wrong[field] : undefined);
  const options = [...new Set([...offered, ...(evidence ? [evidence.what] : [])])].map((value) => ({ value, label: evidenceWord(value) }));
  return (
    <TaskSheet title={evidence ? words.evidenceEdit : words.evidenceNew} onAct={save} onClose={onClose} busy={add.isPending || correct.isPending} problem={add.error ?? correct.error}>
      <SelectField label={words.what} value={draft.what} onChange={(what) => set({ what })} placeholder={words.what} options={options} error={says('what')} />
      <Checkbox label={words.denies} checked={draft.denies} onChange={(denies) => set({ denies })} />
      <TextField label={words.on} hint={words.momentHint} optional value={draft.on} onChange={(on) => set({ on })} maxLength={10} error={says('on')} />
      <TextField label={words.lastsTo} optional value={draft.lastsTo} onChange={(lastsTo) => set({ lastsTo })} maxLength={10} error={says('lastsTo')} />
      {draft.denies ? null : <TextField label={words.number} hint={words.numberHint} optional inputMode="decimal" value={draft.number} onChange={(number) => set({ number })} maxLength={12} error={says('number')} />}
      <FieldGroup label={words.act}>
        {restings(evidence).map(([value, label]) => <Radio key={value} name="act" label={label} checked={rests === value} onChange={() => setRests(value)} />)}
      </FieldGroup>
      {rests === 'known' ? <ActPick label={words.actPick} hint={words.actPickHint} country={body.country} chosen={known} onChoose={setKnown} /> : null}
      {rests === 'new' ? <ActFields country={body.country} act={act} onChange={(change) => setAct({ ...act, ...change })} tried={tried} /> : null}
      <DocumentPick label={words.document} hint={words.documentHint} optional chosen={document} onChoose={setDocument} />
      {document ? <TextField label={words.place_} hint={words.placeInHint} optional value={draft.place} onChange={(place) => set({ place })} maxLength={120} /> : null}
      <TextArea label={words.says} hint={words.saysHint} optional rows={3} value={draft.says} onChange={(text) => set({ says: text })} maxLength={1000} />
      <FileField label={words.file} optional chosen={file?.name} onFile={(chosen) => void take(chosen)} />
      {failed ? <Note kind="risk">{words.fileFailed}</Note> : null}
      <TextField label={words.sourceField} hint={words.sourceHint} optional value={draft.source} onChange={(source) => set({ source })} maxLength={300} error={tried && bare ? words.evidenceBare : undefined} />
    </TaskSheet>
  );
}
