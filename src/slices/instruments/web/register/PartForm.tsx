import { partKinds, type Part } from '../../../../kernel/part.ts';
import { newId } from '../../../../kernel/id.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Checkbox, SelectField, TextArea, TextField } from '../../../../web/ui/fields.tsx';
import { textWords as words } from './words.ts';

const kinds = ['title', 'preamble', 'recital', 'heading', 'article', 'provision', 'annex', 'text'] as const satisfies readonly (typeof partKinds)[number][];

interface PartFormProps {
  part: Part;
  model: boolean;
  onChange: (part: Part) => void;
  onClose: () => void;
}

/** One part of a text, open to be written. What is typed is kept at once. */
export function PartForm({ part, model, onChange, onClose }: PartFormProps) {
  const set = (change: Partial<Part>): void => onChange({ ...part, ...change });
  const rows = Math.min(24, Math.max(4, part.text.split('\n').length + Math.ceil(part.text.length / 90)));
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); onClose(); }}>
      <div className="trio">
        <SelectField label={words.kind} value={part.kind} onChange={(kind) => set({ kind: kind as Part['kind'], level: kind === 'heading' ? part.level || 2 : 0 })} options={kinds.map((value) => ({ value, label: words.kinds[value] }))} />
        <TextField label={words.number} optional value={part.number ?? ''} onChange={(number) => set({ number: number || null })} maxLength={40} />
        <TextField label={words.heading} optional value={part.heading ?? ''} onChange={(heading) => set({ heading: heading || null })} maxLength={500} />
      </div>
      {part.kind === 'heading' ? <SelectField label={words.level} value={String(part.level)} onChange={(level) => set({ level: Number(level) })} options={words.levels.map((label, value) => ({ value: String(value), label }))} /> : null}
      <TextArea label={words.text} hint={words.textHint} optional rows={rows} value={part.text} onChange={(text) => set({ text })} maxLength={60_000} />
      {model ? <ModelFields part={part} set={set} /> : null}
      <div className="acts"><Button kind="main" small type="submit">{words.close}</Button></div>
    </form>
  );
}

/** Of a model: whether it may be left out, and the wordings to choose from. */
function ModelFields({ part, set }: { part: Part; set: (change: Partial<Part>) => void }) {
  const change = (key: string, said: Partial<Part['choices'][number]>): void => set({ choices: part.choices.map((choice) => (choice.key === key ? { ...choice, ...said } : choice)) });
  return (
    <>
      <Checkbox label={words.optional} checked={part.optional} onChange={(optional) => set({ optional })} />
      {part.choices.map((choice) => (
        <div key={choice.key} className="stack">
          <TextField label={words.choiceTitle} value={choice.title} onChange={(title) => change(choice.key, { title })} maxLength={200} />
          <TextArea label={words.text} value={choice.text} onChange={(text) => change(choice.key, { text })} maxLength={60_000} />
          <div><Button small kind="quiet" icon="remove" onClick={() => set({ choices: part.choices.filter(({ key }) => key !== choice.key) })}>{words.removeChoice}</Button></div>
        </div>
      ))}
      <div><Button small icon="plus" onClick={() => set({ choices: [...part.choices, { key: newId(), title: '', text: part.text }] })}>{words.addChoice}</Button></div>
    </>
  );
}
