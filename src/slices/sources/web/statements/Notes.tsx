import { useState } from 'react';
import { useMay } from '../../../../web/session.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Statement } from '../../contract.ts';
import { sourcesApi } from '../api.ts';
import { draftAt, saidBy } from './draft.ts';
import { StatementNote } from './StatementNote.tsx';
import { words } from './words.ts';

interface NotesProps {
  said: readonly Statement[];
  /** Goes to the line of a statement, where it is in sight. */
  onPlace?: ((said: Statement) => void) | undefined;
  placed?: boolean;
  onEdit: (said: Statement) => void;
}

/** So many stand beside a line at once; the rest is one press away, so that the text is not pulled apart. */
const inSight = 3;

/** The statements of one place, the first ones in sight. */
export function Notes({ said, onPlace, placed, onEdit }: NotesProps) {
  const [whole, setWhole] = useState(false);
  const may = useMay();
  const [retract, state] = [sourcesApi.useTell('retract'), sourcesApi.useTell('state')];
  const takeAway = (one: Statement): void => {
    const again = saidBy(draftAt(one));
    const undo = again ? { action: { label: words.undo, onAct: () => state.mutate({ id: one.id, documentId: one.documentId, ...again }) } } : {};
    retract.mutate({ id: one.id, version: one.version }, { onSuccess: () => showToast({ text: words.retracted, ...undo }) });
  };
  const shown = whole || said.length <= inSight + 1 ? said : said.slice(0, inSight);
  return (
    <>
      {shown.map((one) => (
        <StatementNote
          key={one.id} said={one} placed={placed} onPlace={onPlace && one.line !== undefined ? () => onPlace(one) : undefined}
          onEdit={may('sources.restate') ? () => onEdit(one) : undefined}
          onRetract={may('sources.retract') ? () => takeAway(one) : undefined}
        />
      ))}
      <Refused problem={retract.error} what={words.failedRetract} />
      <Refused problem={state.error} what={words.failedUndo} />
      {shown.length < said.length ? <Button kind="quiet" small onClick={() => setWhole(true)}>{words.more(said.length - shown.length)}</Button> : null}
      {whole && said.length > inSight + 1 ? <Button kind="quiet" small onClick={() => setWhole(false)}>{words.less}</Button> : null}
    </>
  );
}
