import { useState, type ReactElement } from 'react';
import type { NextAct } from '../../contract/board/light.ts';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { CreatedDialog } from './CreatedDialog.tsx';
import { Authority, NextStep } from './GapList.tsx';
import { createdWords, sheetWords as said } from './words.ts';

/** The next step of a territory with whose it is; where an act in force created what lacks, the button that registers it. */
export function SheetNext({ next, past }: { next: NextAct; past: boolean }): ReactElement {
  const [registering, setRegistering] = useState(false);
  const may = useMay()('bodies.register-created');
  const { act } = next;
  return (
    <>
      <div className="sys-next"><b><NextStep next={next} /></b><span className="meta">{said.authority}</span><Authority next={next} /></div>
      {act && !past ? <div className="acts"><Button kind="main" onClick={() => setRegistering(true)} {...(may ? {} : { disabledReason: createdWords.noMay })}>{createdWords.register(act.kinds.length)}</Button><LinkButton href={paths.instrument(act.id)}>{said.openAct}</LinkButton></div> : null}
      {act && registering ? <CreatedDialog instrument={act.id} onClose={() => setRegistering(false)} /> : null}
    </>
  );
}
