import type { ReactElement } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { numberText } from '../written.ts';
import type { Edits } from './edits.ts';
import type { Snapshot } from './marks.ts';
import { editsWords as words } from './words.ts';

interface EditsBarProps {
  readonly snapshot: Snapshot;
  readonly edits: Edits;
  readonly onGoTo: (elementId: string, key: string) => void;
  readonly onCompare: (at: { elementId: string; key: string }) => void;
  /** Before a press that takes the bar away: the hand goes back to its cell. */
  readonly onLeave: () => void;
}

/** Over the matrix, only when something is in the way: cells in conflict, cells that were not saved, and what to do. */
export function EditsBar({ snapshot: { counts }, edits, onGoTo, onCompare, onLeave }: EditsBarProps): ReactElement | null {
  const first = (state: 'conflict' | 'failed'): { elementId: string; key: string } | undefined => edits.list(state)[0];
  const mayRepeat = edits.list('failed').some(({ mark }) => mark.again);
  const reason = edits.list('failed')[0]?.mark.reason;
  return (
    <>
      {counts.conflict > 0 ? <Problem what={words.conflicts(numberText(counts.conflict))} todo={<Button kind="main" small onClick={() => { const at = first('conflict'); if (at) onCompare(at); }}>{words.compare}</Button>} /> : null}
      {counts.failed > 0 ? (
        <Problem
          what={words.failed(numberText(counts.failed))}
          why={reason}
          todo={
            <>
              {mayRepeat ? <Button small onClick={() => { onLeave(); edits.retry(); }}>{words.retry}</Button> : null}
              <Button small onClick={() => { const at = first('failed'); if (at) onGoTo(at.elementId, at.key); }}>{words.goTo}</Button>
              <Button small kind="quiet" onClick={() => { onLeave(); edits.dropAll(); }}>{words.drop}</Button>
            </>
          }
        />
      ) : null}
    </>
  );
}
