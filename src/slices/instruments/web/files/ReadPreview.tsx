import { useState } from 'react';
import type { Part } from '../../../../kernel/part.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { partName } from '../register/part-name.ts';
import type { ReadFile } from './shape.ts';
import { readWords as words } from './words.ts';

/** Drawn at first; the rest comes when one asks. */
const first = 60;
const firstDoubts = 8;

/** The first words, whole ones. */
const beginning = (text: string): string => (text.length <= 90 ? text : `${text.slice(0, 90).replace(/\s+\S*$/u, '')}…`);

function changesText({ latest, changes }: ReadFile): string | undefined {
  if (latest === 0 || !changes) return undefined;
  const said = (Object.keys(words.kinds) as (keyof typeof words.kinds)[]).flatMap((kind) => (changes[kind] > 0 ? [`${changes[kind]} ${words.kinds[kind][changes[kind] === 1 ? 0 : 1]}`] : [])); // its keys are those of the record
  return words.changes(latest, said.length === 0 ? words.same : said.join(', '));
}

/** How a file was read: what it held beside its text, what to look at again, and its parts. */
export function ReadPreview({ read, fileId }: { read: ReadFile; fileId: string }) {
  const changes = changesText(read);
  return (
    <>
      <p><Link href={`/api/files/${fileId}`}>{words.open}</Link></p>
      <p><b>{read.articles === 0 ? words.noArticles : words.found(read.articles, read.parts.length)}</b>{changes ? ` ${changes}` : ''}</p>
      {read.notes.length > 0 ? <Note kind="info"><b>{words.notes}</b><ul>{read.notes.map((note) => <li key={note}>{note}</li>)}</ul></Note> : null}
      {read.doubts.length > 0 ? <Doubts doubts={read.doubts} /> : null}
      <Parts parts={read.parts} />
    </>
  );
}

function Doubts({ doubts }: { doubts: ReadFile['doubts'] }) {
  const [all, setAll] = useState(false);
  const shown = all ? doubts : doubts.slice(0, firstDoubts);
  return (
    <Note kind="risk" actions={shown.length < doubts.length ? <Button small onClick={() => setAll(true)}>{words.moreDoubts(doubts.length - shown.length)}</Button> : undefined}>
      <b>{words.doubts(doubts.length)}</b>
      <ul className="ins-doubts">{shown.map(({ says, near }, at) => <li key={`${at} ${near}`}>{says}{near && !says.includes(near.slice(0, 40)) ? <q>{near}</q> : null}</li>)}</ul>
    </Note>
  );
}

function Parts({ parts }: { parts: readonly Part[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? parts : parts.slice(0, first);
  return (
    <section aria-label={words.parts}>
      <h3>{words.parts}</h3>
      <ol className="ins-read">
        {shown.map((part) => (
          <li key={part.key} className={part.kind}>
            <details>
              <summary><b>{partName(part)}</b> <span className="meta">{beginning(part.text)}</span></summary>
              {part.text.split('\n').map((line, at) => <p key={`${at} ${line.slice(0, 20)}`}>{line || words.empty}</p>)}
            </details>
          </li>
        ))}
      </ol>
      {shown.length < parts.length ? <Button kind="quiet" onClick={() => setAll(true)}>{words.moreParts(parts.length - shown.length)}</Button> : null}
    </section>
  );
}
