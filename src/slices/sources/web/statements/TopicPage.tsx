import { paths } from '../../../../web/paths.ts';
import { usePart } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { ProvenanceSign } from '../../../../web/ui/Figure.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { NoData, Status } from '../../../../web/ui/Status.tsx';
import type { SaidOf, Statement, TopicRef, WholeTopic } from '../../contract.ts';
import { sourcesApi } from '../api.ts';
import { ChainBlock } from './ChainBlock.tsx';
import { valueWords } from './value.ts';
import { topicSentence, topicWords as words, words as marginWords } from './words.ts';
import './margin.css';

const nameOf = ({ name, kind, key }: TopicRef): string => name ?? `${kind} ${key}`;

/** What every document within reach says of one topic, side by side; what does not match is marked. */
export function TopicPage() {
  const id = usePart('topicId');
  const { data, error } = sourcesApi.useAsk('topic', { id });
  const chain = sourcesApi.useAsk('chain', { topic: id }).data;
  if (error) return <><PageHead eyebrow={words.page} title={words.notOpened} /><Problem what={words.failed} why={error.message} todo={<LinkButton href={paths.documents}>{words.back}</LinkButton>} code={error.answer.requestId || undefined} /></>;
  if (!data) return <PageHead eyebrow={words.page} title={words.page} />;
  const all = data.said.flatMap(({ statements }) => statements);
  const documents = new Set(all.map(({ documentId }) => documentId)).size;
  return (
    <>
      <PageHead eyebrow={[words.page, data.kind, data.trail].filter(Boolean).join(' · ')} title={topicSentence(nameOf(data), all.length, documents, data.said.filter(({ differs }) => differs).length)} />
      {data.more ? <Note kind="info">{words.more}</Note> : null}
      <Columns lean main={<>{chain && chain.links.length > 0 ? <ChainBlock chain={chain} current={data.id} /> : null}<Said said={data.said} /></>} side={<Facts topic={data} />} />
    </>
  );
}

function Said({ said }: { said: readonly SaidOf[] }) {
  return (
    <Block title={words.said} meta={String(said.length)}>
      {said.length === 0 ? <EmptyState title={words.none}>{words.noneText}</EmptyState> : (
        <DataTable
          caption={words.said}
          rows={said}
          rowKey={({ property }) => property}
          columns={[
            { key: 'property', head: words.property, main: true, width: '26%', cell: ({ name }) => name },
            { key: 'values', head: words.values, cell: ({ statements }) => <div className="side-by-side">{statements.map((one) => <OneSaid key={one.id} said={one} />)}</div> },
            { key: 'standing', head: words.standing, width: '9.5rem', cell: (row) => <Standing said={row} /> },
          ]}
        />
      )}
    </Block>
  );
}

function OneSaid({ said }: { said: Statement }) {
  const place = [said.document, said.part, said.place].filter(Boolean).join(', ');
  const view = { ...(said.line === undefined ? {} : { linea: String(said.line) }), ...(said.page === undefined ? {} : { pagina: String(said.page) }) };
  return (
    <div>
      <span><ProvenanceSign kind="declared" /> {said.value.kind === 'none' && said.value.why === 's/d' ? <NoData /> : valueWords(said.value)}</span>
      {said.mark === 'declared' ? null : <span className="meta">{marginWords.marks[said.mark]}{said.original ? `, ${marginWords.original} «${said.original}»` : ''}</span>}
      <Evidence place={place} href={paths.document(said.documentId, view)} />
    </div>
  );
}

function Standing({ said }: { said: SaidOf }) {
  if (said.differs) return <b className="differs"><ProvenanceSign kind="differ" /> {words.differs}</b>;
  if (said.statements.length === 1) return <span className="meta">{words.single}</span>;
  return new Set(said.statements.map(({ value }) => valueWords(value))).size === 1 ? <Status tone="ok" word={words.same} /> : <span className="meta">{words.several}</span>;
}

/** What does not fit about the topic, as a way into the register. */
function Findings({ topic }: { topic: WholeTopic }) {
  const may = useMay();
  const { data } = sourcesApi.useAsk('findings', { topic: topic.key, state: 'open', limit: 50 }, { enabled: may('sources.findings') });
  if (!data) return null;
  return <Block title={words.findings}>{data.items.length === 0 ? <p className="meta">{words.noFindings}</p> : <Link className="differs" href={paths.findings({ asunto: topic.key })}><ProvenanceSign kind="differ" /> {words.openFindings(data.items.length, data.next !== null)}</Link>}</Block>;
}

function Facts({ topic }: { topic: WholeTopic }) {
  const refs = (list: readonly TopicRef[]) => <ul>{list.map((one) => <li key={one.id}><Link href={paths.topic(one.key)}>{nameOf(one)}</Link></li>)}</ul>;
  return (
    <>
      <Block title={words.facts}>
        <FactList
          items={[
            { label: words.key, value: <span className="code">{topic.key}</span> },
            { label: words.kind, value: topic.kind },
            ...(topic.partOf ? [{ label: words.partOf, value: refs([topic.partOf]) }] : []),
            ...(topic.after.length > 0 ? [{ label: words.after, value: refs(topic.after) }] : []),
            ...(topic.continues.length > 0 ? [{ label: words.continues, value: refs(topic.continues) }] : []),
            ...(topic.aliases.length > 0 ? [{ label: words.aliases, value: topic.aliases.join('; ') }] : []),
            ...(topic.territory ? [{ label: words.territory, value: <Link href={paths.territory(topic.territory)}>{topic.territory}</Link> }] : []),
          ]}
        />
      </Block>
      <Findings topic={topic} />
      {topic.parts.length > 0 ? <Block title={words.parts} meta={String(topic.parts.length)}>{refs(topic.parts)}</Block> : null}
    </>
  );
}
