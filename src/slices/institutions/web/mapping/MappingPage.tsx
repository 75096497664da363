import { useState, type ReactElement } from 'react';
import { useCutOff, useCutOffPick } from '../../../../web/cut-off.tsx';
import { measureOf, Measured, useMeasures } from '../../../../web/measures.tsx';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart, useView } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import type { Contact, Purpose } from '../../contract/mapping.ts';
import { institutionsApi } from '../api.ts';
import { span } from '../words.ts';
import { lacksOf } from './lacks.ts';
import { ContactDialog, EditDialog, LeaveDialog, MapDialog, RemoveContactDialog } from './PlaceDialogs.tsx';
import { PlaceRow, type PlaceActs } from './PlaceRow.tsx';
import { PurposeDialog } from './PurposeDialog.tsx';
import { groupsOf, headOf, placesOf, type Place } from './view.ts';
import { purposeKinds, words } from './words.ts';
import './mapping.css';

type Open = { what: 'purpose' | 'map' } | { what: 'name' | 'edit' | 'contact' | 'leave'; place: Place } | { what: 'remove'; contact: Contact };

/** A mapping on a day: whom one still has to reach, by category, with what shows each link. */
export function MappingPage(): ReactElement | null {
  const id = usePart('id');
  const al = useCutOff();
  const { data, error, refetch } = institutionsApi.useAsk('purpose', { id, ...(al ? { asOf: al } : {}) }, { keep: true });
  const [open, setOpen] = useState<Open>();
  if (error) return <Refused problem={error} what={words.notFound} todo={<><Button onClick={() => void refetch()}>{words.again}</Button><LinkButton href={paths.mappings()}>{words.page}</LinkButton></>} />;
  if (!data) return null;
  const lacks = lacksOf(data);
  return (
    <>
      <Head one={data} onOpen={setOpen} />
      <Columns
        main={<Places one={data} onOpen={setOpen} />}
        side={
          <>
            <Block title={words.missing}><Todo bare items={lacks} /></Block>
            <Block title={words.facts}><Facts one={data} /></Block>
          </>
        }
      />
      <Opened one={data} open={open} onClose={() => setOpen(undefined)} />
    </>
  );
}

function Head({ one, onOpen }: { one: Purpose; onOpen: (open: Open) => void }): ReactElement {
  const may = useMay();
  const linked = measureOf(useMeasures('institutions.purpose', one.id), 'institutions.linked');
  const { pick, past, dialog } = useCutOffPick();
  const tools = (
    <>
      {linked?.calculated?.of ? <Measured under size="sm" of={linked} unit={words.linkedOf(linked.calculated.of.whole)} /> : null}
      <Button kind="main" icon="plus" disabledReason={may('institutions.map-institution') ? undefined : words.noGrant} onClick={() => onOpen({ what: 'map' })}>{words.map}</Button>
      {may('institutions.update-purpose') ? <Button icon="pencil" onClick={() => onOpen({ what: 'purpose' })}>{words.correct}</Button> : null}
    </>
  );
  return (
    <>
      <PageContext trail={one.territory && one.territoryName ? [{ name: one.territoryName, href: paths.territory(one.territory) }] : []} picks={[pick]} past={past} />
      {dialog}
      <PageHead eyebrow={<>{words.page} · {purposeKinds[one.kind]} {one.example ? <DemoTag /> : null}</>} title={headOf(one.kind, one.items)} lead={one.title} tools={tools} />
    </>
  );
}

function Places({ one, onOpen }: { one: Purpose; onOpen: (open: Open) => void }): ReactElement {
  const may = useMay()('institutions.update-mapped');
  const [view, change] = useView<'por' | 'ver'>();
  const by = view.por === 'aporte' ? 'role' : 'category';
  const places = placesOf(one.items);
  const groups = groupsOf(places, by).map((group) => ({ ...group, shown: view.ver === 'pendientes' ? group.places.filter(({ state }) => state !== 'linked') : group.places })).filter(({ shown }) => shown.length > 0);
  if (places.length === 0) return <EmptyState title={headOf(one.kind, [])} actions={may ? <Button kind="main" onClick={() => onOpen({ what: 'map' })}>{words.map}</Button> : undefined}>{words.emptyBody}</EmptyState>;
  const on = (what: 'name' | 'edit' | 'contact' | 'leave') => (place: Place): void => onOpen({ what, place });
  const acts: PlaceActs | undefined = may ? { name: on('name'), edit: on('edit'), contact: on('contact'), leave: on('leave'), remove: (contact) => onOpen({ what: 'remove', contact }) } : undefined;
  return (
    <>
      <div className="row" style={{ marginBottom: 'var(--s4)' }}>
        <Segmented label={words.view} value={by} options={[{ value: 'category', label: words.byCategory }, { value: 'role', label: words.byRole }]} onChange={(value) => change({ por: value === 'role' ? 'aporte' : undefined })} />
        <Segmented label={words.show} value={view.ver === 'pendientes' ? 'pending' : 'all'} options={[{ value: 'all', label: words.all }, { value: 'pending', label: words.onlyPending }]} onChange={(value) => change({ ver: value === 'pending' ? 'pendientes' : undefined })} />
      </div>
      {groups.map((group) => (
        <Block key={group.key} title={group.key} meta={words.linkedIn(group.linked, group.places.length)}>
          <ul className="map-places">{group.shown.map((place) => <PlaceRow key={place.id} place={place} acts={acts} by={by} />)}</ul>
        </Block>
      ))}
    </>
  );
}

function Opened({ one, open, onClose }: { one: Purpose; open: Open | undefined; onClose: () => void }): ReactElement | null {
  const categories = [...new Set(one.items.map(({ category }) => category))];
  if (!open) return null;
  switch (open.what) {
    case 'purpose': return <PurposeDialog of={one} onClose={onClose} />;
    case 'map': return <MapDialog purpose={one.id} categories={categories} onClose={onClose} />;
    case 'contact': return <ContactDialog place={open.place} onClose={onClose} />;
    case 'leave': return <LeaveDialog place={open.place} onClose={onClose} />;
    case 'remove': return <RemoveContactDialog contact={open.contact.id} onClose={onClose} />;
    default: return <EditDialog place={open.place} naming={open.what === 'name'} categories={categories} onClose={onClose} />;
  }
}

function Facts({ one }: { one: Purpose }): ReactElement {
  const items = [
    one.ownerName && one.owner ? { label: words.owner, value: <Link href={paths.institution(one.owner)}>{one.ownerName}</Link> } : undefined,
    one.territory ? { label: words.place, value: <Link href={paths.territory(one.territory)}>{one.territoryName}</Link> } : undefined,
    one.programme ? { label: words.programme, value: one.programme.name } : undefined,
    one.from || one.to ? { label: words.period, value: span(one.from, one.to) } : undefined,
    one.source ? { label: words.source, value: one.source } : undefined,
    one.note ? { label: words.note, value: one.note } : undefined,
  ].filter((item) => item !== undefined);
  return <FactList items={items} />;
}
