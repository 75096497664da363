import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { useGlossaryChanged } from '../../../../web/glossary.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { PickField } from '../../../../web/ui/PickField.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { ConceptItem } from '../../contract/glossary.ts';
import { sourcesApi } from '../api.ts';
import { formWords as words } from './words.ts';

/** The term to correct, or where a new one begins. */
export type ConceptAt = ConceptItem | { term?: string };

interface Draft {
  kind: ConceptItem['kind'];
  term: string;
  meaning: string;
  documentId: string;
  documentName: string;
  place: string;
  source: string;
}

const draftOf = (at: ConceptAt): Draft =>
  'id' in at
    ? { kind: at.kind, term: at.term, meaning: at.meaning, documentId: at.documentId ?? '', documentName: at.document ?? '', place: at.place, source: at.source ?? '' }
    : { kind: 'acronym', term: at.term ?? '', meaning: '', documentId: '', documentName: '', place: '', source: '' };

/** Which fields lack something. A meaning of nobody is not kept. */
const lacksOf = (draft: Draft) => ({ term: draft.term.trim() === '', meaning: draft.meaning.trim() === '', source: draft.documentId === '' && draft.source.trim() === '' });

/** Says what a term means and who says so, or corrects it. What was typed stays when something says no. */
export function ConceptSheet({ at, onClose }: { at: ConceptAt; onClose: () => void }) {
  const old = 'id' in at ? at : undefined;
  const [id] = useState(() => old?.id ?? newId());
  const [draft, setDraft] = useState(() => draftOf(at));
  const [tried, setTried] = useState(false);
  const save = sourcesApi.useTell('saveConcept');
  const changed = useGlossaryChanged();
  const send = (version = old?.version): void => {
    setTried(true);
    if (Object.values(lacksOf(draft)).some(Boolean)) return;
    const { kind, term, meaning, place, documentId, source } = draft;
    save.mutate(
      { id, ...(version === undefined ? {} : { version }), kind, term, meaning, place, ...(documentId ? { documentId } : {}), ...(source.trim() ? { source } : {}), ...(old ? { mark: old.mark } : {}) },
      { onSuccess: () => { showToast({ text: words.done }); changed(); onClose(); } },
    );
  };
  const theirs = save.error?.code === 'house.version-changed' ? (save.error.answer.details['current'] as { meaning: string; version: number }) : undefined; // the convention of house.version-changed: the row as it is now
  return (
    <Sheet
      open keepOpen onClose={onClose} title={old ? words.edit : words.add}
      actions={theirs ? undefined : <><Button kind="main" busy={save.isPending} onClick={() => send()}>{words.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}
    >
      {theirs ? (
        <>
          <Problem what={words.conflict} why={words.conflictWhy} kept={words.kept} />
          <Compare fields={[{ label: words.meaningField, yours: draft.meaning, theirs: theirs.meaning }]} actions={<><Button kind="main" small busy={save.isPending} onClick={() => send(theirs.version)}>{words.saveMine}</Button><Button small onClick={onClose}>{words.keepTheirs}</Button></>} />
        </>
      ) : (
        <div className="form">
          <Fields draft={draft} tried={tried} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
          <Refused problem={save.error} what={words.notSaved} kept={words.kept} />
        </div>
      )}
    </Sheet>
  );
}

interface FieldsProps {
  draft: Draft;
  tried: boolean;
  onChange: (change: Partial<Draft>) => void;
}

function Fields({ draft, tried, onChange: set }: FieldsProps) {
  const lacks = lacksOf(draft);
  const need = (field: keyof typeof lacks, text: string): string | undefined => (tried && lacks[field] ? text : undefined);
  return (
    <>
      <TextField label={words.term} hint={words.termHint} value={draft.term} onChange={(term) => set({ term })} maxLength={120} error={need('term', words.termNeed)} />
      <SelectField label={words.kind} value={draft.kind} onChange={(kind) => set({ kind: kind === 'concept' ? 'concept' : 'acronym' })} options={[{ value: 'acronym', label: words.kinds.acronym }, { value: 'concept', label: words.kinds.concept }]} />
      <TextArea label={words.meaning} hint={words.meaningHint} rows={3} value={draft.meaning} onChange={(meaning) => set({ meaning })} maxLength={4000} error={need('meaning', words.meaningNeed)} />
      <DocumentPick draft={draft} onChange={set} />
      <TextField label={words.place} hint={words.placeHint} optional value={draft.place} onChange={(place) => set({ place })} maxLength={120} />
      <TextField label={words.source} hint={words.sourceHint} optional value={draft.source} onChange={(source) => set({ source })} maxLength={500} error={need('source', words.sourceNeed)} />
    </>
  );
}

/** The document that says it, among those within reach. */
function DocumentPick({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const query = draft.documentName;
  const found = sourcesApi.useAsk('list', { q: query, limit: 20 }, { enabled: query.trim() !== '' && draft.documentId === '', keep: true }).data?.items;
  const options = (found ?? []).map(({ id, title, year, institution }) => ({ value: id, text: title, row: <span>{title} <span className="meta">{[institution, year].filter(Boolean).join(', ')}</span></span> }));
  return <PickField label={words.document} hint={words.documentHint} optional query={query} options={query.trim() === '' ? [] : options} onQuery={(documentName) => onChange({ documentName, documentId: '' })} onPick={(documentId) => onChange({ documentId })} />;
}
