import { useState } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FilterBar } from '../../../../web/ui/FilterBar.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { plansApi, territoriesApi } from '../api.ts';
import { TerritoryPick, type Picked } from '../Picks.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { dialogWords, listWords as words } from '../words.ts';
import { budgetWords } from './budget-words.ts';

/** What the address of the list holds. */
export type ListView = 'q' | 'territorio' | 'esquema' | 'dinero';
type View = Partial<Record<ListView, string>>;
type Change = (change: Partial<Record<ListView, string | undefined>>) => void;

const hour = 3_600_000;

/** Filters that read as sentences; all of them stand in the address. */
export function PlanFilters({ view, change, count }: { view: View; change: Change; count: string | undefined }) {
  const [picking, setPicking] = useState(false);
  const schemes = plansApi.useAsk('schemes', {}, { freshMs: hour }).data?.items ?? [];
  const place = territoriesApi.useAsk('get', { code: view.territorio ?? '' }, { enabled: Boolean(view.territorio), freshMs: hour }).data;
  const scheme = schemes.find((s) => s.id === view.esquema);
  const chosen = view.territorio ? words.territory(place ? `${place.name}, ${place.levelName}` : view.territorio) : words.everyTerritory;
  return (
    <>
      <FilterBar
        count={count}
        search={view.dinero ? undefined : <SearchText label={words.search} placeholder={words.searchPlaceholder} value={view.q ?? ''} onSearch={(q) => change({ q })} />}
        set={[view.esquema, view.dinero].filter(Boolean).length}
        filters={[{ key: 'territory', label: chosen, active: Boolean(view.territorio), onOpen: () => setPicking(true), onClear: () => change({ territorio: undefined }) }]}
      >
        <MenuButton
          className={view.esquema ? 'btn sm on' : 'btn sm'}
          entries={[{ key: '', label: words.allSchemes, onAct: () => change({ esquema: undefined }) }, ...schemes.map((s) => ({ key: s.id, label: s.name, onAct: () => change({ esquema: s.id }) }))]}
        >
          {view.esquema ? words.scheme(scheme?.acronym ?? scheme?.name ?? view.esquema) : words.everyScheme}
        </MenuButton>
        <MenuButton
          className={view.dinero ? 'btn sm on' : 'btn sm'}
          entries={[
            { key: 'any', label: budgetWords.options.any, onAct: () => change({ dinero: undefined }) },
            { key: 'with', label: budgetWords.options.with, onAct: () => change({ dinero: 'con', q: undefined }) },
            { key: 'without', label: budgetWords.options.without, onAct: () => change({ dinero: 'sin', q: undefined }) },
          ]}
        >
          {view.dinero === 'con' ? budgetWords.labels.with : view.dinero === 'sin' ? budgetWords.labels.without : budgetWords.any}
        </MenuButton>
      </FilterBar>
      {picking ? <TerritoryDialog onClose={() => setPicking(false)} onChoose={(picked) => change({ territorio: picked.id })} /> : null}
    </>
  );
}

function TerritoryDialog({ onClose, onChoose }: { onClose: () => void; onChoose: (picked: Picked) => void }) {
  const choose = (picked: Picked | undefined): void => {
    if (!picked) return;
    onChoose(picked);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={words.chooseTerritory} actions={<Button onClick={onClose}>{dialogWords.cancel}</Button>}>
      <TerritoryPick label={words.columns.territory} hint={words.territoryHint} chosen={undefined} onChoose={choose} />
    </Dialog>
  );
}
