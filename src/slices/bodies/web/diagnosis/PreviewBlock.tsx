import type { ReactElement } from 'react';
import type { DiagnosisContent } from '../../contract/diagnosis.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import { states } from '../board/view.ts';
import type { Asking } from './use-diagnoses.ts';
import { SituationTables } from './SituationTable.tsx';
import { capital, countHeads, countText, lightWords, words } from './words.ts';

/** What a diagnosis would say: in words, and counted. Each number opens the territories behind it. */
export function PreviewBlock({ asking, asOf }: { asking: Asking['preview']; asOf: string | undefined }): ReactElement {
  const { data, error, refetch } = asking;
  return (
    <Block title={words.today(asOf)}>
      {data ? <Says content={data} asOf={asOf} /> : null}
      {!data && !error ? <p className="meta" role="status">{words.reading}</p> : null}
      {error ? <Refused problem={error} what={words.previewFailed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /> : null}
    </Block>
  );
}

function Says({ content, asOf }: { content: DiagnosisContent; asOf: string | undefined }): ReactElement {
  const { territory, level, kinds, summary, title, sources, example } = content;
  const list = (tipo: string, luz: string): string => paths.bodies({ territorio: territory, nivel: level, vista: 'lista', tipo, luz, al: asOf });
  return (
    <div className="stack">
      <p className="lead">{title}.</p>
      {example ? <Note kind="demo">{words.example}</Note> : null}
      <ul className="stack">{summary.map((line) => <li key={line}>{line}</li>)}</ul>
      {kinds.length === 0 ? <p className="meta">{words.nothingOwed}</p> : (
        <DataTable caption={countHeads(content)} compact rows={kinds} rowKey={({ kind }) => kind} columns={[
          { key: 'kind', head: words.kind, main: true, cell: ({ title: name, verified }) => <div>{name} {verified ? null : <VerifiedMark verified={false} />}</div> },
          ...states.map((state) => ({ key: state, head: capital(lightWords[state].many), numeric: true, cell: (kind: DiagnosisContent['kinds'][number]) => (kind.owed ? <Link href={list(kind.kind, state)}>{countText(kind[state])}</Link> : countText(kind[state])) })),
          { key: 'of', head: words.of, numeric: true, cell: ({ of }) => countText(of) },
        ]} />
      )}
      <SituationTables content={content} />
      <p className="meta">{words.sources(sources.length)}</p>
    </div>
  );
}

/** What is missing and whose turn it is; of what nobody said anything, apart. */
export function GapsBlock({ content, code, asOf }: { content: DiagnosisContent | undefined; code: string; asOf: string | undefined }): ReactElement | null {
  if (!content) return null;
  const see = paths.bodies({ territorio: code, nivel: content.level, vista: 'falta', al: asOf });
  return (
    <Block title={words.gaps}>
      {content.todo.length === 0 ? <p className="meta">{content.unknown.length > 0 ? words.gapsUnknown : words.gapsNone}</p> : <ul>{content.todo.map(({ authority, items }) => <li key={authority}>{authority}: <Link href={see}>{words.steps(items.length)}</Link></li>)}</ul>}
      {content.unknown.length > 0 ? <p><Link href={paths.bodies({ territorio: code, nivel: content.level, vista: 'lista', luz: 'unknown', al: asOf })}>{words.unknown(content.unknown.length)}</Link></p> : null}
    </Block>
  );
}
