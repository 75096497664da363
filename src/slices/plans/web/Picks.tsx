import { useDeferredValue, useState } from 'react';
import type { FieldLook } from '../../../web/ui/Field.tsx';
import { PickField } from '../../../web/ui/PickField.tsx';
import { institutionsApi, plansApi, territoriesApi } from './api.ts';
import { HitRow } from './places.tsx';

export interface Picked {
  id: string;
  name: string;
}

interface PickProps extends Omit<FieldLook, 'label'> {
  label: string;
  /** What is chosen now; writing again forgets it. */
  chosen: Picked | undefined;
  onChoose: (picked: Picked | undefined) => void;
}

function useQueryText(chosen: Picked | undefined, onChoose: PickProps['onChoose']) {
  const [typed, setTyped] = useState<string>();
  const query = typed ?? chosen?.name ?? '';
  const asked = useDeferredValue(query.trim());
  const write = (text: string): void => {
    setTyped(text);
    if (chosen && text !== chosen.name) onChoose(undefined);
  };
  const take = (picked: Picked): void => {
    setTyped(undefined);
    onChoose(picked);
  };
  return { query, asked: chosen && asked === chosen.name ? '' : asked, write, take };
}

/** A territory of the catalogue, found by name or code. */
export function TerritoryPick({ chosen, onChoose, ...look }: PickProps) {
  const { query, asked, write, take } = useQueryText(chosen, onChoose);
  const found = territoriesApi.useAsk('search', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true });
  const hits = asked.length > 1 ? found.data?.items : undefined;
  const pick = (code: string): void => {
    const hit = hits?.find((h) => h.code === code);
    if (hit) take({ id: hit.code, name: `${hit.name}, ${hit.levelName}` });
  };
  return <PickField {...look} query={query} onQuery={write} options={hits?.map((hit) => ({ value: hit.code, text: `${hit.name}, ${hit.levelName}`, row: <HitRow hit={hit} /> }))} onPick={pick} />;
}

/** An institution, found by part of its name. */
export function InstitutionPick({ chosen, onChoose, ...look }: PickProps) {
  const { query, asked, write, take } = useQueryText(chosen, onChoose);
  const found = institutionsApi.useAsk('list', { q: asked, limit: 8 }, { enabled: asked.length > 1, keep: true });
  const items = asked.length > 1 ? found.data?.items : undefined;
  const pick = (id: string): void => {
    const item = items?.find((i) => i.id === id);
    if (item) take({ id: item.id, name: item.name });
  };
  return <PickField {...look} query={query} onQuery={write} options={items?.map((item) => ({ value: item.id, text: item.name, row: <><b>{item.name}</b> <span className="meta">{item.territoryName}</span></> }))} onPick={pick} />;
}

/** A plan within reach, found by its title. */
export function PlanPick({ chosen, onChoose, scheme, ...look }: PickProps & { scheme?: string | undefined }) {
  const { query, asked, write, take } = useQueryText(chosen, onChoose);
  const items = plansApi.useAsk('list', { q: asked, scheme, limit: 8 }, { keep: true }).data?.items;
  const pick = (id: string): void => {
    const item = items?.find((i) => i.id === id);
    if (item) take({ id: item.id, name: item.title });
  };
  return <PickField {...look} query={query} onQuery={write} options={chosen ? undefined : items?.map((item) => ({ value: item.id, text: item.title, row: <><b>{item.title}</b> <span className="meta">{item.territoryName}</span></> }))} onPick={pick} />;
}
