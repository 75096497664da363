import type { Part } from '../../../../kernel/part.ts';
import { partName } from '../../rules/review/name.ts';

/** What a part says, under its number and heading. */
export function PartWords({ part }: { part: Part }) {
  return (
    <>
      {part.number !== null || part.heading !== null ? <h3>{partName(part)}</h3> : null}
      {part.text.split('\n').map((line, at) => (line === '' ? null : <p key={`${at} ${line.slice(0, 20)}`}>{line}</p>))}
    </>
  );
}
