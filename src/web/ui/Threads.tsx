import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { LinkSign, Sign } from './Sprite.tsx';
import { foldThreads, soundThreads } from './threads/data.ts';
import type { ThreadData } from './threads/data.ts';
import { orderThreads } from './threads/order.ts';
import { ThreadsDrawing } from './threads/ThreadsDrawing.tsx';
import { ThreadsPhone } from './threads/ThreadsPhone.tsx';
import { ThreadsTable } from './threads/ThreadsTable.tsx';
import { useWidth } from './use-width.ts';
import { useWords } from './words.ts';

export type { ThreadColumn, ThreadData, ThreadElement, ThreadGroup, ThreadLink } from './threads/data.ts';

export interface ThreadsProps extends ThreadData {
  /** What is joined with what, in one sentence; names the drawing. */
  readonly title: string;
}

/** Narrower than this, px, it is drawn one thread at a time. */
const NARROW = 620;

/** The signature picture: levels as columns, plan elements as knots, links as threads, what hangs loose with its tail. Always with its table. */
export function Threads({ title, columns, groups, elements, links }: ThreadsProps): ReactElement {
  const words = useWords();
  const [attach, width] = useWidth(820);
  const [active, setActive] = useState<string>();
  const whole = useMemo(() => soundThreads({ columns, groups, elements, links }), [columns, groups, elements, links]);
  const drawn = useMemo(() => orderThreads(foldThreads(whole, words.folded)), [whole, words]);
  const narrow = width < NARROW;
  return (
    <div>
      <div ref={attach}>
        {narrow ? <ThreadsPhone label={title} data={whole} /> : (
          <div className="canvas">
            <ThreadsDrawing label={title} data={drawn} width={width - 22} active={active} onActive={setActive} noData={words.noDataShort} />
          </div>
        )}
      </div>
      <ul className="lgd">
        {(['direct', 'partial', 'suggested'] as const).map((kind) => <li key={kind}><LinkSign kind={kind} />{words.links[kind]}</li>)}
        {links.some((link) => link.kind === 'conflict' && link.word === undefined) ? <li><LinkSign kind="conflict" />{words.links.conflict}</li> : null}
        {[...new Map(links.flatMap((link) => (link.word === undefined ? [] : [[link.word, link.kind] as const])))].map(([word, kind]) => <li key={word}><LinkSign kind={kind} />{word}</li>)}
        <li><LinkSign kind="loose" />{words.loose}</li>
        <li><Sign name="sd" />{words.noDataShort}</li>
        {narrow || columns[0] === undefined ? null : <li className="meta">{words.colourHint(columns[0].name.toLowerCase())}</li>}
      </ul>
      {narrow ? null : <Says data={drawn} active={active} />}
      <details className="as-table"><summary>{words.asTable}</summary><ThreadsTable label={title} data={whole} /></details>
    </div>
  );
}

/* The whole text of what is pointed at, since the drawing has to cut it. */
function Says({ data, active }: { readonly data: ThreadData; readonly active: string | undefined }): ReactElement {
  const words = useWords();
  const element = data.elements.find((one) => one.id === active);
  if (element === undefined) return <p className="says">{words.threadHint}</p>;
  const nameOf = (id: string): string => data.elements.find((one) => one.id === id)?.text ?? '';
  const holder = data.groups.find((group) => group.key === element.group)?.name;
  const up = data.links.filter((link) => link.lower === element.id).map((link) => `${nameOf(link.upper)} (${link.word ?? words.links[link.kind]})`);
  return <p className="says"><b>{element.text}</b>{holder === undefined ? '' : ` · ${holder}`}<br />{up.length > 0 ? up.join('; ') : element.column === data.columns[0]?.key ? element.note ?? '' : element.noData === true ? words.noDataShort : words.unlinked}</p>;
}
