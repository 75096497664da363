import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import { aDay, institutionsApi, territoriesApi } from './api.ts';
import { seatItems } from './SpokenFor.tsx';
import { words } from './words.ts';

/** On an association's page: for which levels it speaks, which strategies count on it, and the posts it should have. It stays away from other institutions. */
export function AssociationSeats({ id }: { id: string }): ReactElement | null {
  const may = useMay()('institutions.associations');
  const { data } = institutionsApi.useAsk('associations', { institution: id }, { enabled: may });
  const countries = territoriesApi.useAsk('countries', {}, { freshMs: aDay, enabled: (data?.items.length ?? 0) > 0 }).data?.items;
  const [first] = data?.items ?? [];
  if (!data || !first) return null;
  const levels: TodoItem[] = data.items.map(({ country, level, source, verified }) => ({ id: level, sign: verified ? 'ver' : 'q', title: <Link href={paths.actors({ vista: 'comunicaciones', territorio: country, nivel: level })}>{words.writeLevel(countries?.find(({ code }) => code === country)?.levels.find((one) => one.id === level)?.plural ?? level)}</Link>, detail: [source, verified ? '' : words.toVerify].filter(Boolean).join(', ') }));
  return (
    <Block title={words.associationTitle}>
      <Todo bare items={[...levels, ...first.strategies.map((strategy): TodoItem => ({ id: strategy, sign: 'ok', title: strategy, detail: words.strategyOf })), ...seatItems(first.seats)]} />
    </Block>
  );
}
