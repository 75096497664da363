import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { bodiesApi } from './api.ts';
import { momentText, words } from './words.ts';

/** On a person's page: the bodies in which they sit or sat, in which seat, for which institution. It stays away when there are none. */
export function PersonBodies({ id }: { id: string }): ReactElement | null {
  const { data } = bodiesApi.useAsk('ofPerson', { person: id }, { enabled: useMay()('bodies.of-person') });
  if (!data || data.sits.length === 0) return null;
  const items = data.sits.map(({ member, body, place, seatTitle, role, institution, from, to, now, signs, publishes }) => ({
    id: member, sign: now === true ? ('ok' as const) : now === false ? ('np' as const) : ('sd' as const), title: <>{seatTitle}, <Link href={paths.body(body.id)}>{body.name}</Link></>,
    detail: [place ?? '', role === 'substitute' ? words.substitute : '', institution?.name ?? '', from ? `${words.from} ${momentText(from)}` : '', to ? `${words.until} ${momentText(to)}` : '', now === null ? words.panelMaybe : '', signs ? words.maySign : '', publishes ? words.mayPublish : ''].filter(Boolean).join(', '),
  }));
  return <Block title={words.panelPerson}><Todo items={items} /></Block>;
}
