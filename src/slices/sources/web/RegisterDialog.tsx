import { useState } from 'react';
import { upload } from '../../../web/api/call.ts';
import { CallProblem } from '../../../web/api/problem.ts';
import { Refused } from '../../../web/Refused.tsx';
import { Button } from '../../../web/ui/Button.tsx';
import { Dialog } from '../../../web/ui/Dialog.tsx';
import { FileField } from '../../../web/ui/FileField.tsx';
import { SelectField, TextArea, TextField } from '../../../web/ui/fields.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { PickField } from '../../../web/ui/PickField.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import type { WholeDocument } from '../contract.ts';
import { sourcesApi } from './api.ts';
import { formOf, saidBy, wrongIn, type DocumentForm } from './form.ts';
import { countryOptions, kindOptions } from './kinds.ts';
import { words } from './words.ts';

interface DialogProps {
  /** The one to correct; without it, a new one. */
  document?: WholeDocument;
  onClose: () => void;
  onDone: (id: string) => void;
}

/** A document with its file: uploaded first, then claimed by the record. What was typed stays when something says no. */
export function RegisterDialog({ document, onClose, onDone }: DialogProps) {
  const [form, setForm] = useState(() => formOf(document));
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<CallProblem>();
  const [create, edit] = [sourcesApi.useTell('create'), sourcesApi.useTell('edit')];
  const save = async (): Promise<void> => {
    setTried(true);
    if (Object.values(wrongIn(form)).some(Boolean)) return;
    setSending(true);
    setProblem(undefined);
    try {
      const sent = file ? { fileId: (await upload(file)).id } : {};
      const { id } = document ? await edit.mutateAsync({ id: document.id, version: document.version, ...saidBy(form), ...sent }) : await create.mutateAsync({ id: form.id, ...saidBy(form), ...sent });
      if (document) showToast({ text: words.done });
      onDone(id);
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      setProblem(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog
      open keepOpen onClose={onClose} title={document ? words.editTitle : words.registerTitle}
      actions={<><Button kind="main" busy={sending} onClick={() => void save()}>{document ? words.saveChanges : words.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}
    >
      <div className="form">
        <DocumentFields form={form} onChange={(change) => setForm((before) => ({ ...before, ...change }))} tried={tried} read={document?.reading === 'read'} />
        {document?.fileId ? null : <FileField label={words.file} hint={document ? words.attachHint : words.fileHint} optional onFile={setFile} chosen={file?.name} />}
        <Note kind="info">{words.personal}</Note>
        <Refused problem={problem ?? null} what={document ? words.notChanged : words.notSaved} kept={words.kept} />
      </div>
    </Dialog>
  );
}

interface FieldsProps {
  form: DocumentForm;
  onChange: (change: Partial<DocumentForm>) => void;
  tried: boolean;
  /** Its pages were counted in its file. */
  read: boolean;
}

function DocumentFields({ form, onChange: set, tried, read }: FieldsProps) {
  const wrong = wrongIn(form);
  const says = (field: keyof typeof wrong, text: string): string | undefined => (tried && wrong[field] ? text : undefined);
  return (
    <>
      <TextField label={words.title} value={form.title} onChange={(title) => set({ title })} maxLength={300} error={says('title', words.titleNeed)} />
      <SelectField label={words.kind} value={form.kind} onChange={(kind) => set({ kind: kind as DocumentForm['kind'] })} options={kindOptions} /* its options are the kinds */ />
      <TextField label={words.year} hint={words.yearHint} optional inputMode="numeric" value={form.year} onChange={(year) => set({ year })} maxLength={4} error={says('year', words.yearWrong)} />
      <TextField label={words.issuedOn} hint={words.partHint} optional value={form.issuedOn} onChange={(issuedOn) => set({ issuedOn })} maxLength={10} error={says('issuedOn', words.partWrong)} />
      <TextField label={words.institution} optional value={form.institution} onChange={(institution) => set({ institution })} maxLength={200} />
      <SelectField label={words.country} optional value={form.country} onChange={(country) => set({ country })} options={countryOptions} placeholder={words.noCountry} />
      <TextField label={words.periodFrom} optional value={form.periodFrom} onChange={(periodFrom) => set({ periodFrom })} maxLength={10} error={says('periodFrom', words.partWrong)} />
      <TextField label={words.periodTo} optional value={form.periodTo} onChange={(periodTo) => set({ periodTo })} maxLength={10} error={says('periodTo', words.partWrong)} />
      <EarlierPick form={form} onChange={set} />
      {read ? null : <TextField label={words.pages} optional inputMode="numeric" value={form.pages} onChange={(pages) => set({ pages })} maxLength={6} error={says('pages', words.pagesWrong)} />}
      <TextField label={words.address} optional type="url" value={form.address} onChange={(address) => set({ address })} maxLength={1000} />
      <TextArea label={words.note} optional rows={2} value={form.note} onChange={(note) => set({ note })} maxLength={2000} />
    </>
  );
}

/** The document that this one replaces, among those within reach. */
function EarlierPick({ form, onChange }: Pick<FieldsProps, 'form' | 'onChange'>) {
  const [query, setQuery] = useState(form.supersedesTitle);
  const found = sourcesApi.useAsk('list', { q: query, limit: 20 }, { enabled: query.trim() !== '', keep: true }).data?.items;
  const options = (found ?? []).filter(({ id }) => id !== form.id).map(({ id, title, year, institution }) => ({ value: id, text: title, row: <span>{title} <span className="meta">{[institution, year].filter(Boolean).join(', ')}</span></span> }));
  return (
    <PickField
      label={words.supersedes} hint={words.supersedesHint} optional query={query} options={query.trim() === '' ? [] : options}
      onQuery={(text) => { setQuery(text); onChange({ supersedes: '' }); }}
      onPick={(supersedes) => onChange({ supersedes })}
    />
  );
}
