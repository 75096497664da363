import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { importWords as words } from '../words.ts';
import { numberText } from '../written.ts';
import type { ImportDone } from './shapes.ts';
import { UndoButton } from './UndoButton.tsx';

/** What the import did, the way to the plan, and the way back. */
export function ResultStep({ done, undone, onUndone, onAgain }: { done: ImportDone; undone: 'no' | 'yes' | 'with its plan'; onUndone: (planRemoved: boolean) => void; onAgain: () => void }) {
  return (
    <Block title={words.doneTitle}>
      <div className="stack">
        {undone !== 'no' ? <Note kind="ok">{words.title.undone}.</Note> : <Note kind="ok">{words.done(numberText(done.created), numberText(done.changed))} {done.leftOut > 0 ? words.leftOut(numberText(done.leftOut)) : ''}</Note>}
        <div className="row start">
          {undone === 'with its plan' ? null : <LinkButton kind="main" href={paths.plan(done.planId)}>{words.see}</LinkButton>}
          {undone !== 'no' ? null : <UndoButton importId={done.importId} onUndone={onUndone} />}
          <Button kind="quiet" onClick={onAgain}>{words.again}</Button>
        </div>
      </div>
    </Block>
  );
}
