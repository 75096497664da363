import type { Purpose } from '../../contract/mapping.ts';
import type { TodoItem } from '../../../../web/ui/Todo.tsx';
import { words } from './words.ts';

/** What a mapping still lacks: categories with nobody, places without name or date, links that rest on an inference. */
export function lacksOf({ kind, items }: Purpose): TodoItem[] {
  if (items.length === 0) return kind === 'ally' ? [{ id: 'allies', sign: 'no', title: words.noAllies, detail: words.noAlliesBody }] : [{ id: 'empty', sign: 'no', title: words.nobody, detail: words.emptyBody }];
  const list: TodoItem[] = [];
  const say = (n: number, id: string, sign: TodoItem['sign'], title: (n: number) => string, detail: string): void => void (n > 0 && list.push({ id, sign, title: title(n), detail }));
  const of = (test: (item: Purpose['items'][number]) => boolean): number => items.filter(test).length;
  say(of(({ state }) => state === 'pending'), 'pending', 'sd', words.nextPending, words.nextPendingBody);
  say(of(({ state }) => state === 'planned'), 'planned', 'run', words.nextPlanned, words.nextPlannedBody);
  for (const [category, places] of Map.groupBy(items, (item) => item.category)) if (places.every(({ institution }) => institution === null)) list.push({ id: `c ${category}`, sign: 'no', title: words.nobodyNamed(category), detail: words.nobodyNamedBody(places.length) });
  say(of(({ institution }) => institution === null), 'unnamed', 'no', words.slotsLeft, words.slotsLeftBody);
  say(of(({ on }) => on === null), 'undated', 'q', words.undated, words.undatedBody);
  say(of(({ state, contacts }) => state === 'linked' && contacts.filter((contact) => contact.state === 'held').every(({ mark }) => mark === 'inferred')), 'rests', 'q', words.rests, words.restsBody);
  if (kind === 'academia' || kind === 'ally') say(of(({ role }) => role === null), 'roles', 'no', words.noRoles, words.noRolesBody);
  return list.length > 0 ? list : [{ id: 'whole', sign: 'ok', title: words.complete }];
}
