import { useState } from 'react';
import { useView } from '../../../../../web/route.ts';
import { Button } from '../../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../../web/ui/EmptyState.tsx';
import { FilterBar } from '../../../../../web/ui/FilterBar.tsx';
import type { Scheme } from '../../../contract/scheme.ts';
import type { ComparedRow } from '../../../contract/updating/compare.ts';
import { numberText } from '../../written.ts';
import { likenessLabels, relationLabels, versionsWords as words } from '../words.ts';
import { ComparedPair } from './ComparedPair.tsx';
import { DeclareDialog } from './DeclareDialog.tsx';
import { relationOrder } from './sentence.ts';
import type { Comparison, VersionsViewKey } from './state.ts';

/** Rows drawn at first and with each press; a plan may have thousands. */
const step = 60;

/** Element by element, filtered by what became of it; at first only what changed. */
export function ComparedRows({ comparison, schemes }: { comparison: Comparison; schemes: Scheme[] }) {
  const [view, change] = useView<VersionsViewKey>();
  const [limit, setLimit] = useState(step);
  const [declaring, setDeclaring] = useState<ComparedRow>();
  const { rows, counts, a, b } = comparison;
  const labels = a.planId === b.planId ? relationLabels : likenessLabels;
  const chosen = view.que ?? (rows.every((row) => row.relation === 'kept') ? 'todo' : 'cambios');
  const shown = rows.filter(({ relation }) => chosen === 'todo' || (chosen === 'cambios' ? relation !== 'kept' : relation === chosen));
  const pick = (que: string): void => {
    setLimit(step);
    change({ que });
  };
  const number = (n: number): string => numberText(n, b.territory);
  return (
    <>
      <FilterBar
        filters={[
          { key: 'cambios', label: a.planId === b.planId ? words.differing : words.differingPlans, active: chosen === 'cambios', onOpen: () => pick('cambios') },
          { key: 'todo', label: words.all, active: chosen === 'todo', onOpen: () => pick('todo') },
          ...relationOrder.filter((relation) => counts[relation] > 0).map((relation) => ({ key: relation, label: `${labels[relation]}: ${number(counts[relation])}`, active: chosen === relation, onOpen: () => pick(relation) })),
        ]}
        count={words.shown(number(shown.length), number(rows.length))}
      />
      {shown.length === 0 ? <EmptyState title={words.nothing} /> : (
        <ol className="compared">
          {shown.slice(0, limit).map((row) => <li key={`${row.relation} ${row.a?.id ?? ''} ${row.b?.id ?? ''}`}><ComparedPair row={row} comparison={comparison} schemes={schemes} onDeclare={() => setDeclaring(row)} /></li>)}
        </ol>
      )}
      {shown.length > limit ? <p className="row"><Button onClick={() => setLimit(limit + step)}>{words.more(number(Math.min(step, shown.length - limit)))}</Button></p> : null}
      {declaring ? <DeclareDialog comparison={comparison} row={declaring} onClose={() => setDeclaring(undefined)} /> : null}
    </>
  );
}
