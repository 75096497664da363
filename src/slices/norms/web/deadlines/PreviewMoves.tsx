import { shortMoment } from '../../../../web/ui/dates.ts';
import { Note } from '../../../../web/ui/Note.tsx';
import type { Move } from '../../contract/deadlines/calendar.ts';
import { calendarWords as said } from './calendar-words.ts';

/** Moves listed before a decree is saved; the rest is counted. */
const shown = 12;

/** What a decree would move, before anything is saved. */
export function PreviewMoves({ preview: { counted, moved, items } }: { preview: { counted: number; moved: number; items: readonly Move[] } }) {
  return (
    <Note kind={moved > 0 ? 'risk' : 'info'}>
      <p role="status">{said.previewed(counted, moved)}</p>
      {moved > 0 ? (
        <ul className="stack" aria-label={said.wouldMove}>
          {items.slice(0, shown).map(({ dueId, label, before, after }) => <li key={dueId}><b>{label}</b>: {shortMoment(before)} <span className="vh">pasa a</span><span aria-hidden="true"> · </span> <b>{shortMoment(after)}</b></li>)}
          {moved > shown ? <li className="meta">{said.others(moved - shown)}</li> : null}
        </ul>
      ) : null}
    </Note>
  );
}
