import { useState } from 'react';
import { newId } from '../../../../kernel/id.ts';
import { isPlainDate } from '../../../../kernel/date.ts';
import { upload } from '../../../../web/api/call.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Radio, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { FileField } from '../../../../web/ui/FileField.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { RoadMilestone } from '../../contract/profile.ts';
import { plansApi } from '../api.ts';
import { TaskDialog } from '../plan/TaskDialog.tsx';
import { roadWords as words } from './words.ts';

const isMoment = (text: string): boolean => text === '' || /^\d{4}$/.test(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || isPlainDate(text);
const certainties = ['exact', 'year', 'inferred'] as const;

/** A milestone: its stage, what happened, when, how sure that date is, and what proves it. */
export function MilestoneDialog({ planId, milestone, onClose }: { planId: string; milestone: RoadMilestone | undefined; onClose: () => void }) {
  const [id] = useState(() => milestone?.id ?? newId());
  const [draft, setDraft] = useState({ stage: milestone?.stage ?? '', text: milestone?.text ?? '', happened: milestone?.happened ?? '', until: milestone?.until ?? '', citation: milestone?.citation ?? '' });
  const [certainty, setCertainty] = useState(milestone?.certainty ?? 'exact');
  const [file, setFile] = useState(milestone?.file ? { id: milestone.file.id, name: milestone.file.name } : undefined);
  const [tried, setTried] = useState(false);
  const [uploadFailed, setUploadFailed] = useState(false);
  const save = plansApi.useTell('saveMilestone');
  const set = (change: Partial<typeof draft>): void => setDraft({ ...draft, ...change });
  const sound = draft.stage.trim() !== '' && draft.text.trim() !== '' && isMoment(draft.happened.trim()) && isMoment(draft.until.trim());
  const act = (): void => {
    setTried(true);
    if (!sound) return;
    save.mutate(
      { planId, id, ...(milestone ? { version: milestone.version } : {}), stage: draft.stage, text: draft.text, happened: draft.happened.trim() || null, until: draft.until.trim() || null, certainty, citation: draft.citation.trim() || null, fileId: file?.id ?? null },
      { onSuccess: () => { showToast({ text: words.saved }); onClose(); } },
    );
  };
  const take = async (chosen: File): Promise<void> => {
    setUploadFailed(false);
    await upload(chosen).then(setFile, () => setUploadFailed(true));
  };
  return (
    <TaskDialog title={milestone ? words.formEdit : words.formNew} act={words.save} onAct={act} onClose={onClose} busy={save.isPending} problem={save.error} failed={words.saveFailed}>
      <TextField label={words.stage} hint={words.stageHint} value={draft.stage} onChange={(stage) => set({ stage })} maxLength={200} error={tried && draft.stage.trim() === '' ? words.needStage : undefined} />
      <TextArea label={words.what} value={draft.text} onChange={(text) => set({ text })} maxLength={4000} rows={3} error={tried && draft.text.trim() === '' ? words.needText : undefined} />
      <TextField label={words.happened} optional hint={words.happenedHint} value={draft.happened} onChange={(happened) => set({ happened })} error={isMoment(draft.happened.trim()) || !tried ? undefined : words.momentWrong} />
      <TextField label={words.until_} optional value={draft.until} onChange={(until) => set({ until })} error={isMoment(draft.until.trim()) || !tried ? undefined : words.momentWrong} />
      <FieldGroup label={words.how}>{certainties.map((one) => <Radio key={one} name="certainty" label={words.certainty[one]} note={words.certaintyNote[one]} checked={certainty === one} onChange={() => setCertainty(one)} />)}</FieldGroup>
      <TextField label={words.citation} optional hint={words.citationHint} value={draft.citation} onChange={(citation) => set({ citation })} maxLength={300} />
      <FileField label={words.file} optional chosen={file?.name} onFile={(chosen) => void take(chosen)} />
      {file ? <Button small kind="quiet" icon="close" onClick={() => setFile(undefined)}>{words.remove} {file.name}</Button> : null}
      {uploadFailed ? <Note kind="risk">{words.fileFailed}</Note> : null}
    </TaskDialog>
  );
}
