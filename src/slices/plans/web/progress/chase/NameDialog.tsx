import { useState } from 'react';
import { Refused } from '../../../../../web/Refused.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { plansApi } from '../../api.ts';
import { InstitutionPick, type Picked } from '../../Picks.tsx';
import { acts } from '../words.ts';
import type { Responsible } from './ResponsiblesView.tsx';
import { namesWords as words } from './words.ts';

/** Which institution a name of the matrix is. */
export function NameDialog({ planId, responsible, onClose }: { planId: string; responsible: Responsible; onClose: () => void }) {
  const [chosen, setChosen] = useState<Picked | undefined>(responsible.institutionId && responsible.institution ? { id: responsible.institutionId, name: responsible.institution } : undefined);
  const [tried, setTried] = useState(false);
  const name = plansApi.useTell('nameResponsible');
  const save = (institutionId: string | null): void => name.mutate({ planId, name: responsible.name, institutionId }, { onSuccess: () => { showToast({ text: words.saved }); onClose(); } });
  const send = (): void => {
    setTried(true);
    if (chosen) save(chosen.id);
  };
  return (
    <Dialog open keepOpen onClose={onClose} title={words.title(responsible.name)} actions={<><Button kind="main" busy={name.isPending} onClick={send}>{acts.save}</Button>{responsible.institutionId ? <Button busy={name.isPending} onClick={() => save(null)}>{words.remove}</Button> : null}<Button kind="quiet" onClick={onClose}>{acts.cancel}</Button></>}>
      <InstitutionPick label={words.institution} hint={words.hint} chosen={chosen} onChoose={setChosen} error={tried && !chosen ? words.need : undefined} />
      {name.error ? <Refused problem={name.error} what={words.failed} /> : null}
    </Dialog>
  );
}
