import './register.css';
import { useEffect, useRef } from 'react';
import type { Part } from '../../../../kernel/part.ts';
import { Glossed } from '../../../../web/Glossed.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { partName } from './part-name.ts';
import { pageWords as words } from './words.ts';

/** One part of a text as one reads it, with an address of its own; the one of the address stands out. */
export function PartText({ part, href, current }: { part: Part; href: string; current: boolean }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current) place.current?.scrollIntoView({ block: 'center' });
  }, [current]);
  const named = part.number !== null || part.heading !== null;
  return (
    <section ref={place} className={`ins-part ${part.kind}`} aria-current={current ? 'true' : undefined} aria-label={partName(part)}>
      {named ? <h3><Link href={href} aria-label={words.linkTo(partName(part))}>{partName(part)}</Link>{part.optional ? <Tag>{words.optional}</Tag> : null}</h3> : null}
      <Lines text={part.text} />
      {part.choices.length > 0 ? <Choices part={part} /> : null}
    </section>
  );
}

function Choices({ part }: { part: Part }) {
  return (
    <details>
      <summary>{words.choices(part.choices.length)}</summary>
      {part.choices.map((choice) => <div key={choice.key}><b>{choice.title}</b><Lines text={choice.text} /></div>)}
    </details>
  );
}

/** Paragraphs, a line each; the places that whoever adopts a model fills are marked. */
const Lines = ({ text }: { text: string }) => <>{text.split('\n').map((line, place) => (line === '' ? null : <p key={`${place} ${line.slice(0, 20)}`}>{line.split(/(\[\[[^\]]+\]\])/).map((piece, at) => (piece.startsWith('[[') ? <span key={`${at} ${piece}`} className="param">{piece.slice(2, -2)}</span> : piece === '' ? null : <Glossed key={`${at} ${piece.slice(0, 20)}`} text={piece} />))}</p>))}</>;
