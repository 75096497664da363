import { paths } from '../../../../web/paths.ts';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { AlignedPair } from '../../contract/alignment.ts';
import { partNames } from './sentence.ts';
import { nameOf } from './shapes.ts';
import { kindWord, words } from './words.ts';

interface ListProps {
  id: string;
  pairs: readonly AlignedPair[];
  current: AlignedPair | undefined;
  view: string | undefined;
  onView: (view: string | undefined) => void;
}

/** The pairs that a view shows: all, those that wait, or those of one kind. */
export const inView = (pairs: readonly AlignedPair[], view: string | undefined): AlignedPair[] =>
  pairs.filter(({ kind, decided }) => view === undefined || (view === 'pendientes' ? !decided : kind === view));

/** Every pair with where it stands; each opens. */
export function PairList({ id, pairs, current, view, onView }: ListProps) {
  const kinds = Object.entries(Object.groupBy(pairs, ({ kind }) => kind)) as [AlignedPair['kind'], AlignedPair[]][]; // keys are kinds
  const waiting = pairs.filter(({ decided }) => !decided).length;
  const shown = inView(pairs, view);
  const options = [{ value: '', label: words.all(pairs.length) }, { value: 'pendientes', label: words.waiting(waiting) }, ...kinds.map(([kind, some]) => ({ value: kind, label: words.kindFilter(kind, some.length) }))];
  return (
    <div className="stack">
      <SelectField label={words.filter} value={view ?? ''} onChange={(value) => onView(value || undefined)} options={options} />
      {shown.length === 0 ? <p className="meta">{words.nothingWaiting}</p> : null}
      <ol className="al-list" tabIndex={0} aria-label={words.listTitle}>
        {shown.map((pair) => (
          <li key={nameOf(pair)} aria-current={pair === current ? 'true' : undefined}>
            <Link href={paths.alignment(id, { par: nameOf(pair), ...(view ? { ver: view } : {}) })}>
              {partNames(pair.parts.length > 0 ? pair.parts : pair.model)}
              <span className="meta">{kindWord[pair.kind]}{pair.parts.length > 0 && pair.model.length > 0 ? `: ${partNames(pair.model)}` : ''}</span>
              <Status tone={pair.decided ? 'ok' : 'sd'} word={pair.decided ? words.confirmed : words.waiting(0).replace(/ \(0\)$/, '')} />
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
