import { useState } from 'react';
import { SelectField, TextField } from '../../../../web/ui/fields.tsx';
import type { ScopeKind } from '../../contract.ts';
import { territoriesApi } from '../api.ts';
import { InstitutionPick, TerritoryPick, type Picked } from '../Picks.tsx';
import { words } from '../words.ts';

interface ScopeFieldsProps {
  /** The kinds of scope the role may be given over. */
  kinds: ScopeKind[];
  kind: ScopeKind | undefined;
  onKind: (kind: ScopeKind | undefined) => void;
  onScope: (id: string | undefined) => void;
}

/** Over what a role is given. */
export function ScopeFields({ kinds, kind, onKind, onScope }: ScopeFieldsProps) {
  const [picked, setPicked] = useState<Picked>();
  const choose = (next: Picked | undefined): void => {
    setPicked(next);
    onScope(next?.id);
  };
  const change = (value: string): void => {
    setPicked(undefined);
    onKind(kinds.find((one) => one === value));
  };
  return (
    <>
      <SelectField label={words.grants.scopeKind} placeholder={words.grants.chooseScope} options={kinds.map((value) => ({ value, label: words.grants.scopes[value] }))} value={kind ?? ''} onChange={change} required />
      {kind === 'territory' ? <TerritoryPick label={words.grants.territory} chosen={picked} onChoose={choose} /> : null}
      {kind === 'institution' ? <InstitutionPick label={words.grants.institution} chosen={picked} onChoose={choose} /> : null}
      {kind === 'zone' ? <ZoneSelect value={picked?.id ?? ''} onChange={(id) => choose(id ? { id, name: id } : undefined)} /> : null}
      {kind === 'group' || kind === 'programme' ? <TextField label={words.grants.identity} value={picked?.id ?? ''} onChange={(id) => choose(id ? { id, name: id } : undefined)} required /> : null}
    </>
  );
}

/** The planning zones of the countries that have them. */
function ZoneSelect({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const zones = territoriesApi.useAsk('zones', { country: 'EC' }).data?.items ?? [];
  return <SelectField label={words.grants.zone} placeholder={words.grants.chooseScope} options={zones.map((zone) => ({ value: zone.id, label: zone.name }))} value={value} onChange={onChange} required />;
}
