import { useState } from 'react';
import { SelectField, TextArea, TextField } from '../../../../../web/ui/fields.tsx';
import { FieldGroup } from '../../../../../web/ui/Field.tsx';
import { PickField } from '../../../../../web/ui/PickField.tsx';
import { Icon } from '../../../../../web/ui/Sprite.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { fold } from '../../../../../kernel/text.ts';
import { relationOrder } from './sentence.ts';
import type { ComparedElement, ComparedRow } from '../../../contract/updating/compare.ts';
import { lineageProblem } from '../../../rules/updating/lineage.ts';
import { plansApi } from '../../api.ts';
import { TaskDialog } from '../../plan/TaskDialog.tsx';
import { relationLabels, versionsWords as words } from '../words.ts';
import type { Comparison } from './state.ts';

interface DeclareDialogProps {
  comparison: Comparison;
  /** Where the person pressed: its elements are chosen already. */
  row: ComparedRow;
  onClose: () => void;
}

/** Saying what became of some elements from one version to the other. */
export function DeclareDialog({ comparison: { a, b, rows }, row, onClose }: DeclareDialogProps) {
  const [relation, setRelation] = useState<ComparedRow['relation']>(row.relation === 'kept' ? 'renamed' : row.relation);
  const [from, setFrom] = useState<ComparedElement[]>(row.a ? [row.a] : []);
  const [to, setTo] = useState<ComparedElement[]>(row.b ? [row.b] : []);
  const [note, setNote] = useState(row.note ?? '');
  const [citation, setCitation] = useState(row.citation ?? '');
  const [tried, setTried] = useState(false);
  const declare = plansApi.useTell('declareLineage');
  const rule = lineageProblem(relation, from.length, to.length);
  const act = (): void => {
    setTried(true);
    if (rule !== undefined) return;
    declare.mutate(
      { planId: b.planId, fromVersion: a.version, toVersion: b.version, relation, from: from.map((e) => e.code), to: to.map((e) => e.code), note: note.trim() || null, citation: citation.trim() || null },
      { onSuccess: () => { showToast({ text: words.declaredDone }); onClose(); } },
    );
  };
  return (
    <TaskDialog title={words.declareTitle} act={words.declareDo} onAct={act} onClose={onClose} busy={declare.isPending} problem={declare.error} failed={words.notDeclared}>
      <p>{words.declareMeaning(a.version, b.version)}</p>
      <SelectField label={words.relation} value={relation} options={relationOrder.map((value) => ({ value, label: relationLabels[value] }))} onChange={(value) => setRelation(relationOrder.find((name) => name === value) ?? relation)} error={tried && rule !== undefined ? `${relationLabels[relation]}: ${rule}.` : undefined} />
      <Chosen label={words.from(a.version)} chosen={from} among={rows.flatMap((r) => r.a ?? [])} onChange={setFrom} />
      <Chosen label={words.to(b.version)} chosen={to} among={rows.flatMap((r) => r.b ?? [])} onChange={setTo} />
      <TextArea label={words.note} hint={words.noteHint} optional rows={2} maxLength={1000} value={note} onChange={setNote} />
      <TextField label={words.citation} hint={words.citationHint} optional maxLength={300} value={citation} onChange={setCitation} />
    </TaskDialog>
  );
}

interface ChosenProps {
  label: string;
  chosen: ComparedElement[];
  among: ComparedElement[];
  onChange: (elements: ComparedElement[]) => void;
}

/** Elements of one version, chosen one by one. */
function Chosen({ label, chosen, among, onChange }: ChosenProps) {
  const [query, setQuery] = useState('');
  const asked = fold(query);
  const taken = new Set(chosen.map((e) => e.id));
  const found = [...new Map(among.map((e) => [e.id, e])).values()].filter((e) => !taken.has(e.id) && asked !== '' && (fold(e.code).startsWith(asked) || fold(e.text).includes(asked))).slice(0, 8);
  const pick = (id: string): void => {
    const element = among.find((e) => e.id === id);
    if (element) onChange([...chosen, element]);
    setQuery('');
  };
  return (
    <FieldGroup label={label}>
      {chosen.length === 0 ? <p className="meta">{words.none}</p> : (
        <div className="picked">
          {chosen.map((e) => <button key={e.id} type="button" className="btn sm" aria-label={words.take(e.code)} onClick={() => onChange(chosen.filter((one) => one.id !== e.id))}>{e.code} {e.text.length > 40 ? `${e.text.slice(0, 40)}…` : e.text} <Icon name="close" /></button>)}
        </div>
      )}
      <PickField label={words.add} hint={words.addHint} query={query} onQuery={setQuery} options={asked === '' ? [] : found.map((e) => ({ value: e.id, text: '', row: <><b>{e.code}</b> {e.text}</> }))} onPick={pick} />
    </FieldGroup>
  );
}
