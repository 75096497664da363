import { useState } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { words } from '../words.ts';
import type { Preview } from './shapes.ts';
import '../admin.css';

/** Which heading is which column, when the sheet leaves a doubt; sure ones are folded away. */
export function HeadingsStep({ preview, onRead, busy }: { preview: Preview; onRead: (mapping: Record<string, string | null>) => void; busy: boolean }) {
  const headers = preview.headers.filter((header) => header.title !== '');
  const [mapping, setMapping] = useState<Record<string, string | null>>(() => Object.fromEntries(headers.map((header) => [header.title, header.column])));
  const doubtful = preview.missing.length > 0 || headers.some((header) => !header.sure);
  const options = preview.columns.map((column) => ({ value: column.id, label: column.title }));
  const fields = (
    <div className="stack">
      {preview.missing.length > 0 ? <Note kind="risk">{words.importing.missing(preview.missing.join(', '))}</Note> : null}
      <div className="lookup">
        {headers.map(({ title }) => (
          <SelectField key={title} label={words.importing.headingIs(title)} placeholder={words.importing.leaveOut} options={options} value={mapping[title] ?? ''} onChange={(column) => setMapping((before) => ({ ...before, [title]: column || null }))} />
        ))}
      </div>
      <div className="acts">
        <Button busy={busy} onClick={() => onRead(mapping)}>{words.importing.reread}</Button>
      </div>
    </div>
  );
  return <Block title={words.importing.headings}>{doubtful ? fields : <details><summary>{headers.map((header) => header.title).join(' · ')}</summary>{fields}</details>}</Block>;
}
