import { useState } from 'react';
import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { SelectField, TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { PickField } from '../../../../../web/ui/PickField.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { fold } from '../../../../../kernel/text.ts';
import { advanceWords as words } from '../board/words.ts';
import { FilesField, type KeptFile } from '../FilesField.tsx';
import { acts } from '../words.ts';

interface About {
  elementId: string;
  code: string;
}

const certainties = ['exact', 'year', 'inferred'] as const;

/** Writes down something that was done: of an element, or of the plan as a whole. */
export function AdvanceForm({ open, element, onDone }: { open: OpenPlan; element: About | undefined; onDone: () => void }) {
  const [text, setText] = useState('');
  const [happened, setHappened] = useState('');
  const [certainty, setCertainty] = useState<(typeof certainties)[number]>('exact');
  const [about, setAbout] = useState(element);
  const [citation, setCitation] = useState('');
  const [files, setFiles] = useState<KeptFile[]>([]);
  const [tried, setTried] = useState(false);
  const add = plansApi.useTell('addAdvance');
  const dated = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(happened.trim());
  const send = (): void => {
    setTried(true);
    if (text.trim() === '' || !dated) return;
    add.mutate({ planId: open.plan.id, elementId: about?.elementId ?? null, text, happened: happened.trim(), certainty, citation: citation.trim() || null, evidence: files.map(({ id }) => id) }, { onSuccess: () => { showToast({ text: words.added }); onDone(); } });
  };
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      <TextArea label={words.text} hint={words.textHint} maxLength={4000} value={text} onChange={setText} error={tried && text.trim() === '' ? words.needText : undefined} />
      <TextField label={words.happened} hint={words.happenedHint} value={happened} onChange={setHappened} error={tried && !dated ? words.needHappened : undefined} />
      <SelectField label={words.certainty} value={certainty} onChange={(value) => setCertainty(certainties.find((one) => one === value) ?? 'exact')} options={certainties.map((value) => ({ value, label: words.certainties[value] }))} />
      {element ? null : <AboutPick open={open} about={about} onChoose={setAbout} />}
      <TextField label={words.citation} optional maxLength={300} value={citation} onChange={setCitation} />
      <FilesField label={words.files} files={files} onChange={setFiles} />
      {add.error ? <Refused problem={add.error} what={words.failed} kept={words.kept} /> : null}
      <div className="acts"><Button kind="main" type="submit" busy={add.isPending}>{words.add}</Button><Button kind="quiet" onClick={onDone}>{acts.cancel}</Button></div>
    </form>
  );
}

/** Hits shown at most. */
const most = 8;

function AboutPick({ open, about, onChoose }: { open: OpenPlan; about: About | undefined; onChoose: (about: About | undefined) => void }) {
  const [query, setQuery] = useState('');
  const asked = fold(query);
  const hits = about || asked.length < 2 ? undefined : open.elements.filter(({ code, text }) => fold(`${code} ${text}`).includes(asked)).slice(0, most);
  return (
    <PickField
      label={words.element} hint={words.elementHint} optional query={query}
      onQuery={(text) => { setQuery(text); onChoose(undefined); }}
      options={hits?.map((e) => ({ value: e.id, text: `${e.code} ${e.text}`, row: <><span className="code">{e.code}</span> {e.text}</> }))}
      onPick={(id) => {
        const found = open.elements.find((e) => e.id === id);
        if (!found) return;
        setQuery(`${found.code} ${found.text}`);
        onChoose({ elementId: found.id, code: found.code });
      }}
    />
  );
}
