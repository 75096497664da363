import { useState } from 'react';
import { dateIn, holdsOn } from '../../../kernel/date.ts';
import { PanelSlot } from '../../../web/panel.ts';
import { paths } from '../../../web/paths.ts';
import { usePart } from '../../../web/route.ts';
import { useMay } from '../../../web/session.ts';
import { Block, Columns, FactList } from '../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { EmptyState } from '../../../web/ui/EmptyState.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { DemoTag } from '../../../web/ui/Tag.tsx';
import { Todo } from '../../../web/ui/Todo.tsx';
import { institutionsApi } from './api.ts';
import { PersonForm } from './PersonForm.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { peopleWords as words, span, words as common } from './words.ts';

/** A person by their public function: the posts they hold and held, and how to reach their office. */
export function PersonPage() {
  const id = usePart('id');
  const may = useMay()('institutions.update-person');
  const [editing, setEditing] = useState(false);
  const { data, error } = institutionsApi.useAsk('getPerson', { id });
  if (error) return <Refused problem={error} what={words.failed} todo={<LinkButton href={paths.people}>{common.people}</LinkButton>} />;
  if (!data) return null;
  const today = dateIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date());
  const now = data.posts.filter((post) => holdsOn(post, today));
  const contact = [...(data.mail ? [{ label: words.mail, value: <Link href={`mailto:${data.mail}`}>{data.mail}</Link> }] : []), ...(data.phone ? [{ label: words.phone, value: data.phone }] : [])];
  return (
    <>
      <PageHead
        eyebrow={<>{common.people} {data.example ? <DemoTag /> : null}</>}
        title={words.titlePerson(data.name, now.map((post) => `${post.title}, ${post.institutionName}`))}
        tools={<Button icon="pencil" disabledReason={may ? undefined : common.noGrant} onClick={() => setEditing(true)}>{common.edit}</Button>}
      />
      <Columns
        main={
          <>
          <Block title={words.mandates}>
            {data.posts.length === 0 ? <EmptyState title={words.noMandates} /> : null}
            <Todo items={data.posts.map((post) => ({ id: post.id, sign: holdsOn(post, today) ? 'ok' : 'np', title: <>{post.title}, <Link href={paths.institution(post.institution)}>{post.institutionName}</Link></>, detail: [span(post.from, post.to), post.role === 'substitute' ? common.substitute : '', post.reelected ? common.reelected : ''].filter(Boolean).join(', ') }))} />
          </Block>
          <PanelSlot on="person" place="main" id={data.id} />
          </>
        }
        side={<Block title={words.contact}>{contact.length > 0 ? <FactList items={contact} /> : <p className="meta">{data.contactHidden ? words.hidden : words.noContact}</p>}</Block>}
      />
      {editing ? <PersonForm one={data} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
