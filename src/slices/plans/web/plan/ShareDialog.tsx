import { useState } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Radio } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { PlanView } from '../../contract/plan.ts';
import { plansApi } from '../api.ts';
import { InstitutionPick, type Picked } from '../Picks.tsx';
import { dialogWords as words, planWords, shareWords } from '../words.ts';
import { TaskDialog } from './TaskDialog.tsx';

const ways = ['own', 'shared', 'public'] as const;
const notes = { own: shareWords.ownNote, shared: shareWords.sharedNote, public: shareWords.publicNote } as const;

/** Who may see a plan: its own institution, some others, or everybody. */
export function ShareDialog({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const [visibility, setVisibility] = useState(plan.visibility);
  const [parties, setParties] = useState<Picked[]>(plan.parties);
  const [tried, setTried] = useState(false);
  const share = plansApi.useTell('share');
  const lacking = visibility === 'shared' && parties.length === 0;
  const act = (): void => {
    setTried(true);
    if (lacking) return;
    share.mutate({ planId: plan.id, version: plan.version, visibility, parties: visibility === 'shared' ? parties.map((p) => p.id) : [] }, { onSuccess: () => { showToast({ text: words.shared }); onClose(); } });
  };
  const add = (picked: Picked | undefined): void => setParties((before) => (picked && !before.some((p) => p.id === picked.id) ? [...before, picked] : before));
  return (
    <TaskDialog title={words.shareTitle} act={words.shareDo} onAct={act} onClose={onClose} busy={share.isPending} problem={share.error} failed={planWords.notShared}>
      <FieldGroup label={words.shareWho}>
        {ways.map((way) => <Radio key={way} name="visibility" label={shareWords[way]} note={notes[way]} checked={visibility === way} onChange={() => setVisibility(way)} />)}
      </FieldGroup>
      {visibility === 'shared' ? (
        <div>
          <InstitutionPick key={parties.length} label={words.shareWith} hint={words.shareWithHint} chosen={undefined} onChoose={add} error={tried && lacking ? words.shareNone : undefined} />
          <ul className="stack">
            {parties.map((party) => (
              <li key={party.id} className="row between">{party.name}<Button kind="quiet" small icon="remove" aria-label={words.remove(party.name)} onClick={() => setParties((before) => before.filter((p) => p.id !== party.id))}>{words.removeParty}</Button></li>
            ))}
          </ul>
        </div>
      ) : null}
    </TaskDialog>
  );
}
