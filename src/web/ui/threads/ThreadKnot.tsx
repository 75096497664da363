import type { ReactElement, ReactNode } from 'react';
import { Link } from '../link.tsx';
import { fitText, twoLines } from './label.ts';
import type { PlacedColumn, PlacedElement } from './layout.ts';

export interface KnotProps {
  readonly placed: PlacedElement;
  readonly column: PlacedColumn | undefined;
  readonly colour: string;
  readonly className: string;
  /** The one knot that Tab reaches; arrows reach the others. */
  readonly reachable: boolean;
  readonly onActive: (id: string | undefined) => void;
}

/** A point on a thread with its words: filled when joined, hollow when not, with a tail when nobody above takes it up; dashed when nobody above has a plan. */
export function Knot({ placed, column, colour, className, reachable, onActive }: KnotProps): ReactElement {
  const { element } = placed;
  const cut = visibleWords(placed, column);
  const shown = [...cut.lines, cut.note].filter((part) => part !== '').join(' ');
  const whole = [placed.holder, element.text, element.note].filter((part) => part !== undefined && part !== '').join(' ');
  // What is seen must be in the name that is heard; the whole text follows where the drawing cuts it.
  const name = shown === whole ? whole : `${shown}. ${whole}`;
  const shared = { className, 'data-id': element.id, 'aria-label': name, tabIndex: reachable ? 0 : -1, onFocus: () => onActive(element.id), onBlur: () => onActive(undefined), onMouseEnter: () => onActive(element.id) };
  const inside: ReactNode = <>
    <circle className="ring halo2" cx={placed.upX} cy={placed.y} r="10" />
    <circle className="ring" cx={placed.upX} cy={placed.y} r="9" />
    {column?.style === 'labels' ? <TopWords placed={placed} words={cut} colour={colour} /> : <RowWords placed={placed} words={cut} boxed={column?.style === 'boxes'} colour={colour} />}
  </>;
  return element.href === undefined ? <g role="img" {...shared}>{inside}</g> : <Link href={element.href} {...shared}>{inside}</Link>;
}

interface Words {
  /** The first level's label in one or two lines; elsewhere the holder (maybe empty) and the text. */
  readonly lines: readonly string[];
  readonly note: string;
}

function visibleWords({ element, holder }: PlacedElement, column: PlacedColumn | undefined): Words {
  const width = column?.width ?? 200;
  if (column?.style === 'labels') return { lines: twoLines(element.text, width, 14, true), note: noteWithin(element.note ?? '', width, element.gap === true) };
  const room = width - (column?.style === 'boxes' ? 26 : 18);
  // A long name leaves half of the line to the text: three knots of one parish must not read the same.
  const own = holder === undefined ? '' : fitText(holder, element.text === '' ? room : Math.max(room - element.text.length * 7, room / 2), 13, true);
  const rest = room - own.length * 7;
  return { lines: [own, rest < 30 ? '' : fitText(element.text, rest, 13)], note: '' };
}

/** A note that does not fit says its first half whole; the strip under the drawing says all of it. */
function noteWithin(note: string, width: number, bold: boolean): string {
  const cut = fitText(note, width, 12.6, bold);
  return cut === note ? note : fitText(note.split(' · ')[0] ?? note, width, 12.6, bold);
}

interface WordsProps {
  readonly placed: PlacedElement;
  readonly words: Words;
  readonly colour: string;
}

function TopWords({ placed, words, colour }: WordsProps): ReactElement {
  const { element, upX, y } = placed;
  const x = upX - 14;
  const { lines, note } = words;
  const top = y - (lines.length - 1) * 15 + (note === '' ? 4.5 : -2);
  return (
    <>
      <circle cx={upX} cy={y} r="6" fill={placed.tied ? colour : 'var(--panel)'} stroke={colour} strokeWidth="3" />
      {lines.map((line, n) => <text key={n} className="p" x={x} y={top + n * 15} textAnchor="end">{line} </text>)}
      {note === '' ? null : <text className={element.gap === true ? 's gap' : 's'} x={x} y={top + lines.length * 15} textAnchor="end">{note}</text>}
    </>
  );
}

function RowWords({ placed, words, boxed, colour }: WordsProps & { readonly boxed: boolean }): ReactElement {
  const { upX, downX, y } = placed;
  const unknown = placed.element.noData === true && !placed.tied;
  const [own = '', text = ''] = words.lines;
  return (
    <>
      {placed.tied || unknown ? null : <path d={`M${upX} ${y}c-9 0-13-1-17-5s-7-3-9 1`} stroke="var(--line-strong)" strokeWidth="2" />}
      {unknown ? <circle cx={upX} cy={y} r="4.5" fill="var(--panel)" stroke="var(--line-strong)" strokeWidth="1.4" strokeDasharray="2 2" /> : <circle cx={upX} cy={y} r={boxed ? 5 : 4.5} fill={placed.tied ? colour : 'var(--panel)'} stroke={placed.tied && !boxed ? 'var(--panel)' : colour} strokeWidth={placed.tied && !boxed ? 1.5 : 2.5} />}
      <text x={upX + (boxed ? 13 : 11)} y={y + 4.5}>{own === '' ? null : <tspan className="b">{own} </tspan>}{text}</text>
      {boxed && placed.feeds ? <circle cx={downX} cy={y} r="4" fill={colour} stroke="var(--panel)" strokeWidth="1.5" /> : null}
    </>
  );
}
