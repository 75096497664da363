import { useState } from 'react';
import type { CallProblem } from '../../../web/api/problem.ts';
import { useMay } from '../../../web/session.ts';
import { Block } from '../../../web/ui/Block.tsx';
import { Button } from '../../../web/ui/Button.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Tag } from '../../../web/ui/Tag.tsx';
import { Todo, type TodoItem } from '../../../web/ui/Todo.tsx';
import type { Institution, Post } from '../contract.ts';
import { Appoint } from './Appoint.tsx';
import { EndMandate } from './EndMandate.tsx';
import { NewPost } from './NewPost.tsx';
import { personPath } from './person-path.ts';
import { Refused } from '../../../web/Refused.tsx';
import { span, words } from './words.ts';

type Open = { what: 'post' } | { what: 'appoint'; post: Post } | { what: 'end'; mandate: string; title: string };

/** The posts of an institution with who holds them today; an empty post is drawn, not left out. */
export function Posts({ institution, posts, problem }: { institution: Institution; posts: readonly Post[] | undefined; problem: CallProblem | undefined }) {
  const may = useMay();
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const add = <Button small icon="plus" disabledReason={may('institutions.create-post') ? undefined : words.noGrant} onClick={() => setOpen({ what: 'post' })}>{words.addPost}</Button>;
  return (
    <Block title={words.posts} tools={add}>
      {problem ? <Refused problem={problem} what={words.failed} /> : null}
      {posts?.length === 0 ? <EmptyState title={words.noPosts}>{words.noPostsBody}</EmptyState> : null}
      {posts && posts.length > 0 ? <Todo items={posts.map((post) => itemOf(post, may('institutions.appoint'), setOpen))} /> : null}
      {open?.what === 'post' ? <NewPost institution={institution.id} first={posts?.length === 0} onClose={close} /> : null}
      {open?.what === 'appoint' ? <Appoint institution={institution.id} post={open.post} onClose={close} /> : null}
      {open?.what === 'end' ? <EndMandate mandate={open.mandate} title={open.title} onClose={close} /> : null}
    </Block>
  );
}

function itemOf(post: Post, may: boolean, open: (what: Open) => void): TodoItem {
  const free = post.holders.filter(({ role }) => role === 'titular').length < post.seats;
  return {
    id: post.id,
    sign: post.holders.length > 0 ? 'ok' : 'no',
    title: <>{post.title} {post.head ? <Tag>{words.head}</Tag> : null}</>,
    detail: <>{post.channel ? <span style={{ display: 'block' }}>{words.postChannel}: {post.channel}</span> : null}{post.holders.length === 0 ? words.vacant : post.holders.map((holder) => (
      <span key={holder.mandate} style={{ display: 'block' }}>
        <Link href={personPath(holder.person)}>{holder.name}</Link> {[span(holder.from, holder.to), holder.role === 'substitute' ? words.substitute : '', holder.reelected ? words.reelected : ''].filter(Boolean).join(', ')}
        {may && holder.to === null ? <> <Button small kind="quiet" onClick={() => open({ what: 'end', mandate: holder.mandate, title: post.title })}>{words.endMandate}</Button></> : null}
      </span>
    ))}</>,
    action: may && free ? <Button small onClick={() => open({ what: 'appoint', post })}>{words.appoint}</Button> : undefined,
  };
}
