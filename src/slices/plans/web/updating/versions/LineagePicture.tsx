import { Block } from '../../../../../web/ui/Block.tsx';
import { Icon } from '../../../../../web/ui/Sprite.tsx';
import type { Kind } from '../../../contract/scheme.ts';
import type { ComparedElement, ComparedRow } from '../../../contract/updating/compare.ts';
import { inARow } from '../../written.ts';
import { relationLabels, versionsWords as words } from '../words.ts';
import { pictureOf, type Knot, type Picture, type Thread } from './picture.ts';
import type { Comparison } from './state.ts';
import '../updating.css';

/* Units of the drawing; it is scaled to the width of the page. */
const wide = 900;
const row = 34;
const knotX = { left: 330, right: 570 };
const letters = 46;

/** What became of the lines from one version to the other; the list below it is its table. */
export function LineagePicture({ comparison: { a, b, rows }, kinds }: { comparison: Comparison; kinds: Kind[] }) {
  const picture = pictureOf(rows, kinds);
  if (!picture) return null;
  const names = [...new Set([...picture.left, ...picture.right].map(({ element }) => kinds.find((k) => k.id === element.kind)?.plural.toLocaleLowerCase('es') ?? element.kind))];
  const title = words.lineageOf(inARow(names));
  return (
    <Block title={words.lineage} meta={words.lineageNote}>
      <div className="hide-s"><Drawing picture={picture} title={title} heads={[headOf(a), headOf(b)]} /></div>
      <ul className="only-s stack">{rows.filter((r) => inPicture(picture, r)).map((r) => <li key={`${r.a?.id ?? ''} ${r.b?.id ?? ''}`}><Told row={r} /></li>)}</ul>
    </Block>
  );
}

/** A thread in words, for where there is no room to draw it. */
function Told({ row: { a, b, relation, certainty } }: { row: ComparedRow }) {
  return (
    <>
      <span className="meta">{relationLabels[relation]}{certainty === 'inferred' ? ` (${words.inferred})` : ''}</span><br />
      {a ? `${a.code} ${a.text}` : null}
      {a && b ? <Icon name="right" /> : null}
      {b ? `${b.code} ${b.text}` : null}
    </>
  );
}

const headOf = (side: Comparison['a']): string => words.versionName(side.version);
const inPicture = ({ left, right }: Picture, { a, b }: ComparedRow): boolean => left.some((k) => k.element.id === a?.id) || right.some((k) => k.element.id === b?.id);

function Drawing({ picture: { left, right, threads }, title, heads }: { picture: Picture; title: string; heads: [string, string] }) {
  const high = Math.max(left.length, right.length) * row + 34;
  return (
    <svg className="lineage" viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={title}>
      <text className="where" x={knotX.left - 14} y={14} textAnchor="end">{heads[0]}</text>
      <text className="where" x={knotX.right + 14} y={14}>{heads[1]}</text>
      {threads.map((thread) => <Line key={`${thread.from} ${thread.to}`} thread={thread} />)}
      {left.map((knot) => <End key={knot.element.id} knot={knot} side="left" />)}
      {right.map((knot) => <End key={knot.element.id} knot={knot} side="right" />)}
    </svg>
  );
}

const yOf = (at: number): number => 38 + at * row;

/** A thread with a halo, so that the later passes over the earlier; dots when nobody declared it. */
function Line({ thread: { from, to, relation, inferred, colour } }: { thread: Thread }) {
  const [x1, x2, y1, y2] = [knotX.left, knotX.right, yOf(from), yOf(to)];
  const d = `M${x1} ${y1}C${x1 + 100} ${y1} ${x2 - 100} ${y2} ${x2} ${y2}`;
  const dash = inferred ? { strokeDasharray: '0.1 7' } : relation === 'moved' ? { strokeDasharray: '8 5' } : {};
  return (
    <g fill="none" strokeLinecap="round">
      <path d={d} stroke="var(--page)" strokeWidth={7} />
      <path d={d} stroke={`var(--t${colour})`} strokeWidth={3} {...dash}><title>{relationLabels[relation]}</title></path>
    </g>
  );
}

const short = ({ code, text }: ComparedElement): string => (text.length + code.length > letters ? `${code} ${text.slice(0, letters - code.length - 1).trimEnd()}…` : `${code} ${text}`);

function End({ knot: { element, row: at, loose }, side }: { knot: Knot; side: 'left' | 'right' }) {
  const [x, y] = [knotX[side], yOf(at)];
  const away = side === 'left' ? -1 : 1;
  return (
    <g>
      <title>{`${element.code} ${element.text}`}</title>
      {loose && side === 'left' ? <path d={`M${x} ${y}q8 -9 16 0t16 0`} fill="none" stroke="var(--line-strong)" strokeWidth={2.5} strokeLinecap="round" /> : null}
      <circle cx={x} cy={y} r={5.5} stroke={loose ? 'var(--line-strong)' : 'var(--thread)'} strokeWidth={2.5} fill={loose ? 'var(--panel)' : 'var(--thread)'} />
      <text x={x + away * 14} y={y + 4.5} textAnchor={side === 'left' ? 'end' : 'start'}>{short(element)}</text>
    </g>
  );
}
