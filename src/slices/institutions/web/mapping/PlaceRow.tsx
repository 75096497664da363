import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Icon, type Tone } from '../../../../web/ui/Sprite.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import type { Contact } from '../../contract/mapping.ts';
import { moment } from '../words.ts';
import { datesOf, type Place } from './view.ts';
import { contactKinds, contactStates, knowledgeWords, linkWords, words } from './words.ts';

export interface PlaceActs {
  name: (place: Place) => void;
  contact: (place: Place) => void;
  edit: (place: Place) => void;
  leave: (place: Place) => void;
  remove: (contact: Contact) => void;
}
const tones: Record<Place['state'], Tone> = { linked: 'ok', planned: 'run', pending: 'sd' };

/** A place of a mapping: hollow while nobody has named it, how it is linked, and what shows it. */
export function PlaceRow({ place, acts, by }: { place: Place; acts: PlaceActs | undefined; by: 'category' | 'role' }): ReactElement {
  const unnamed = place.institution === null;
  const lines = [by === 'category' ? place.role : place.category, place.knowledge.map((role) => knowledgeWords[role]).join(', '), place.knowledge.length > 0 ? place.topic : null, place.source].filter(Boolean);
  return (
    <li className={unnamed ? 'map-place hollow' : 'map-place'}>
      <header>
        <h3>{place.institution ? <Link href={paths.institution(place.institution.id)}>{place.called}</Link> : place.called}</h3>
        <Status tone={tones[place.state]} word={linkWords[place.state]} />
        {acts ? <PlaceMenu place={place} acts={acts} /> : null}
      </header>
      <p className="meta">{[unnamed ? words.unnamedMeta : '', datesOf(place)].filter(Boolean).join(' · ')}</p>
      {lines.map((text) => <p key={text} className="meta">{text}</p>)}
      {place.contacts.length > 0 ? <ul className="plain map-contacts">{place.contacts.map((contact) => <ContactLine key={contact.id} contact={contact} onRemove={acts ? () => acts.remove(contact) : undefined} />)}</ul> : null}
      {acts ? <div className="row">{unnamed ? <Button small onClick={() => acts.name(place)}>{words.name}</Button> : null}<Button small kind={place.state === 'linked' ? 'quiet' : 'normal'} onClick={() => acts.contact(place)}>{words.contact}</Button></div> : null}
    </li>
  );
}

function ContactLine({ contact, onRemove }: { contact: Contact; onRemove: (() => void) | undefined }): ReactElement {
  const planned = contact.state !== 'planned' ? '' : contact.plannedOn ? words.plannedSince(moment(contact.plannedOn)) : words.plannedUnknown(moment(contact.recordedOn));
  const about = [contact.on ? moment(contact.on) : words.sinceUnknown, planned || contactStates[contact.state], contact.mark === 'inferred' ? words.inferred : '', contact.source ?? ''].filter(Boolean).join(' · ');
  return (
    <li>
      <span><b>{contactKinds[contact.kind]}</b> <span className="meta">{about}</span>{contact.says ? <span className="map-says">{contact.says}</span> : null}</span>
      {onRemove ? <Button small kind="quiet" onClick={onRemove}>{words.removeContact}<span className="vh"> {contactKinds[contact.kind]} {about}</span></Button> : null}
    </li>
  );
}

function PlaceMenu({ place, acts }: { place: Place; acts: PlaceActs }): ReactElement {
  return (
    <MenuButton className="icon-btn" entries={[{ key: 'edit', label: words.edit, onAct: () => acts.edit(place) }, { key: 'leave', label: words.leave, onAct: () => acts.leave(place) }]}>
      <Icon name="menu" /><span className="vh">{words.acts(place.called)}</span>
    </MenuButton>
  );
}
