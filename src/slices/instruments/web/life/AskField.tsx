import { useState } from 'react';
import { upload } from '../../../../web/api/call.ts';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { NumberField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import type { NextStep } from '../../contract/life.ts';
import type { Picked } from '../../../../web/picks.tsx';
import { InstrumentPick } from '../register/picks.tsx';
import { stepWords as words } from './words.ts';

interface AskFieldProps {
  ask: NextStep['asks'][number];
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** One thing that a step asks, with the field of its kind. Who took part has a field of its own. */
export function AskField({ ask: { kind, key, title, required }, value, onChange, error }: AskFieldProps) {
  const look = { label: title, optional: !required, error };
  if (kind === 'day') return <TextField {...look} hint={words.moment} value={value} maxLength={10} autoComplete="off" onChange={onChange} />;
  if (kind === 'number') return <NumberField {...look} value={value} onChange={onChange} />;
  if (kind === 'file') return <UploadField look={look} onChange={onChange} />;
  if (kind === 'link') return <LinkField look={look} onChange={onChange} />;
  if (key === 'motivo') return <TextArea {...look} hint={words.noteHint} rows={3} maxLength={2000} value={value} onChange={onChange} />;
  return <TextField {...look} maxLength={2000} value={value} onChange={onChange} />;
}

interface Look {
  label: string;
  optional: boolean;
  error: string | undefined;
}

/** A file is uploaded as soon as it is chosen; the step takes it. */
function UploadField({ look, onChange }: { look: Look; onChange: (id: string) => void }) {
  const [chosen, setChosen] = useState<string>();
  const [failed, setFailed] = useState(false);
  const take = (file: File): void => {
    setFailed(false);
    setChosen(words.uploading);
    upload(file).then(
      ({ id, name }) => { setChosen(name); onChange(id); },
      () => { setChosen(undefined); setFailed(true); onChange(''); },
    );
  };
  return <FileField {...look} error={failed ? words.notUploaded : look.error} chosen={chosen} onFile={take} />;
}

function LinkField({ look, onChange }: { look: Look; onChange: (id: string) => void }) {
  const [chosen, setChosen] = useState<Picked>();
  return <InstrumentPick {...look} hint={words.instrumentHint} chosen={chosen} onChoose={(picked) => { setChosen(picked); onChange(picked?.id ?? ''); }} />;
}
