import { useEffect, useId, type ReactElement } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { numberText } from '../written.ts';
import { shownValue } from './cell-text.ts';
import type { MatrixColumn } from './columns.ts';
import { pasteAtOnce, type Change, type Pasting } from './paste.ts';
import { gridWords, pasteWords as words } from './words.ts';

/** Changes and problems that the dry run lists; it says how many more there are. */
const listed = 200;

interface PasteDialogProps {
  readonly pasting: Pasting;
  readonly columns: readonly MatrixColumn[];
  readonly territory: string;
  readonly onClose: () => void;
  readonly onSave: () => void;
}

/** What a pasted block would change, cell by cell, and what does not enter: nothing is saved until a person says so. */
export function PasteDialog({ pasting: { changes, problems, same, beyond }, columns, territory, onClose, onSave }: PasteDialogProps): ReactElement {
  const count = numberText(changes.length, territory);
  const isTooMany = new Set(changes.map(({ elementId }) => elementId)).size > pasteAtOnce;
  const mayNot = isTooMany ? words.tooMany(numberText(pasteAtOnce, territory)) : undefined;
  const main = useId();
  useEffect(() => document.getElementById(main)?.focus({ preventScroll: true }), [main]); // pasting and Enter: the hand stays on the keyboard, and what does not enter in sight
  const shown = (change: Change, value: unknown): string => {
    const column = columns.find((one) => one.key === change.key);
    return (column && shownValue(column, value, territory)) || words.empty;
  };
  const emptied = changes.filter(({ value }) => value === null || (Array.isArray(value) && value.length === 0)).length;
  const notes = [words.counts(numberText(same, territory), numberText(problems.length, territory), numberText(emptied, territory)), beyond.rows > 0 ? words.beyondRows(numberText(beyond.rows, territory)) : '', beyond.columns > 0 ? words.beyondColumns(numberText(beyond.columns, territory)) : ''].filter(Boolean);
  return (
    <Dialog
      open
      wide
      keepOpen
      onClose={onClose}
      title={words.title(count)}
      actions={changes.length === 0 ? <Button onClick={onClose}>{words.close}</Button> : <><Button id={main} kind="main" disabledReason={mayNot} onClick={onSave}>{problems.length > 0 ? words.saveSound(count) : words.save(count)}</Button><Button onClick={onClose}>{words.cancel}</Button></>}
    >
      {notes.map((note) => <p key={note}>{note}</p>)}
      {problems.length > 0 ? (
        <section aria-label={words.problems}>
          <h3>{words.problems}</h3>
          <ul className="lines">{problems.slice(0, listed).map((problem) => <li key={`${problem.elementId} ${problem.at}`}><b>{problem.at}</b>: {problem.message}</li>)}</ul>
          {problems.length > listed ? <p className="meta">{words.more(numberText(problems.length - listed, territory))}</p> : null}
        </section>
      ) : null}
      {changes.length > 0 && problems.length > 0 ? <h3 style={{ marginTop: 16 }}>{words.changes}</h3> : null}
      {changes.length > 0 ? (
        <DataTable
          caption={words.changes}
          compact
          rows={changes.slice(0, listed)}
          rowKey={(change) => `${change.elementId} ${change.key}`}
          columns={[
            { key: 'cell', head: words.cell, cell: (change) => gridWords.at(change.code, change.title), main: true },
            { key: 'before', head: words.before, cell: (change) => shown(change, change.before) },
            { key: 'after', head: words.after, cell: (change) => shown(change, change.value) },
          ]}
          more={changes.length > listed ? words.more(numberText(changes.length - listed, territory)) : undefined}
        />
      ) : null}
    </Dialog>
  );
}
