import { useState, type ReactElement } from 'react';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Checkbox, TextField } from '../../../../web/ui/fields.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Post, Power } from '../../contract.ts';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { span, words as postWords } from '../words.ts';
import { institutionsApi } from './api.ts';
import { powerWords, words } from './words.ts';

const all = Object.keys(powerWords) as Power[]; // the record has exactly the contract's powers

/** On an institution's page: which posts may sign and publish in its name, and who holds them. It stays away where there are no posts. */
export function InstitutionTeam({ id }: { id: string }): ReactElement | null {
  const may = useMay();
  const posts = institutionsApi.useAsk('listPosts', { institution: id }, { enabled: may('institutions.list-posts') }).data?.items ?? [];
  const [open, setOpen] = useState<Post>();
  if (posts.length === 0) return null;
  const items = posts.map((post) => ({
    id: post.id, sign: post.powers.length > 0 ? ('ok' as const) : ('np' as const), title: `${post.title}${post.powers.length > 0 ? `: ${post.powers.map((power) => powerWords[power]).join(' y ')}` : ''}`,
    detail: post.holders.length === 0 ? words.nobody : post.holders.map(({ name, from, to }) => [name, span(from, to)].filter(Boolean).join(', ')).join('; '),
    action: may('institutions.update-post') ? <Button small kind="quiet" onClick={() => setOpen(post)}>{words.powersEdit}<span className="vh"> {post.title}</span></Button> : undefined,
  }));
  return (
    <Block title={words.teamTitle}>
      {posts.some(({ powers }) => powers.length > 0) ? null : <p className="meta">{words.teamNone}</p>}
      <Todo items={items} />
      {open ? <PowersDialog post={open} onClose={() => setOpen(undefined)} /> : null}
    </Block>
  );
}

function PowersDialog({ post, onClose }: { post: Post; onClose: () => void }): ReactElement {
  const [powers, setPowers] = useState<Power[]>(post.powers);
  const [channel, setChannel] = useState(post.channel ?? '');
  const update = institutionsApi.useTell('updatePost');
  const save = (): void => update.mutate({ id: post.id, version: post.version, powers, channel }, { onSuccess: () => { showToast({ text: words.saved }); onClose(); } });
  return (
    <TaskSheet title={words.powersTitle(post.title)} busy={update.isPending} problem={update.error} onAct={save} onClose={onClose}>
      <TextField label={postWords.postChannel} hint={postWords.postChannelHint} optional value={channel} onChange={setChannel} maxLength={200} />
      {all.map((power) => <Checkbox key={power} label={powerWords[power]} checked={powers.includes(power)} onChange={(on) => setPowers((before) => (on ? [...before, power] : before.filter((one) => one !== power)))} />)}
    </TaskSheet>
  );
}
