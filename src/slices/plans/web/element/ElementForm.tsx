import { useState } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import type { Element } from '../../contract/plan.ts';
import { kindOf } from '../../rules/scheme.ts';
import { fieldProblems, Refused } from '../../../../web/Refused.tsx';
import type { OpenPlan } from '../plan/state.ts';
import { elementWords as words } from '../words.ts';
import { inARow } from '../written.ts';
import { ElementConflict } from './ElementConflict.tsx';
import { FieldSections } from './FieldSections.tsx';
import { ParentPick } from './ParentPick.tsx';
import { useEditing } from './editing.ts';

interface ElementFormProps {
  open: OpenPlan;
  element: Element;
  onDone: () => void;
}

/** Editing an element in its place. What is typed survives a reload, an error and another person's change. */
export function ElementForm({ open, element, onDone }: ElementFormProps) {
  const editing = useEditing(open, element, onDone);
  const [tried, setTried] = useState(false);
  const { draft, write, save, problems, conflict } = editing;
  const errors = { ...fieldProblems(editing.refused), ...(tried ? problems : {}) };
  const count = Object.keys(problems).length;
  const send = (): void => {
    setTried(true);
    save();
  };
  if (conflict) return <ElementConflict open={open} mine={draft} theirs={conflict.draft} onChoose={editing.choose} onSave={editing.saveMine} onDrop={editing.drop} onGoOn={editing.goOn} busy={editing.busy} />;
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
      {editing.resumed ? <Note kind="info">{words.draftKept}</Note> : null}
      <div className="row start" style={{ flexWrap: 'nowrap' }}>
        <div style={{ width: '9rem' }}><TextField label={words.code} value={draft.code} onChange={(code) => write({ code })} error={errors['code']} maxLength={40} /></div>
        <div className="grow"><SelectField label={words.kind} value={draft.kind} onChange={(kind) => write({ kind })} error={errors['kind']} options={open.scheme.kinds.map((k) => ({ value: k.id, label: k.name }))} /></div>
      </div>
      {editing.leaving.length > 0 ? <Note kind="risk">{words.leaving(inARow(editing.leaving.map((f) => f.title)))}</Note> : null}
      <TextArea label={words.text} value={draft.text} onChange={(text) => write({ text })} error={errors['text']} rows={4} maxLength={10_000} />
      <ParentPick open={open} kind={draft.kind} id={element.id} value={draft.parentId} onChange={(parentId) => write({ parentId })} error={errors['parentId']} />
      <LineChecks open={open} kind={draft.kind} value={draft.lines} onChange={(lines) => write({ lines })} />
      <FieldSections open={open} element={element} draft={draft} errors={errors} onChange={(key, value) => write({ fields: { ...draft.fields, [key]: value } })} />
      {tried && count > 0 ? <Problem what={words.failed} why={words.fix(count)} kept={words.kept} /> : null}
      {editing.refused ? <Refused problem={editing.refused} what={words.failed} kept={words.kept} /> : null}
      <div className="acts" style={{ position: 'sticky', bottom: 0, background: 'var(--panel)', borderTop: '1px solid var(--line)', padding: '8px 0', zIndex: 1 }}>
        <Button kind="main" type="submit" busy={editing.busy}>{words.save}</Button>
        <Button kind="quiet" onClick={editing.drop}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** The cross-cutting lines that the plan has, each yes or no. */
export function LineChecks({ open, kind, value, onChange }: { open: OpenPlan; kind: string; value: readonly string[]; onChange: (lines: string[]) => void }) {
  const lines = open.elements.filter((e) => kindOf(open.scheme, e.kind)?.transversal);
  if (lines.length === 0 || kindOf(open.scheme, kind)?.transversal) return null;
  return (
    <FieldGroup label={words.lines} optional>
      {lines.map((line) => <Checkbox key={line.id} label={`${line.code} ${line.text}`} checked={value.includes(line.code)} onChange={(on) => onChange(on ? [...value, line.code] : value.filter((code) => code !== line.code))} />)}
    </FieldGroup>
  );
}
