import { useState } from 'react';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import type { PageText, WholeDocument } from '../../contract.ts';
import { windowLines } from './passages.ts';
import { words } from './words.ts';

interface NavigationProps {
  document: WholeDocument;
  page: PageText;
  onGo: (to: { begin?: number; page?: number }) => void;
  onLine: (line: number) => void;
}

/** Where one is in the text, and the ways on: lines, pages, a line by its number, the file itself at this page. */
export function PageNavigation({ document, page, onGo, onLine }: NavigationProps) {
  const { from, lines, pages } = page;
  const last = Math.min(from + windowLines - 1, lines);
  const isPdf = document.fileName?.toLowerCase().endsWith('.pdf') ?? false;
  return (
    <div className="reading-nav">
      {(pages ?? 1) > 1 ? <b>{words.pageOf(page.page, pages)}</b> : null}
      {lines > 0 ? <span className="meta">{words.lines(from, last, lines)}</span> : null}
      {page.page > 1 ? <Button small icon="left" onClick={() => onGo({ page: page.page - 1 })}>{words.pageBefore}</Button> : null}
      {pages !== null && page.page < pages ? <Button small icon="right" onClick={() => onGo({ page: page.page + 1 })}>{words.pageAfter}</Button> : null}
      {from > 1 ? <Button small icon="up" onClick={() => onGo({ begin: Math.max(1, from - windowLines), page: page.page })}>{words.before}</Button> : null}
      {last < lines ? <Button small icon="down" onClick={() => onGo({ begin: last + 1, page: page.page })}>{words.after}</Button> : null}
      {lines > windowLines ? <LineJump last={lines} onLine={onLine} /> : null}
      {isPdf && document.fileId ? <LinkButton small kind="quiet" icon="document" href={`/api/files/${document.fileId}#page=${page.page}`}>{words.openAt(page.page)}</LinkButton> : null}
    </div>
  );
}

function LineJump({ last, onLine }: { last: number; onLine: (line: number) => void }) {
  const [text, setText] = useState('');
  const line = Number(text);
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (Number.isInteger(line) && line >= 1) onLine(Math.min(line, last)); }}>
      <label className="meta">{words.goTo} <input className="inp num" inputMode="numeric" value={text} maxLength={8} onChange={(event) => setText(event.target.value)} /></label>
      <Button small type="submit">{words.go}</Button>
    </form>
  );
}
