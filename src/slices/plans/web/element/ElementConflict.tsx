import { Button } from '../../../../web/ui/Button.tsx';
import { Compare } from '../../../../web/ui/Compare.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { kindOf } from '../../rules/scheme.ts';
import type { OpenPlan } from '../plan/state.ts';
import { elementWords as words } from '../words.ts';
import { differences, type Draft } from './draft.ts';

interface ElementConflictProps {
  open: OpenPlan;
  mine: Draft;
  theirs: Draft;
  /** Takes one difference from the other side. */
  onChoose: (key: string) => void;
  onSave: () => void;
  onDrop: () => void;
  onGoOn: () => void;
  busy: boolean;
}

/** Both sides of an element that two people changed, difference by difference; a person chooses and nothing typed is lost. */
export function ElementConflict({ open, mine, theirs, onChoose, onSave, onDrop, onGoOn, busy }: ElementConflictProps) {
  const keys = differences(mine, theirs);
  return (
    <div className="stack">
      <Problem what={words.conflict} why={words.conflictWhy} kept={words.conflictKept} />
      <Compare
        fields={keys.map((key) => ({
          label: labelOf(open, key),
          yours: shown(open, mine, key),
          theirs: <div className="stack"><div>{shown(open, theirs, key)}</div><Button small onClick={() => onChoose(key)}>{words.takeTheirs}</Button></div>,
        }))}
        actions={
          <>
            <Button kind="main" busy={busy} onClick={onSave}>{words.saveMine}</Button>
            <Button onClick={onDrop}>{words.keepTheirs}</Button>
            <Button kind="quiet" onClick={onGoOn}>{words.goOn}</Button>
          </>
        }
      />
      {keys.length === 0 ? <p className="meta">{words.noDifference}</p> : null}
    </div>
  );
}

function labelOf({ scheme }: OpenPlan, key: string): string {
  const own: Record<string, string> = { code: words.code, kind: words.kind, text: words.text, lines: words.lines, parentId: words.parent };
  const [field = '', year] = key.split('.');
  const title = scheme.fields.find((f) => f.id === field)?.title ?? field;
  return own[key] ?? (year ? `${title} ${year}` : title);
}

function shown({ scheme, elements }: OpenPlan, draft: Draft, key: string): string {
  if (key === 'code' || key === 'text') return draft[key] || words.empty;
  if (key === 'kind') return kindOf(scheme, draft.kind)?.name ?? draft.kind;
  if (key === 'lines') return draft.lines.join(', ') || words.noLines;
  if (key !== 'parentId') return choiceLabel(scheme.fields.find((f) => f.id === key.split('.')[0])?.choices, draft.fields[key] ?? '') || words.empty;
  const parent = elements.find((e) => e.id === draft.parentId);
  return parent ? `${parent.code} ${parent.text}` : words.root;
}

const choiceLabel = (choices: { id: string; label: string }[] | undefined, value: string): string => choices?.find((choice) => choice.id === value)?.label ?? value;
