import { useState } from 'react';
import { useCutOff, useCutOffPick } from '../../../web/cut-off.tsx';
import { measureOf, Measured, useMeasures } from '../../../web/measures.tsx';
import { PageContext } from '../../../web/page-context.tsx';
import { PanelSlot } from '../../../web/panel.ts';
import { paths } from '../../../web/paths.ts';
import { usePart } from '../../../web/route.ts';
import { useMay } from '../../../web/session.ts';
import { Block, Columns, FactList } from '../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { VerifiedMark } from '../../../web/ui/Tag.tsx';
import { Todo, type TodoItem } from '../../../web/ui/Todo.tsx';
import type { Institution, Post } from '../contract.ts';
import { institutionsApi } from './api.ts';
import { EditInstitution } from './EditInstitution.tsx';
import { Posts } from './Posts.tsx';
import { Refused } from '../../../web/Refused.tsx';
import { RenameInstitution } from './RenameInstitution.tsx';
import { kindWord, moment, span, words } from './words.ts';

/** An institution: what it is and was, who holds its posts, what is missing; other slices add what they know. */
export function InstitutionPage() {
  const id = usePart('id');
  const { data, error, refetch } = institutionsApi.useAsk('get', { id });
  const at = useCutOff();
  const posts = institutionsApi.useAsk('listPosts', { institution: data?.id ?? '', ...(at ? { at } : {}) }, { enabled: data !== undefined, keep: true });
  if (error) return <Refused problem={error} what={words.notFound} todo={<><Button onClick={() => void refetch()}>{words.retry}</Button><LinkButton href={paths.institutions()}>{words.page}</LinkButton></>} />;
  if (!data) return null;
  const held = posts.data?.items;
  return (
    <>
      <Head one={data} posts={held} />
      {data.ended ? <div style={{ marginBottom: 'var(--s5)' }}><Note kind="info">{words.endedIn(moment(data.ended))} {data.successor ? <>{words.successor}: <Link href={paths.institution(data.successor.id)}>{data.successor.name}</Link>.</> : null}</Note></div> : null}
      <Columns
        main={
          <>
            <Posts institution={data} posts={held} problem={posts.error ?? undefined} />
            <PanelSlot on="institution" place="main" id={data.id} />
            {data.parts.items.length > 0 ? <Block title={words.parts} meta={String(data.parts.count)}><ul className="plain">{data.parts.items.map((part) => <li key={part.id}><Link href={paths.institution(part.id)}>{part.name}</Link> <span className="meta">{kindWord(part.kind)}</span></li>)}</ul></Block> : null}
          </>
        }
        side={
          <>
            <Block title={words.what}><Todo bare items={checksOf(data, held)} /></Block>
            <PanelSlot on="institution" place="missing" id={data.id} />
            <Block title={words.facts}><Facts one={data} /></Block>
          </>
        }
      />
    </>
  );
}

function Head({ one, posts }: { one: Institution; posts: readonly Post[] | undefined }) {
  const may = useMay();
  const [open, setOpen] = useState<'edit' | 'rename'>();
  const vacant = posts?.filter((post) => post.holders.length === 0).length ?? 0;
  const called = one.short ?? one.acronym ?? one.name;
  const filled = measureOf(useMeasures('institutions.institution', one.id), 'institutions.posts-filled');
  const { pick, past, dialog } = useCutOffPick();
  const tools = (
    <>
      {filled?.calculated?.of ? <Measured under size="sm" of={filled} unit={words.postsFilled(filled.calculated.of.whole)} /> : null}
      <Button icon="pencil" disabledReason={may('institutions.update') ? undefined : words.noGrant} onClick={() => setOpen('edit')}>{words.edit}</Button>
      {may('institutions.rename') ? <Button onClick={() => setOpen('rename')}>{words.rename}</Button> : null}
    </>
  );
  return (
    <>
      <PageContext trail={one.territory && one.territoryName ? [{ name: one.territoryName, href: paths.territory(one.territory) }] : []} picks={[pick]} past={past} />
      {dialog}
      <PageHead eyebrow={`${kindWord(one.kind)}${one.territoryName ? ` · ${one.territoryName}` : ''}`} title={one.ended ? words.titleEnded(called, one.ended.slice(0, 4)) : posts ? words.titleWhole(called, posts.length, vacant) : called} lead={one.name === called ? undefined : one.name} tools={tools} />
      {open === 'edit' ? <EditInstitution one={one} onClose={() => setOpen(undefined)} /> : null}
      {open === 'rename' ? <RenameInstitution one={one} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

function checksOf(one: Institution, posts: readonly Post[] | undefined): TodoItem[] {
  const head = posts?.find((post) => post.head && post.holders.length > 0);
  const items: TodoItem[] = [];
  if (posts && !one.ended) items.push(head ? { id: 'head', sign: 'ok', title: head.holders.map(({ name }) => name).join(', '), detail: head.title } : { id: 'head', sign: 'no', title: words.headMissing, detail: words.headMissingBody });
  items.push(one.verified ? { id: 'name', sign: 'ver', title: words.sourceOk, detail: one.source ?? undefined } : { id: 'name', sign: 'q', title: words.sourceNo, detail: one.source ?? undefined });
  return items;
}

function Facts({ one }: { one: Institution }) {
  const pointer = (to: { id: string; name: string }) => <Link key={to.id} href={paths.institution(to.id)}>{to.name}</Link>;
  const items = [
    one.territory ? { label: words.territoryOf, value: <Link href={paths.territory(one.territory)}>{one.territoryName} ({one.territory})</Link> } : undefined,
    one.acronym ? { label: words.acronym, value: one.acronym } : undefined,
    one.founded || one.ended ? { label: words.life, value: span(one.founded, one.ended) } : undefined,
    one.parent ? { label: words.partOf, value: pointer(one.parent) } : undefined,
    one.successor ? { label: words.successor, value: pointer(one.successor) } : undefined,
    one.predecessors.length > 0 ? { label: words.predecessors, value: one.predecessors.map(pointer) } : undefined,
    one.aliases.length > 0 ? { label: words.aliases, value: one.aliases.join('; ') } : undefined,
    one.names.length > 0 ? { label: words.namesBefore, value: one.names.map((name) => <div key={name.name}>{name.name} <span className="meta">{span(name.from, name.to)}</span></div>) } : undefined,
    one.note ? { label: words.note, value: one.note } : undefined,
    one.source ? { label: words.sourceOf, value: <>{one.source} <VerifiedMark verified={one.verified} /></> } : undefined,
  ].filter((item) => item !== undefined);
  return <FactList items={items} />;
}
