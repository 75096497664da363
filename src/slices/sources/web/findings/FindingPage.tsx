import './findings.css';
import { Fragment } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Glossed } from '../../../../web/Glossed.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart } from '../../../../web/route.ts';
import { Block, Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { ProvenanceSign } from '../../../../web/ui/Figure.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import type { Output } from '../../../../kernel/contract.ts';
import type { findingsOperations, FoundStatement } from '../../contract/findings.ts';
import { sourcesApi } from '../api.ts';
import { Decision } from './Decision.tsx';
import { SeverityMark, StateMark } from './Marks.tsx';
import { headOf } from './sentence.ts';
import { isDeclared, Value } from './Values.tsx';
import { kindWords, turnWords, words } from './words.ts';

export type OneFinding = Output<(typeof findingsOperations)['finding']>;

/** One finding: what does not fit, where each value stands, what became of it and what can be done. */
export function FindingPage() {
  const id = usePart('findingId');
  const { data, error, refetch } = sourcesApi.useAsk('finding', { id }, { keep: true });
  if (error) return <><PageHead eyebrow={words.page} title={words.oneNotFound} /><Refused problem={error} what={words.oneFailed} todo={<>{error.answer.status >= 500 ? <Button onClick={() => void refetch()}>{words.again}</Button> : null}<LinkButton href={paths.findings()}>{words.back}</LinkButton></>} /></>;
  if (!data) return <p className="meta" role="status">{words.loading}</p>;
  return (
    <>
      <PageHead
        eyebrow={<><span>{words.page} · {headOf(data)}</span> <SeverityMark severity={data.severity} /> <StateMark state={data.state} /> <span className="meta">{words.since(data.since)}</span></>}
        title={data.says.replace(/\.$/, '')}
        tools={<LinkButton href={paths.findings(data.documents[0] ? { fuente: data.documents[0].id } : {})}>{words.back}</LinkButton>}
      />
      <Columns
        main={<><Against finding={data} /><Quotes statements={data.statements} /></>}
        side={<><Block title={words.todo}><Decision key={data.id} finding={data} onStale={(then) => void refetch().then(({ data: now }) => then(now?.version ?? data.version))} /></Block><WhyRule finding={data} /></>}
      />
      <History history={data.history} />
    </>
  );
}

/** Values under this length stand large. */
const figure = 12;

function Against({ finding: { values, earlier, severity } }: { finding: OneFinding }) {
  const [one, two, ...others] = [...Map.groupBy(values, (found) => `${isDeclared(found) ? 'said' : 'counted'} ${found.value}`).values()];
  return (
    <Block title={words.values}>
      {severity === 'notice' ? <Note kind="info">{words.notice}</Note> : null}
      {one && two && others.length === 0 ? (
        <div className={`fvs${[...one, ...two].every(({ value }) => value.length < figure) ? ' short' : ''}`}>
          <Side values={one} /><svg role="img" aria-label={words.against}><use href="#p-dif" /></svg><Side values={two} />
        </div>
      ) : <ul className="fsrc">{values.map((value, n) => <li key={n}><Value value={value} whole /></li>)}</ul>}
      {earlier ? <p className="meta">{words.earlier}: {earlier.map(({ value, source }) => (source ? `${value} (${source})` : value)).join(' · ')}</p> : null}
    </Block>
  );
}

/** One value with every place that says it. */
function Side({ values }: { values: OneFinding['values'] }) {
  const [found] = values;
  if (!found) return null;
  const declared = isDeclared(found);
  return (
    <div>
      <span className="meta"><ProvenanceSign kind={declared ? 'declared' : 'calculated'} /> {declared ? words.declared : words.calculated}</span>
      <b>{found.value.length < figure ? found.value : <Glossed text={found.value} />}</b>
      <span className="fplaces">{values.map(({ source, href }, n) => (source ? href ? <Evidence key={n} place={source} href={href} /> : <span key={n} className="meta">{source}</span> : null))}</span>
    </div>
  );
}

/** The text behind, as it is written; the correction of an illegible original never hides it. */
function Quotes({ statements }: { statements: readonly FoundStatement[] }) {
  const written = statements.filter(({ quote, original, note }) => quote ?? original ?? note);
  if (written.length === 0) return null;
  return (
    <Block title={words.quotes}>
      <ol className="fsrc">
        {written.map(({ id, documentId, document, topic, property, place, line, quote, original, note }) => (
          <li key={id}>
            <span><b>{topic}</b> <span className="meta">{property}</span></span>
            {quote ? <q><Glossed text={quote} /></q> : null}
            {original ? <span className="meta">{words.original}: <q>{original}</q></span> : null}
            {note ? <span className="meta"><Glossed text={note} /></span> : null}
            <span><Evidence place={[document, place].filter(Boolean).join(', ')} href={paths.document(documentId, line === null ? undefined : { linea: String(line) })} /></span>
          </li>
        ))}
      </ol>
    </Block>
  );
}

function WhyRule({ finding: { title, reason, kind, subject } }: { finding: OneFinding }) {
  return (
    <Block title={words.whyRule} meta={kindWords[kind]}>
      <p><b>{title}.</b> {reason}</p>
      <p className="meta">{words.closes}</p>
      {subject.kind === 'sources.topic' ? <LinkButton small href={paths.topic(subject.id)}>{words.topic}</LinkButton> : null}
    </Block>
  );
}

function History({ history }: { history: OneFinding['history'] }) {
  return (
    <Block title={words.history}>
      <ol className="fhist">
        {history.map(({ at, turn, reason, values, by }, n) => (
          <li key={n}>
            <span><b>{turnWords[turn]}</b> <span className="meta">{words.by(by, at).replace(/^Sin nombre · /, '')}</span></span>
            {reason ? <span>{reason}</span> : null}
            {turn === 'opened' || turn === 'changed' || turn === 'returned' ? <span className="meta">{values.map(({ value, source }, at2) => <Fragment key={at2}>{at2 > 0 ? ' · ' : ''}{source ? `${value} (${source})` : value}</Fragment>)}</span> : null}
          </li>
        ))}
      </ol>
    </Block>
  );
}
