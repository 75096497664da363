import './register.css';
import { lazy, Suspense, type ReactNode } from 'react';
import type { Part } from '../../../../kernel/part.ts';
import type { ComparedPart, Instrument } from '../../contract/register/shape.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart, useView } from '../../../../web/route.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { SelectField } from '../../../../web/ui/fields.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { instrumentsApi } from './api.ts';
import type { DiffPart } from './DiffList.tsx';
import { compareSentence, nameOf } from './sentence.ts';
import { compareWords as words, pageWords } from './words.ts';

const DiffList = lazy(() => import('./DiffList.tsx').then((m) => ({ default: m.DiffList })));

type CompareKey = 'de' | 'a' | 'ver';
const numberIn = (text: string | undefined): number | undefined => (/^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : undefined);

/** Two versions of a text, article by article. */
export function ComparePage() {
  const id = usePart('instrumentId');
  const { data, error } = instrumentsApi.useAsk('get', { id });
  if (error) return <><PageHead eyebrow={words.page} title={pageWords.failed} /><Refused problem={error} what={pageWords.failed} todo={<LinkButton href={paths.instruments()}>{pageWords.all}</LinkButton>} /></>;
  if (!data) return <p className="meta" role="status">{pageWords.loading}</p>;
  if (data.texts.length < 2) return <><PageHead eyebrow={words.page} title={words.oneTitle} /><EmptyState title={nameOf(data)} actions={<LinkButton href={paths.instrument(id)}>{words.back}</LinkButton>}>{words.oneBody}</EmptyState></>;
  return <Comparing one={data} />;
}

function Comparing({ one }: { one: Instrument }) {
  const [view, change] = useView<CompareKey>();
  const [latest, before] = one.texts;
  const [from, to] = [numberIn(view.de) ?? before?.number ?? 1, numberIn(view.a) ?? latest?.number ?? 1];
  const { data, error } = instrumentsApi.useAsk('redline', { id: one.id, from, to }, { keep: true });
  const everything = view.ver === 'todo';
  const shown = (data?.parts ?? []).filter(({ state }) => everything || state !== 'same');
  const options = one.texts.map(({ number, label }) => ({ value: String(number), label: label ? `${pageWords.version(number)}: ${label}` : pageWords.version(number) }));
  return (
    <>
      <PageHead eyebrow={<>{words.page} · {nameOf(one)}</>} title={data ? compareSentence(data.counts, data.from.number, data.to.number) : words.loading} lead={one.title} tools={<LinkButton href={paths.instrument(one.id)}>{words.back}</LinkButton>} />
      <div className="ins-pair">
        <SelectField label={words.from} value={String(from)} onChange={(de) => change({ de, a: String(to) })} options={options} />
        <SelectField label={words.to} value={String(to)} onChange={(a) => change({ a, de: String(from) })} options={options} />
        <Button icon="swap" onClick={() => change({ de: String(to), a: String(from) })}>{words.swap}</Button>
      </div>
      <div className="row between" style={{ margin: '12px 0' }}>
        <Segmented label={words.show} value={everything ? 'todo' : 'cambios'} options={[{ value: 'cambios', label: words.only }, { value: 'todo', label: words.all }]} onChange={(ver) => change({ ver: ver === 'todo' ? ver : undefined })} />
        <span className="meta">{words.legend}</span>
      </div>
      <Refused problem={error} what={words.failed} />
      {data && shown.length === 0 ? <EmptyState title={words.nothingTitle}>{words.nothingBody}</EmptyState> : null}
      {shown.length > 0 ? <Suspense fallback={loading}><DiffList parts={shown.map(diffOf)} /></Suspense> : null}
    </>
  );
}

const loading: ReactNode = <p className="meta" role="status">{words.loading}</p>;

const textOf = (runs: ComparedPart['runs'], without: 'in' | 'out'): string => runs.filter(({ op }) => op !== without).map(({ text }) => text).join('');

/** What the server tells of a part, as the list shows it. */
function diffOf({ kind, level, numberBefore, numberAfter, ...part }: ComparedPart): DiffPart {
  const side = (number: string | null, without: 'in' | 'out'): Part => ({ key: part.key, kind, level, number, heading: textOf(part.headingRuns, without) || null, text: '', optional: false, choices: [] });
  return { ...part, before: part.state === 'added' ? undefined : side(numberBefore, 'in'), after: part.state === 'removed' ? undefined : side(numberAfter, 'out') };
}
