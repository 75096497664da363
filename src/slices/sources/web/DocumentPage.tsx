import { useState } from 'react';
import { paths } from '../../../web/paths.ts';
import { usePart, useView } from '../../../web/route.ts';
import { useMay } from '../../../web/session.ts';
import { Button, LinkButton } from '../../../web/ui/Button.tsx';
import { Link } from '../../../web/ui/link.tsx';
import { Note } from '../../../web/ui/Note.tsx';
import { PageHead } from '../../../web/ui/PageHead.tsx';
import { Problem } from '../../../web/ui/Problem.tsx';
import { Tabs } from '../../../web/ui/Tabs.tsx';
import { VerifiedMark } from '../../../web/ui/Tag.tsx';
import type { WholeDocument } from '../contract.ts';
import { sourcesApi } from './api.ts';
import { Cited } from './Cited.tsx';
import { kindWord } from './kinds.ts';
import { RegisterDialog } from './RegisterDialog.tsx';
import { ChainBlock } from './statements/ChainBlock.tsx';
import { Margin } from './statements/Margin.tsx';
import { chainWords, documentSentence, words as marginWords } from './statements/words.ts';
import { words } from './words.ts';

/** One document: its text with what it says in the margin, and where the records cite it. */
export function DocumentPage() {
  const id = usePart('documentId');
  const [view] = useView<'vista'>();
  const { data, error } = sourcesApi.useAsk('get', { id });
  const chain = sourcesApi.useAsk('chain', { document: id }).data;
  if (error) return <><PageHead eyebrow={words.page} title={words.notOpened} /><Problem what={words.oneFailed} why={error.message} todo={<LinkButton href={paths.documents}>{words.back}</LinkButton>} code={error.answer.requestId || undefined} /></>;
  if (!data) return <PageHead eyebrow={words.page} title={words.page} />;
  const cites = view.vista === 'citas';
  const chained = view.vista === 'cadena' && chain !== undefined && chain.links.length > 0;
  return (
    <>
      <PageHead eyebrow={<>{words.page} · {data.code ?? kindWord(data.kind)} <VerifiedMark verified={data.verified} /></>} title={documentSentence(data.title, data.statements, data.cited)} tools={<Tools document={data} />} />
      {data.later.length > 0 ? <Note kind="risk">{words.replacedBy} {data.later.map((one, at) => <span key={one.id}>{at > 0 ? ', ' : ''}<Link href={paths.document(one.id)}>{one.title}</Link></span>)}</Note> : null}
      <Tabs label={marginWords.tabs} tabs={[{ href: paths.document(id), label: marginWords.says, current: !cites && !chained }, { href: paths.document(id, { vista: 'citas' }), label: marginWords.cites, current: cites }, ...(chain && chain.links.length > 0 ? [{ href: paths.document(id, { vista: 'cadena' }), label: chainWords.tab, current: chained }] : [])]} />
      {cites ? <Cited document={data} /> : chained ? <ChainBlock chain={chain} /> : <Margin key={id} document={data} />}
    </>
  );
}

function Tools({ document }: { document: WholeDocument }) {
  const [editing, setEditing] = useState(false);
  const may = useMay();
  const close = (): void => setEditing(false);
  return (
    <>
      {document.fileId ? <LinkButton icon="document" href={`/api/files/${document.fileId}`}>{words.open}</LinkButton> : null}
      {document.address ? <LinkButton icon="document" href={document.address}>{words.openWeb}</LinkButton> : null}
      <Button icon="pencil" disabledReason={may('sources.edit') ? undefined : words.noEdit} onClick={() => setEditing(true)}>{words.edit}</Button>
      {editing ? <RegisterDialog document={document} onClose={close} onDone={close} /> : null}
    </>
  );
}
