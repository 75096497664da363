import { useState, type CSSProperties } from 'react';
import type { Part } from '../../../../kernel/part.ts';
import type { Instrument } from '../../contract/register/shape.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useView } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { instrumentsApi } from './api.ts';
import { isIndexed, partName } from './part-name.ts';
import { PartText } from './PartText.tsx';
import { pageWords as words } from './words.ts';

export type PageKey = 'version' | 'parte' | 'editar' | 'al';

/** Parts drawn at first, on a desk and on a phone, where what is missing and what to do stand below; all of them when the address names one. */
const first = () => (matchMedia('(max-width: 719px)').matches ? 14 : 400);

/** The text of an instrument: its articles in order, with an index and an address for each. */
export function InstrumentText({ one }: { one: Instrument }) {
  const [view, change] = useView<PageKey>();
  const number = /^\d{1,4}$/.test(view.version ?? '') ? Number(view.version) : undefined;
  const { data, error, refetch } = instrumentsApi.useAsk('text', { id: one.id, ...(number ? { number } : {}) }, { enabled: one.textNumber > 0, keep: true });
  if (one.textNumber === 0) {
    return <Block title={words.text}><EmptyState title={words.noText} actions={one.mayEdit ? <LinkButton kind="main" href={paths.instrument(one.id, { editar: 'texto' })}>{words.writeText}</LinkButton> : undefined}>{words.noTextBody}</EmptyState></Block>;
  }
  return (
    <Block title={words.text} meta={data ? `${words.versionOf(data.number, data.latest)} · ${words.articles(data.articles)} · ${data.sealedAt ? words.sealed : words.open}` : undefined}>
      {error ? <Refused problem={error} what={words.failed} todo={<Button onClick={() => void refetch()}>{words.again}</Button>} /> : null}
      {data && data.number < data.latest ? <div className="opened"><Note kind="info" actions={<Button small onClick={() => change({ version: undefined })}>{words.latest}</Button>}>{words.older(data.number)}</Note></div> : null}
      {data ? <Reading one={one} parts={data.parts} version={number} current={view.parte} /> : null}
    </Block>
  );
}

function Reading({ one, parts, version, current }: { one: Instrument; parts: Part[]; version: number | undefined; current: string | undefined }) {
  const [open, setOpen] = useState(false);
  const [few] = useState(first);
  const href = (parte: string): string => paths.instrument(one.id, { ...(version ? { version: String(version) } : {}), parte });
  const shown = open || current !== undefined ? parts : parts.slice(0, few);
  return (
    <>
      {parts.filter(isIndexed).length > 6 ? <Index parts={parts} href={href} /> : null}
      <div className="ins-text">
        {shown.map((part) => <PartText key={part.key} part={part} href={href(part.key)} current={part.key === current} />)}
      </div>
      {shown.length < parts.length ? <Button onClick={() => setOpen(true)}>{words.readAll(parts.length)}</Button> : null}
    </>
  );
}

function Index({ parts, href }: { parts: readonly Part[]; href: (key: string) => string }) {
  return (
    <details className="as-table" style={{ marginBottom: 12 }}>
      <summary>{words.index}</summary>
      <ol className="ins-index" tabIndex={0} aria-label={words.index}>
        {parts.filter(isIndexed).map((part) => <li key={part.key} style={{ '--depth': part.kind === 'heading' ? Math.max(0, part.level - 1) : 3 } as CSSProperties /* the style sheet reads it */}><Link href={href(part.key)}>{partName(part)}</Link></li>)}
      </ol>
    </details>
  );
}
