import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import { institutionsApi } from './api.ts';
import { Holders } from './SeatsView.tsx';
import { seatWords, words } from './words.ts';

/** On a territory's page: each post that its government should have, vacant told apart from not on record, and who speaks for its level. It stays away where nobody governs. */
export function TerritoryContacts({ id }: { id: string }): ReactElement | null {
  const may = useMay()('institutions.contacts');
  const { data } = institutionsApi.useAsk('contacts', { territory: id }, { enabled: may });
  if (!data || data.seats.length === 0) return null;
  const items: TodoItem[] = data.seats.map((seat) => ({ id: seat.key, sign: seat.state === 'held' ? 'ok' : seat.state === 'vacant' ? 'no' : 'sd', title: seat.title, detail: seat.state === 'held' ? <Holders of={seat} /> : seatWords[seat.state] }));
  for (const one of data.associations) items.push({ id: one.id, sign: one.verified ? 'ver' : 'q', title: <Link href={paths.institution(one.id)}>{one.acronym ?? one.name}</Link>, detail: `${words.speaks}${one.inferred ? ` (${words.speaksInferred})` : ''}` });
  return <Block title={words.contactsTitle}><Todo bare items={items} /></Block>;
}
