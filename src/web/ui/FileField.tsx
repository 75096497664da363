import { useState } from 'react';
import type { ReactElement } from 'react';
import { Field } from './Field.tsx';
import type { FieldLook } from './Field.tsx';
import { Icon } from './Sprite.tsx';
import { useWords } from './words.ts';

export interface FileFieldProps extends FieldLook {
  readonly onFile: (file: File) => void;
  /** As the browser's `accept`: ".xlsx,.csv". */
  readonly accept?: string;
  /** What is chosen now: name and size in words. */
  readonly chosen?: string | undefined;
}

/** A file, by choosing it or by dropping it. */
export function FileField({ label, hint, error, optional, onFile, accept, chosen }: FileFieldProps): ReactElement {
  const words = useWords();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const first = files?.[0];
    if (first !== undefined) onFile(first);
  };
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(control) => (
        <div
          className={over ? 'drop over' : 'drop'}
          onDragOver={(event) => { event.preventDefault(); setOver(true); }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files); }}
        >
          <input {...control} type="file" accept={accept} onChange={(event) => { take(event.target.files); event.target.value = ''; }} />
          <label htmlFor={control.id} className="btn"><Icon name="upload" />{words.chooseFile}</label>
          <span className="meta">{chosen ?? words.dropFile}</span>
        </div>
      )}
    </Field>
  );
}
