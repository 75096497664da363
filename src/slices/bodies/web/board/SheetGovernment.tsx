import type { ReactElement } from 'react';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { NoData, Status } from '../../../../web/ui/Status.tsx';
import { institutionsApi } from './api.ts';
import { sheetWords as said } from './words.ts';

/** The government with its posts, those that nobody holds drawn too. */
export function SheetGovernment({ territory, asOf }: { territory: string; asOf: string | undefined }): ReactElement {
  const may = useMay()('institutions.list-posts');
  const government = institutionsApi.useAsk('get', { id: territory });
  const id = government.data?.id;
  const posts = institutionsApi.useAsk('listPosts', { institution: id ?? '', ...(asOf ? { at: asOf } : {}) }, { enabled: may && id !== undefined }).data?.items;
  if (!id) return <Block title={said.government}><p className="meta">{government.error ? said.noGovernment : ' '}</p></Block>;
  const filled = posts?.filter(({ holders }) => holders.length > 0).length ?? 0;
  return (
    <Block title={said.government}>
      <p><Link href={paths.institution(id)}>{government.data?.name}</Link></p>
      {posts && posts.length > 0 ? (
        <>
          <p className="meta">{said.postsTitle(filled, posts.length)}</p>
          <ul className="sys-rows">{posts.map((post) => <li key={post.id}><b>{post.title}</b><span>{post.holders.length > 0 ? post.holders.map(({ name }) => name).join(', ') : <Status tone="risk" word={said.vacant} />}</span></li>)}</ul>
        </>
      ) : <p className="meta"><NoData /> {said.noPosts} <LinkButton small href={paths.institution(id)}>{said.addPosts}</LinkButton></p>}
    </Block>
  );
}
