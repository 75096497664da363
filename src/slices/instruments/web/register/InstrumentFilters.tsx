import { useState } from 'react';
import { useOwnTerritory } from '../../../../web/session.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { FilterBar, type FilterChip } from '../../../../web/ui/FilterBar.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { SearchText } from '../../../../web/ui/SearchText.tsx';
import { institutionsApi, instrumentsApi, territoriesApi } from './api.ts';
import { isForce, type ChangeView, type ForceKey, type ListView } from './filters.ts';
import { TerritoryPick } from '../../../../web/picks.tsx';
import { listWords as words } from './words.ts';

const hour = 3_600_000;
const forceKeys: ForceKey[] = ['si', 'no', 'duda'];

/** Filters that read as sentences; all of them stand in the address. */
export function InstrumentFilters({ view, change, count }: { view: ListView; change: ChangeView; count: string | undefined }) {
  const [picking, setPicking] = useState(false);
  const own = useOwnTerritory();
  const country = (view.territorio ?? own ?? 'EC').slice(0, 2);
  const kinds = instrumentsApi.useAsk('kinds', { country }, { freshMs: hour }).data?.items ?? [];
  const place = territoriesApi.useAsk('get', { code: view.territorio ?? '' }, { enabled: Boolean(view.territorio), freshMs: hour }).data;
  const groups = instrumentsApi.useAsk('groups', { ...(view.territorio ? { territory: view.territorio } : {}), ...(view.tipo ? { kind: view.tipo } : {}) }).data?.items ?? [];
  const kind = kinds.find(({ code }) => code === view.tipo);
  const state = kind?.cycle.states.find(({ key }) => key === view.estado);
  const chosen = view.territorio ? words.territory(place ? `${place.name}, ${place.levelName}` : view.territorio) : words.everyTerritory;
  return (
    <>
      <FilterBar count={count} filters={[{ key: 'territory', label: chosen, active: Boolean(view.territorio), onOpen: () => setPicking(true), onClear: () => change({ territorio: undefined }) }, ...useChips(view, change)]}>
        <SearchText label={words.search} placeholder={words.searchPlace} value={view.q ?? ''} onSearch={(q) => change({ q })} />
        <MenuButton className={view.tipo ? 'btn sm on' : 'btn sm'} entries={[{ key: '', label: words.everyKind, onAct: () => change({ tipo: undefined, estado: undefined }) }, ...kinds.map(({ code, title }) => ({ key: code, label: title, onAct: () => change({ tipo: code, estado: undefined }) }))]}>
          {view.tipo ? words.kind(kind?.title ?? view.tipo) : words.everyKind}
        </MenuButton>
        {kind ? (
          <MenuButton className={view.estado ? 'btn sm on' : 'btn sm'} entries={[{ key: '', label: words.everyState, onAct: () => change({ estado: undefined }) }, ...kind.cycle.states.map(({ key, title }) => ({ key, label: title, onAct: () => change({ estado: key }) }))]}>
            {view.estado ? words.state(state?.title ?? view.estado) : words.everyState}
          </MenuButton>
        ) : null}
        {groups.length > 0 || view.grupo ? (
          <MenuButton className={view.grupo ? 'btn sm on' : 'btn sm'} entries={[{ key: '', label: words.everyGroup, onAct: () => change({ grupo: undefined }) }, ...groups.map(({ group, count }) => ({ key: group, label: words.groupCount(group, count.value), onAct: () => change({ grupo: group }) }))]}>
            {view.grupo ? words.group(view.grupo) : words.everyGroup}
          </MenuButton>
        ) : null}
        <MenuButton className={isForce(view.rige) ? 'btn sm on' : 'btn sm'} entries={[{ key: '', label: words.everyForce, onAct: () => change({ rige: undefined }) }, ...forceKeys.map((key) => ({ key, label: words.forces[key], onAct: () => change({ rige: key }) }))]}>
          {isForce(view.rige) ? words.forces[view.rige] : words.everyForce}
        </MenuButton>
      </FilterBar>
      {picking ? <TerritoryDialog onClose={() => setPicking(false)} onChoose={(territorio) => { change({ territorio }); setPicking(false); }} /> : null}
    </>
  );
}

/** Filters that come from a link: shown to be taken away. */
function useChips(view: ListView, change: ChangeView): FilterChip[] {
  const party = institutionsApi.useAsk('get', { id: view.parte ?? '' }, { enabled: Boolean(view.parte), freshMs: hour }).data;
  const chips: FilterChip[] = [];
  if (view.materia) chips.push({ key: 'matter', label: words.matter(view.materia), active: true, onClear: () => change({ materia: undefined }) });
  if (view.parte) chips.push({ key: 'party', label: words.party(party?.name ?? '…'), active: true, onClear: () => change({ parte: undefined }) });
  if (view.modelos === 'si') chips.push({ key: 'models', label: words.onlyModels, active: true, onClear: () => change({ modelos: undefined }) });
  if (view.vence) chips.push({ key: 'ending', label: words.ending(view.vence), active: true, onClear: () => change({ vence: undefined }) });
  if (view.estado && !view.tipo) chips.push({ key: 'state', label: words.state(view.estado), active: true, onClear: () => change({ estado: undefined }) });
  return chips;
}

function TerritoryDialog({ onClose, onChoose }: { onClose: () => void; onChoose: (code: string) => void }) {
  return (
    <Dialog open onClose={onClose} title={words.chooseTerritory} actions={<Button onClick={onClose}>{words.cancel}</Button>}>
      <TerritoryPick label={words.columns.territory} hint={words.territoryHint} chosen={undefined} onChoose={(picked) => { if (picked) onChoose(picked.id); }} />
    </Dialog>
  );
}
