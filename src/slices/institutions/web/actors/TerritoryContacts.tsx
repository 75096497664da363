import type { ReactElement } from 'react';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { institutionsApi } from './api.ts';
import { seatItems, spokenItems } from './SpokenFor.tsx';
import { words } from './words.ts';

/** On a territory's page: each post that its government should have, vacant told apart from not on record, and through whom its level and those below are written to. It stays away where nobody governs. */
export function TerritoryContacts({ id }: { id: string }): ReactElement | null {
  const may = useMay()('institutions.contacts');
  const { data } = institutionsApi.useAsk('contacts', { territory: id }, { enabled: may });
  if (!data || (data.seats.length === 0 && data.under.length === 0)) return null;
  return <Block title={words.contactsTitle}><Todo bare items={[...seatItems(data.seats), ...spokenItems(data, words.thisLevel)]} /></Block>;
}
