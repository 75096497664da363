import { useState } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { importWords as words } from '../words.ts';
import { inARow, numberText } from '../written.ts';
import { chosenTwice, mappingOf, unconfirmed, unnamed, type Preview, type SheetReading } from './shapes.ts';

/** Which heading is which column: the doubtful ones in sight, the sure ones folded; all can be changed. */
export function HeadingsStep({ importing, preview, title = words.stepHeadings }: { importing: SheetReading; preview: Preview; title?: string }) {
  const [mapping, setMapping] = useState(() => mappingOf(preview));
  const doubtful = preview.headers.filter((header) => !header.sure && header.title !== '');
  const sure = preview.headers.filter((header) => header.sure && header.title !== '');
  const twice = chosenTwice(preview, mapping);
  const lacking = unnamed(preview, mapping);
  const waiting = unconfirmed(preview);
  const changed = preview.headers.some((header) => mapping[header.title] !== header.column);
  const wrong = twice.length > 0 ? words.twice(twice[0] ?? '') : lacking.length > 0 ? words.missingColumns(inARow(lacking)) : undefined;
  const choose = (title: string, column: string): void => setMapping((before) => ({ ...before, [title]: column === '' ? null : column }));
  const select = ({ title }: { title: string }) => (
    <SelectField key={title} label={words.headingIs(title)} value={mapping[title] ?? ''} onChange={(column) => choose(title, column)} placeholder={words.leaveOut} options={preview.columns.map((column) => ({ value: column.id, label: column.title }))} />
  );
  return (
    <Block title={title} meta={words.sure(numberText(sure.length))}>
      <div className="stack">
        {lacking.length > 0 ? <Note kind="late">{words.missingColumns(inARow(lacking))}</Note> : null}
        {doubtful.length > 0 ? <Note kind="risk">{words.unsure(numberText(doubtful.length))}</Note> : null}
        {doubtful.length > 0 ? <div style={pairs}>{doubtful.map(select)}</div> : null}
        {sure.length > 0 ? <details><summary>{words.sure(numberText(sure.length))}</summary><div style={{ ...pairs, marginTop: 12 }}>{sure.map(select)}</div></details> : null}
        {waiting || changed ? (
          <div className="acts">
            <Button kind="main" busy={importing.reading} disabledReason={wrong} onClick={() => importing.file && importing.read(importing.file, mapping)}>{changed ? words.changeHeadings : words.confirmHeadings}</Button>
            <span className="meta">{words.confirmedNote}</span>
          </div>
        ) : null}
      </div>
    </Block>
  );
}

const pairs = { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: 14 } as const;
