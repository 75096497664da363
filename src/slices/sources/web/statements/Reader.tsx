import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../../../../web/keys.ts';
import { useGlossed } from '../../../../web/Glossed.tsx';
import { useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import type { Statement, WholeDocument } from '../../contract.ts';
import { sourcesApi } from '../api.ts';
import { Notes } from './Notes.tsx';
import { passagesOf, windowFrom, windowLines, type Passage } from './passages.ts';
import { PageNavigation } from './PageNavigation.tsx';
import type { SaidFilter } from './Margin.tsx';
import { words } from './words.ts';

interface ReaderProps {
  document: WholeDocument;
  filter: SaidFilter;
  onState: (at: { page?: number; line: number; quote: string }) => void;
  onEdit: (said: Statement) => void;
}

/** The text of a document by its lines, and in the margin what is written down of each. */
export function Reader({ document, filter, onState, onEdit }: ReaderProps) {
  const [view, change] = useView<'linea' | 'pagina'>();
  const page = Number(view.pagina) || 1;
  const line = Number(view.linea) || undefined;
  const [window, setWindow] = useState({ page, begin: windowFrom(1, line) });
  const begin = windowFrom(window.page === page ? window.begin : 1, line);
  if (begin !== window.begin || page !== window.page) setWindow({ page, begin });
  const read = sourcesApi.useAsk('page', { id: document.id, page, from: begin, limit: windowLines }, { keep: true });
  const range = { ...(begin > 1 ? { lineFrom: begin } : {}), lineTo: begin + windowLines - 1 };
  const said = sourcesApi.useAsk('statements', { document: document.id, page, ...range, ...filter, limit: 500 }, { keep: true });
  const box = useRef<HTMLDivElement>(null);
  const ready = read.data?.from === begin && read.data.page === page && said.data !== undefined && !said.isPlaceholderData;
  const arrived = useRef(false);
  useEffect(() => {
    if (!ready) return;
    // Who comes by a link is taken to the line; who presses one has it in sight already.
    if (line !== undefined) box.current?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: arrived.current ? 'nearest' : 'center' });
    arrived.current = true;
  }, [ready, line]);
  useNoteKeys(box);
  const text = read.data?.text ?? [];
  const glossed = useGlossed(text);
  const shown = (n: number): React.ReactNode => glossed[n - (read.data?.from ?? 1)];
  const error = read.error ?? said.error;
  if (error) return <Problem what={words.failed} why={error.message} todo={<Button onClick={() => { void read.refetch(); void said.refetch(); }}>{words.again}</Button>} code={error.answer.requestId || undefined} />;
  const go = (to: { begin?: number; page?: number }): void => {
    setWindow({ page: to.page ?? page, begin: to.begin ?? 1 });
    change({ linea: undefined, ...(to.page === undefined ? {} : { pagina: to.page === 1 ? undefined : String(to.page) }) });
  };
  const navigation = read.data ? <PageNavigation document={document} page={read.data} onGo={go} onLine={(n) => change({ linea: String(n) })} /> : null;
  return (
    <div ref={box}>
      {navigation}
      {said.data?.next ? <Note kind="info">{words.tooMany}</Note> : null}
      <div aria-busy={read.isFetching || undefined}>
        {passagesOf(text, read.data?.from ?? 1, said.data?.items ?? [], line).map((passage) => (
          <PassageRow key={passage.from} passage={passage} line={line} shown={shown} onLine={(n) => change({ linea: String(n) })} onState={(n, quote) => onState({ line: n, quote, ...(document.pages !== null && document.pages > 1 ? { page } : {}) })} onEdit={onEdit} />
        ))}
      </div>
      {text.length > 40 ? navigation : null}
    </div>
  );
}

/** J and K walk the statements, L goes to the line of the one that has the focus. */
function useNoteKeys(box: React.RefObject<HTMLDivElement | null>): void {
  const step = (by: 1 | -1) => (): void => {
    const notes = [...(box.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])];
    const at = notes.findIndex((note) => note.contains(document.activeElement));
    notes[at === -1 ? (by === 1 ? 0 : notes.length - 1) : Math.min(Math.max(at + by, 0), notes.length - 1)]?.focus();
  };
  const toLine = (): void => document.activeElement?.closest('.passage')?.querySelector<HTMLElement>('.no')?.focus();
  useKeys(true, { j: step(1), k: step(-1), l: toLine });
}

interface RowProps {
  passage: Passage;
  line: number | undefined;
  /** The text of a line, as it is drawn. */
  shown: (line: number) => React.ReactNode;
  onLine: (line: number) => void;
  onState: (line: number, quote: string) => void;
  onEdit: (said: Statement) => void;
}

/** A stretch of text and its margin. On a phone the margin is a list under it. */
function PassageRow({ passage, line, shown, onLine, onState, onEdit }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  const may = useMay();
  const { from, lines, said } = passage;
  const toNotes = (): void => row.current?.querySelector<HTMLElement>('[data-note]')?.focus();
  const toLine = (one: Statement): void => {
    if (one.line !== undefined) onLine(one.line);
    row.current?.querySelector<HTMLElement>('.no')?.focus();
  };
  const lineRows = lines.map((text, at) => <Line key={from + at} number={from + at} text={text ? shown(from + at) : ''} chosen={from + at === line} noted={at === 0 ? said.length : 0} onLine={onLine} onNotes={toNotes} />);
  return (
    <div ref={row} className={['passage', from === 0 ? 'whole' : '', said.length > 0 ? 'noted' : ''].filter(Boolean).join(' ')}>
      <div className="ground">{from === 0 ? <p className="meta">{words.wholePage}</p> : lineRows.slice(0, headLines(passage))}</div>
      <div className="margin">
        {from !== 0 && from === line ? <p><Button small icon="plus" disabledReason={may('sources.state') ? undefined : words.noGrant} onClick={() => onState(from, lines[0]?.trim() ?? '')}>{words.stateAt(from)}</Button></p> : null}
        <Notes said={said} onPlace={toLine} onEdit={onEdit} />
      </div>
      {lineRows.length > headLines(passage) ? <div className="ground rest">{lineRows.slice(headLines(passage))}</div> : null}
    </div>
  );
}

/** Lines that stand before the margin where there is one column only: those of which it speaks. */
const headLines = ({ from, said }: Passage): number => Math.max(1, ...said.map(({ lineTo = from }) => lineTo - from + 1));

interface LineProps {
  number: number;
  text: React.ReactNode;
  chosen: boolean;
  noted: number;
  onLine: (line: number) => void;
  onNotes: () => void;
}

function Line({ number, text, chosen, noted, onLine, onNotes }: LineProps) {
  return (
    <div className="ln" data-line={number} aria-current={chosen ? 'location' : undefined}>
      <button type="button" className="no" aria-label={words.line(number)} onClick={() => onLine(number)}>{number}</button>
      {noted > 0 ? <button type="button" className="knot" aria-label={words.saidHere(noted)} onClick={onNotes} /> : <span />}
      <span className="tx">{text || '\u00A0'}</span>
    </div>
  );
}
