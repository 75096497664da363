import { paths } from '../../../web/paths.ts';
import { useMay } from '../../../web/session.ts';
import { LinkButton } from '../../../web/ui/Button.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Todo, type TodoItem } from '../../../web/ui/Todo.tsx';
import { institutionsApi } from './api.ts';
import { personPath } from './person-path.ts';
import { counted, panelWords as words, span } from './words.ts';

/** On a territory's page: its government, who leads it, and how many institutions stand there. */
export function TerritoryGovernment({ id }: { id: string }) {
  const may = useMay();
  const list = institutionsApi.useAsk('list', { territory: id, limit: 200 }).data;
  const own = list?.items.find((one) => one.packId === id);
  const posts = institutionsApi.useAsk('listPosts', { institution: own?.id ?? '' }, { enabled: own !== undefined && may('institutions.list-posts') }).data?.items;
  if (!list) return null;
  const items: TodoItem[] = [own ? { id: own.id, sign: 'ok', title: <Link href={paths.institution(own.id)}>{own.short ?? own.name}</Link>, detail: own.short ? own.name : undefined } : { id: 'none', sign: 'np', title: words.none, detail: words.noneBody }];
  const heads = posts?.filter((post) => post.head).flatMap((post) => post.holders.map((holder) => ({ ...holder, title: post.title }))) ?? [];
  for (const head of heads) items.push({ id: head.mandate, sign: 'ok', title: <><Link href={personPath(head.person)}>{head.name}</Link></>, detail: [head.title, span(head.from, head.to)].filter(Boolean).join(', ') });
  if (own && posts && heads.length === 0) items.push({ id: 'head', sign: 'sd', title: words.noHead, detail: words.noHeadBody, action: may('institutions.appoint') ? <LinkButton small href={paths.institution(own.id)}>{words.register}</LinkButton> : undefined });
  const all = list.count?.value ?? list.items.length; // its own government too: the list that it opens has them all
  return (
    <>
      <Todo bare items={items} />
      {all > (own ? 1 : 0) ? <p className="meta"><Link href={paths.institutions({ territorio: id })}>{all === 1 ? words.one : words.some(`${list.count?.capped ? 'más de ' : ''}${counted(all)}`)}</Link></p> : null}
    </>
  );
}
