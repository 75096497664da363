import { paths } from '../../../../web/paths.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Problem } from '../../../../web/ui/Problem.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import type { PackageItem, PackageLoad } from '../../contract/packages.ts';
import { sourcesApi } from '../api.ts';
import { UndoPackage } from './UndoPackage.tsx';
import { countsText, findingsText, momentText, numberText, packageSentence, sentenceOf, words } from './words.ts';

/** One package: its documents, what it holds, its loads with what each did, and the ways to take it along or back. */
export function PackageView({ id }: { id: string }) {
  const { data, error } = sourcesApi.useAsk('package', { id });
  const back = <LinkButton kind="quiet" icon="left" href={paths.packages()}>{words.back}</LinkButton>;
  if (error) return <><PageHead eyebrow={words.eyebrow} title={words.notOpened} tools={back} /><Problem what={words.oneFailed} why={error.message} todo={back} code={error.answer.requestId || undefined} /></>;
  if (!data) return <PageHead eyebrow={words.eyebrow} title={words.loading} />;
  const address = (format: 'json' | 'xlsx'): string => `/api/sources.export-package?id=${data.id}&format=${format}`;
  const tools = <><LinkButton icon="download" href={address('xlsx')} download>{words.export.xlsx}</LinkButton><LinkButton icon="download" href={address('json')} download>{words.export.json}</LinkButton>{back}</>;
  return (
    <>
      <PageHead eyebrow={<>{words.eyebrow} · <span className="code">{data.code}</span></>} title={packageSentence(data)} lead={[data.title, data.source].filter(Boolean).join('. ')} tools={tools} />
      <Columns main={<Loads loads={data.history} />} side={<Holds item={data} />} />
    </>
  );
}

function Loads({ loads }: { loads: readonly PackageLoad[] }) {
  return (
    <Block title={words.history} meta={numberText(loads.length)}>
      <Todo
        bare
        items={loads.map((load) => ({
          id: load.id,
          sign: load.undoneAt ? 'np' : 'ok',
          title: [momentText(load.at), load.fileName].filter(Boolean).join(', '),
          detail: `${sentenceOf(countsText(load.counts, 'did'))}. ${load.undoneAt ? `${words.wasUndone} el ${momentText(load.undoneAt)}.` : findingsText(load.findings)}`,
          ...(load.undoable ? { action: <UndoPackage importId={load.id} small /> } : {}),
        }))}
      />
    </Block>
  );
}

function Holds({ item }: { item: PackageItem }) {
  return (
    <Block title={words.documents} meta={numberText(item.documents.length)}>
      <div className="stack">
        <ul className="lines">{item.documents.map(({ id, code, title }) => <li key={id}><Link href={paths.document(id)}>{[code, title].filter(Boolean).join(' · ')}</Link></li>)}</ul>
        <FactList
          items={[
            { label: words.columns.statements, value: numberText(item.statements) },
            { label: words.columns.topics, value: numberText(item.topics) },
            { label: words.columns.concepts, value: numberText(item.concepts) },
          ]}
        />
      </div>
    </Block>
  );
}
