import { useDeferredValue, useState } from 'react';
import { useMay } from '../../../web/session.ts';
import { Block } from '../../../web/ui/Block.tsx';
import { Button } from '../../../web/ui/Button.tsx';
import { DataTable, type Column } from '../../../web/ui/DataTable.tsx';
import { Dialog } from '../../../web/ui/Dialog.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { TextArea } from '../../../web/ui/fields.tsx';
import { PickField } from '../../../web/ui/PickField.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import { paths } from '../../../web/paths.ts';
import type { Neighbour, Territory } from '../contract.ts';
import { territoriesApi } from './api.ts';
import { bareCode, HitRow, PlaceLink } from './places.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { words } from './words.ts';

/** `inec-2012+conali-2024` as people read it: «INEC 2012 y CONALI 2024». */
const sourceName = (source: string): string => source.toUpperCase().replaceAll('+', ' y ').replaceAll('-', ' ');

/** Who borders a territory, how long the border is and who says so; one can be added by hand with its reason. */
export function Neighbours({ unit, locale }: { unit: Territory; locale: string }) {
  const [adding, setAdding] = useState(false);
  const may = useMay()('territories.add-neighbour');
  const km = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const columns: Column<Neighbour>[] = [
    { key: 'name', head: words.name, main: true, cell: (one) => <PlaceLink place={one} /> },
    { key: 'km', head: words.km, numeric: true, cell: (one) => (one.km === null ? '–' : km.format(one.km)) },
    { key: 'source', head: words.source, cell: (one) => (one.reason ? words.byHand(one.reason) : sourceName(one.source)) },
  ];
  const add = <Button icon="plus" onClick={() => setAdding(true)} disabledReason={may ? undefined : words.noGrant}>{words.addNeighbour}</Button>;
  return (
    <Block title={words.neighboursTitle(unit.neighbours.length, unit.name)} tools={add}>
      {unit.neighbours.length === 0 ? <EmptyState title={words.neighboursNo}>{words.neighboursNoBody}</EmptyState> : <DataTable caption={words.neighboursTab} columns={columns} rows={unit.neighbours} rowKey={(one) => one.code} rowHref={(one) => paths.territory(one.code)} />}
      {adding ? <AddNeighbour unit={unit} onClose={() => setAdding(false)} /> : null}
    </Block>
  );
}

function AddNeighbour({ unit, onClose }: { unit: Territory; onClose: () => void }) {
  const [query, setQuery] = useState('');
  const [other, setOther] = useState<string>();
  const [reason, setReason] = useState('');
  const asked = useDeferredValue(query.trim());
  const found = territoriesApi.useAsk('search', { q: asked, country: unit.country, level: unit.level, limit: 8 }, { enabled: asked.length > 1 && other === undefined, keep: true }).data?.items;
  const add = territoriesApi.useTell('addNeighbour');
  const save = (): void =>
    add.mutate({ a: unit.code, b: other ?? '', reason }, {
      onSuccess: () => {
        showToast({ text: words.neighbourDone });
        onClose();
      },
    });
  const hits = found?.filter(({ code }) => code !== unit.code);
  return (
    <Dialog open onClose={onClose} keepOpen={reason !== ''} title={words.addNeighbour} actions={<><Button kind="main" busy={add.isPending} disabledReason={other && reason.trim().length > 2 ? undefined : words.reasonHint} onClick={save}>{words.save}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <PickField label={words.other} query={query} onQuery={(text) => { setQuery(text); setOther(undefined); }} onPick={setOther} options={other === undefined && asked.length > 1 ? hits?.map((hit) => ({ value: hit.code, text: `${hit.name} (${bareCode(hit.code)})`, row: <HitRow hit={hit} /> })) : undefined} />
        <TextArea label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} rows={3} />
        {add.error ? <Refused problem={add.error} what={words.neighbourFailed} /> : null}
      </div>
    </Dialog>
  );
}
