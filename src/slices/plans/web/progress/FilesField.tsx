import { useState } from 'react';
import { upload } from '../../../../web/api/call.ts';
import type { CallProblem } from '../../../../web/api/problem.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { Icon } from '../../../../web/ui/Sprite.tsx';
import { filesWords as words } from './files-words.ts';

export interface KeptFile {
  id: string;
  name: string;
}

interface FilesProps {
  label: string;
  hint?: string;
  files: readonly KeptFile[];
  onChange: (files: KeptFile[]) => void;
}

/** Files that prove something, up to twenty: each goes up when it is chosen; without signal it says so and nothing else is lost. */
export function FilesField({ label, hint, files, onChange }: FilesProps) {
  const [going, setGoing] = useState<string>();
  const [failed, setFailed] = useState<{ problem: CallProblem; file: File }>();
  const take = async (file: File): Promise<void> => {
    setFailed(undefined);
    setGoing(file.name);
    try {
      const { id, name } = await upload(file);
      onChange([...files, { id, name }]);
    } catch (problem) {
      setFailed({ problem: problem as CallProblem, file }); // upload throws nothing else
    } finally {
      setGoing(undefined);
    }
  };
  return (
    <div className="stack">
      {files.length < 20 ? <FileField label={label} optional hint={hint ?? words.hint} chosen={going ? words.going(going) : undefined} onFile={(file) => { if (going === undefined) void take(file); }} /> : null}
      {files.length > 0 ? (
        <ul className="stack" aria-label={label}>
          {files.map((file) => (
            <li key={file.id} className="row between">
              <span className="evid"><Icon name="clip" />{file.name}</span>
              <Button kind="quiet" small aria-label={words.remove(file.name)} onClick={() => onChange(files.filter(({ id }) => id !== file.id))}>{words.take}</Button>
            </li>
          ))}
        </ul>
      ) : null}
      {failed ? <Refused problem={failed.problem} what={words.failed(failed.file.name)} todo={<Button small onClick={() => void take(failed.file)}>{words.again}</Button>} /> : null}
    </div>
  );
}
