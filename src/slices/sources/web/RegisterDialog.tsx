import { useState } from 'react';
import { newId } from '../../../kernel/id.ts';
import { upload } from '../../../web/api/call.ts';
import { CallProblem } from '../../../web/api/problem.ts';
import { paths } from '../../../web/paths.ts';
import { useGo } from '../../../web/route.ts';
import { Button } from '../../../web/ui/Button.tsx';
import { Dialog } from '../../../web/ui/Dialog.tsx';
import { FileField } from '../../../web/ui/FileField.tsx';
import { SelectField, TextField } from '../../../web/ui/fields.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { Problem } from '../../../web/ui/Problem.tsx';
import type { Document } from '../contract.ts';
import { sourcesApi } from './api.ts';
import { kindOptions, type DocumentKind } from './kinds.ts';
import { words } from './words.ts';

interface Form {
  id: string;
  title: string;
  kind: DocumentKind;
  year: string;
  institution: string;
  address: string;
  file?: File;
}

const yearWrong = (year: string): boolean => year !== '' && !/^(18|19|20|21)\d\d$/.test(year);

/** A document with its file: uploaded first, then claimed by the record. What was typed stays when something says no. */
export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState<Form>(() => ({ id: newId(), title: '', kind: 'informe', year: '', institution: '', address: '' }));
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<CallProblem>();
  const create = sourcesApi.useTell('create');
  const go = useGo();
  const set = (change: Partial<Form>): void => setForm((before) => ({ ...before, ...change }));
  const save = async (): Promise<void> => {
    setTried(true);
    if (form.title.trim() === '' || yearWrong(form.year)) return;
    setSending(true);
    setProblem(undefined);
    try {
      const file = form.file ? await upload(form.file) : undefined;
      const { id } = await create.mutateAsync({ id: form.id, title: form.title, kind: form.kind, ...(form.year ? { year: Number(form.year) } : {}), ...(form.institution ? { institution: form.institution } : {}), ...(form.address ? { address: form.address } : {}), ...(file ? { fileId: file.id } : {}) });
      go(paths.document(id satisfies Document['id']));
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error;
      setProblem(error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={words.registerTitle} actions={<><Button kind="main" busy={sending} onClick={() => void save()}>{words.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <TextField label={words.title} value={form.title} onChange={(title) => set({ title })} maxLength={300} error={tried && form.title.trim() === '' ? words.titleNeed : undefined} />
        <SelectField label={words.kind} value={form.kind} onChange={(kind) => set({ kind: kind as DocumentKind })} options={kindOptions} /* its options are the kinds */ />
        <TextField label={words.year} hint={words.yearHint} optional inputMode="numeric" value={form.year} onChange={(year) => set({ year })} maxLength={4} error={tried && yearWrong(form.year) ? words.yearWrong : undefined} />
        <TextField label={words.institution} optional value={form.institution} onChange={(institution) => set({ institution })} maxLength={200} />
        <TextField label={words.address} optional type="url" value={form.address} onChange={(address) => set({ address })} maxLength={1000} />
        <FileField label={words.file} hint={words.fileHint} optional onFile={(file) => set({ file })} chosen={form.file?.name} />
        <Note kind="info">{words.personal}</Note>
        {problem ? <Problem what={words.notSaved} why={problem.message} kept={words.kept} code={problem.answer.requestId || undefined} /> : null}
      </div>
    </Dialog>
  );
}
