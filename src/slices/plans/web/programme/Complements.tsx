import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { plansApi } from '../api.ts';
import { rootsWords } from './panel-words.ts';
import { words } from './words.ts';

/** On a territory's page: which instruments are expected beside its plan, and which are there. Silent where none is expected. */
export function Complements({ id }: { id: string }) {
  const items = plansApi.useAsk('complements', { territory: id }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Block title={rootsWords.complements}>
      <Todo bare items={items.map(({ code, name, why, verified, present }) => ({
        id: code,
        sign: present.length > 0 ? 'ok' : verified ? 'no' : 'sd',
        title: present.length > 0 ? name : words.complementMissing(name),
        detail: <>{present.map((plan) => <Link key={plan.planId} href={paths.plan(plan.planId)}>{plan.title}</Link>)} {why} {verified ? null : <span className="meta">({words.unverified})</span>}</>,
      }))} />
    </Block>
  );
}
