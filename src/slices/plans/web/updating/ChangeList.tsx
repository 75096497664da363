import type { Scheme } from '../../contract/scheme.ts';
import type { Difference } from '../../contract/updating/compare.ts';
import { Icon } from '../../../../web/ui/Sprite.tsx';
import { kindOf } from '../../rules/scheme.ts';
import { ShownValue } from '../element/ShownValue.tsx';
import { versionsWords as words } from './words.ts';
import { DiffText } from './DiffText.tsx';

interface ChangeListProps {
  changes: readonly Difference[];
  schemes: readonly Scheme[];
  territory: string;
}

/** What differs of an element, field by field, before and after; its text stands apart. */
export function ChangeList({ changes, schemes, territory }: ChangeListProps) {
  const others = changes.filter(({ field }) => field !== 'text');
  if (others.length === 0) return null;
  return (
    <dl className="changes">
      {others.map((change) => {
        const { title, before, after } = written(change, schemes, territory);
        return [<dt key={`${change.field} title`}>{title}</dt>, <dd key={change.field}>{before} <span className="meta"><Icon name="right" /><span className="vh"> {words.after} </span></span> {after}</dd>];
      })}
    </dl>
  );
}

function written({ field, before, after }: Difference, schemes: readonly Scheme[], territory: string) {
  const text = (value: unknown, empty: string) => (typeof value === 'string' && value !== '' ? value : <span className="meta">{empty}</span>);
  const kind = (value: unknown) => (typeof value === 'string' ? (schemes.map((s) => kindOf(s, value)?.name).find(Boolean) ?? value) : words.empty);
  if (field === 'code') return { title: words.code, before: text(before, words.empty), after: text(after, words.empty) };
  if (field === 'parent') return { title: words.parent, before: text(before, words.root), after: text(after, words.root) };
  if (field === 'kind') return { title: words.kind, before: kind(before), after: kind(after) };
  const known = schemes.flatMap((s) => s.fields).find((f) => f.id === field);
  if (field === 'lines' || !known) return { title: field === 'lines' ? words.lines : field, before: text(listed(before), words.none), after: text(listed(after), words.none) };
  if (known.type === 'text' && typeof before === 'string' && typeof after === 'string') return { title: known.title, before: <DiffText before={before} after={after} side="before" />, after: <DiffText before={before} after={after} side="after" /> };
  return { title: known.title, before: <ShownValue field={known} value={before} territory={territory} />, after: <ShownValue field={known} value={after} territory={territory} /> };
}

const listed = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value));
