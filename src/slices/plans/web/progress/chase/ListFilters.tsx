import { useView } from '../../../../../web/route.ts';
import { FilterBar } from '../../../../../web/ui/FilterBar.tsx';
import { MenuButton } from '../../../../../web/ui/MenuButton.tsx';
import { SearchText } from '../../../../../web/ui/SearchText.tsx';
import type { ReportState } from '../../../contract/report.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { statePlurals } from '../words.ts';
import type { ReportsKey } from './view.ts';
import { listWords as words } from './words.ts';

const states: readonly ReportState[] = ['pending', 'reported', 'accepted', 'returned'];
const looks = (active: boolean): string => (active ? 'btn sm on' : 'btn sm');

/** Filters that read as sentences, all of them in the address. */
export function ListFilters({ open: { plan }, state, count }: { open: OpenPlan; state: ReportState | undefined; count: string }) {
  const [view, change] = useView<ReportsKey>();
  const names = (plansApi.useAsk('responsibles', { planId: plan.id }, { freshMs: 60_000 }).data?.items ?? []).filter(({ name }) => name !== '');
  return (
    <FilterBar count={count} filters={[]}>
      <SearchText label={words.search} placeholder={words.searchPlaceholder} value={view.q ?? ''} onSearch={(q) => change({ q })} />
      <MenuButton className={looks(state !== undefined)} entries={[{ key: ' all', label: words.allStates, onAct: () => change({ estado: undefined }) }, ...states.map((one) => ({ key: one, label: statePlurals[one], onAct: () => change({ estado: one }) }))]}>{state ? words.state(statePlurals[state]) : words.everyState}</MenuButton>
      <MenuButton className={looks(view.responsable !== undefined)} entries={[{ key: ' all', label: words.allWho, onAct: () => change({ responsable: undefined }) }, ...names.map(({ name }) => ({ key: name, label: name, onAct: () => change({ responsable: name }) }))]}>{view.responsable ? words.who(view.responsable) : words.everyWho}</MenuButton>
    </FilterBar>
  );
}
