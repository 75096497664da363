import { paths } from '../../../../../web/paths.ts';
import { DataTable, type Column } from '../../../../../web/ui/DataTable.tsx';
import { Status } from '../../../../../web/ui/Status.tsx';
import { dayText, numberText } from '../../written.ts';
import { diagnosisWords as words } from '../words.ts';

interface Covered {
  territory: string;
  territoryName: string;
  planId: string | null;
  planTitle: string | null;
  state: 'taken' | 'behind' | 'not-taken' | 'no-plan';
  version: number | null;
  takenOn: string | null;
}

const tones = { taken: 'ok', behind: 'risk', 'not-taken': 'np', 'no-plan': 'sd' } as const;

/** Which governments below took the diagnosis, from which version, and which are behind. */
export function Coverage({ coverage: { items, taken, behind, of }, territory }: { coverage: { items: Covered[]; taken: number; behind: number; of: number }; territory: string }) {
  const number = (n: number): string => numberText(n, territory);
  const columns: Column<Covered>[] = [
    { key: 'territory', head: words.columns.territory, main: true, cell: (i) => i.territoryName },
    { key: 'plan', head: words.columns.plan, cell: (i) => i.planTitle ?? '' },
    { key: 'state', head: words.columns.state, cell: (i) => <Status tone={tones[i.state]} word={words.states[i.state]} wrap /> },
    { key: 'version', head: words.columns.version, numeric: true, cell: (i) => i.version ?? '' },
    { key: 'on', head: words.columns.on, cell: (i) => (i.takenOn ? dayText(i.takenOn) : '') },
  ];
  const caption = words.coverage(number(taken), number(of), number(behind));
  return (
    <>
      <p>{caption}. <span className="meta">{words.unseen}</span></p>
      <DataTable caption={caption} columns={columns} rows={items} rowKey={(i) => i.territory} rowHref={(i) => (i.planId ? paths.plan(i.planId) : undefined)} compact />
    </>
  );
}
