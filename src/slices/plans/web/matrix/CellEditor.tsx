import { useLayoutEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactElement } from 'react';
import type { Step } from './move.ts';
import type { MatrixColumn } from './columns.ts';
import { gridWords as words } from './words.ts';

interface CellEditorProps {
  readonly column: MatrixColumn;
  readonly label: string;
  readonly text: string;
  readonly place: CSSProperties;
  /** Ends the editing with what is written, and goes on from the cell. */
  readonly onDone: (text: string, step: Step | undefined) => void;
  readonly onCancel: () => void;
}

const long = new Set(['text', 'list']);

/** The control over the cell being edited: a native select for choices, a text that grows for words, one line for data. */
export function CellEditor({ column, label, text, place, onDone, onCancel }: CellEditorProps): ReactElement {
  const control = useRef<HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement>(null);
  const ended = useRef(false);
  const end = (step: Step | undefined): void => {
    if (ended.current) return;
    ended.current = true;
    onDone(control.current?.value ?? text, step);
  };
  useLayoutEffect(() => {
    const node = control.current;
    if (node === null) return;
    node.focus({ preventScroll: true });
    if (node.tagName !== 'SELECT') node.setSelectionRange(node.value.length, node.value.length);
    grow(node);
  }, []);
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const isNewLine = event.key === 'Enter' && (event.altKey || event.shiftKey || event.ctrlKey);
    if (event.nativeEvent.isComposing || isNewLine) return;
    if (event.key === 'Enter') end('down');
    else if (event.key === 'Tab') end(event.shiftKey ? 'back' : 'next');
    else if (event.key === 'Escape') {
      ended.current = true;
      onCancel();
    } else return;
    event.preventDefault();
  };
  const look = { ref: control, 'aria-label': label, defaultValue: text, onKeyDown: press, onBlur: () => end(undefined), className: column.numeric ? 'mx-edit num' : 'mx-edit' };
  const options = optionsOf(column, text);
  if (options) return <div className="mx-over" style={place}><select {...look}>{options.map(({ value, label: name }) => <option key={value} value={value}>{name}</option>)}</select></div>;
  const isLong = column.key === 'text' || column.key === 'lines' || long.has(column.field?.type ?? '');
  return (
    <div className={isLong ? 'mx-over mx-long' : 'mx-over'} style={place}>
      {isLong ? <textarea {...look} rows={1} maxLength={10_000} onInput={(event) => grow(event.currentTarget)} /> : <input {...look} autoComplete="off" inputMode={column.numeric ? 'decimal' : undefined} maxLength={column.key === 'code' ? 40 : undefined} />}
      {column.field?.type === 'list' && !column.field.choices ? <span className="hint">{words.listHint}</span> : null}
    </div>
  );
}

/** What a choice offers: its options by their words, the two absences, and nothing. */
function optionsOf({ field }: MatrixColumn, text: string): { value: string; label: string }[] | undefined {
  if (field?.type === 'yesno') return [{ value: '', label: words.noAnswer }, { value: words.yes, label: words.yes }, { value: words.no, label: words.no }];
  if (field?.type !== 'choice') return undefined;
  const known = [...(field.choices ?? []).map(({ label }) => ({ value: label, label })), { value: 's/d', label: words.sd }, { value: 'np', label: words.np }];
  return [{ value: '', label: words.noAnswer }, ...known, ...(text === '' || known.some(({ value }) => value === text) ? [] : [{ value: text, label: text }])];
}

/** As tall as its text, up to the limit that the style sets. */
function grow(node: HTMLElement): void {
  if (node.tagName !== 'TEXTAREA') return;
  node.style.height = 'auto';
  node.style.height = `${node.scrollHeight + 2}px`;
}
