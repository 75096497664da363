import { useState } from 'react';
import { TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Profile, ProfilePart } from '../../contract/profile.ts';
import { plansApi } from '../api.ts';
import { useKept } from '../kept.ts';
import { TaskDialog } from '../plan/TaskDialog.tsx';
import { profileParts } from './profile-parts.ts';
import { profileWords as words } from './words.ts';

type Draft = { unit: string; texts: Record<ProfilePart, { text: string; citation: string }> };

const draftOf = (profile: Profile): Draft => {
  const said = (part: ProfilePart): { text: string; citation: string } => { const { text = '', citation = '' } = profile.texts.find((one) => one.part === part) ?? {}; return { text, citation }; };
  return { unit: profile.unit, texts: { what: said('what'), who: said('who'), why: said('why'), when: said('when'), purpose: said('purpose') } };
};

/** The five answers and who leads the plan; what is being written survives a reload. */
export function ProfileDialog({ planId, profile, onClose }: { planId: string; profile: Profile; onClose: () => void }) {
  const [kept, keep] = useKept<Draft>(`plans.profile.${planId}`);
  // The version as it was when writing began: somebody else's later one is a conflict, not an overwriting.
  const [version] = useState(profile.version);
  const draft = kept ?? draftOf(profile);
  const save = plansApi.useTell('saveProfile');
  const set = (part: ProfilePart, change: Partial<Draft['texts'][ProfilePart]>): void => keep({ ...draft, texts: { ...draft.texts, [part]: { ...draft.texts[part], ...change } } });
  const close = (): void => {
    keep(undefined);
    onClose();
  };
  const act = (): void =>
    save.mutate({ planId, version, unit: draft.unit, texts: profileParts.map((part) => ({ part, ...draft.texts[part] })) }, { onSuccess: () => { showToast({ text: words.saved }); close(); } });
  return (
    <TaskDialog title={words.edit} act={words.save} onAct={act} onClose={close} busy={save.isPending} problem={save.error} failed={words.saveFailed}>
      <TextField label={words.factLabels.unit} optional value={draft.unit} onChange={(unit) => keep({ ...draft, unit })} maxLength={300} />
      {profileParts.map((part) => (
        <div key={part} className="stack">
          <TextArea label={words.part[part]} optional hint={words.hint[part]} value={draft.texts[part].text} onChange={(text) => set(part, { text })} maxLength={4000} rows={3} />
          <TextField label={words.citation(words.part[part].toLocaleLowerCase('es'))} optional hint={words.citationHint} value={draft.texts[part].citation} onChange={(citation) => set(part, { citation })} maxLength={300} />
        </div>
      ))}
    </TaskDialog>
  );
}
