import './law.css';
import { useState } from 'react';
import type { Subject } from '../../../../kernel/subject.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import type { BasisEntry } from '../../contract.ts';
import { articlesText } from '../../rules/law/words.ts';
import { normsApi } from '../api.ts';
import { copyText } from '../deadlines/copy.ts';
import { CiteDialog } from './CiteDialog.tsx';
import { normHref } from './view.ts';
import { words } from './words.ts';

export const PlanBasis = ({ id }: { id: string }) => <Basis subject={{ kind: 'plans.plan', id }} />;
export const InstrumentBasis = ({ id }: { id: string }) => <Basis subject={{ kind: 'instruments.instrument', id }} />;
export const InstitutionBasis = ({ id }: { id: string }) => <Basis subject={{ kind: 'institutions.institution', id }} />;

/** What a record rests on, generated from its citations: the highest norm first, each with what to mind. */
function Basis({ subject }: { subject: Subject }) {
  const may = useMay();
  const [citing, setCiting] = useState(false);
  const { data, error } = normsApi.useAsk('legalBasis', subject);
  const mine = normsApi.useAsk('citing', subject, { enabled: may('norms.uncite') }).data?.items.filter((one) => one.mine).map(({ id }) => id) ?? [];
  if (error) return <Block title={words.basis}><Refused problem={error} what={words.basisFailed} /></Block>;
  if (!data) return null;
  const { entries } = data;
  const cite = <Button small icon="plus" disabledReason={may('norms.cite') ? undefined : words.noGrant} onClick={() => setCiting(true)}>{words.cite}</Button>;
  const warned = entries.filter(({ warnings }) => warnings.some(({ kind }) => kind !== 'unverified')).length;
  return (
    <Block title={words.basis} meta={entries.length > 0 ? words.basisTitle(entries.length) : undefined} tools={entries.length > 0 ? <>{cite}<Button small kind="quiet" icon="copy" onClick={() => void copyText(data.text)}>{words.copy}</Button></> : undefined}>
      {entries.length === 0 ? <EmptyState title={words.basisNone} actions={cite}>{words.basisNoneBody}</EmptyState> : null}
      {warned > 0 ? <p className="meta">{words.basisWarn(warned)}</p> : null}
      {entries.length > 0 ? <><ol className="law-basis">{entries.map((entry) => <Entry key={entry.norm.id} entry={entry} mine={entry.citations.filter((id) => mine.includes(id))} />)}</ol><p className="meta">{words.help}</p></> : null}
      {citing ? <CiteDialog subject={subject} onClose={() => setCiting(false)} /> : null}
    </Block>
  );
}

function Entry({ entry: { norm, articles, publication, warnings, verified }, mine }: { entry: BasisEntry; mine: readonly string[] }) {
  const uncite = normsApi.useTell('uncite');
  const text = articlesText(articles);
  const remove = async (): Promise<void> => {
    for (const id of mine) await uncite.mutateAsync({ id }).catch(() => undefined); // the problem is shown at its place
  };
  return (
    <li>
      <div className="row between">
        <span><Link href={normHref(norm.id, articles[0]?.number)}>{norm.title}</Link>{text ? `, ${text}` : ''} <VerifiedMark verified={verified} /></span>
        {mine.length > 0 ? <Button small kind="quiet" busy={uncite.isPending} aria-label={words.unciteLabel(norm.name)} onClick={() => void remove()}>{words.uncite}</Button> : null}
      </div>
      {publication ? <span className="meta">{publication}</span> : null}
      {warnings.filter(({ kind }) => kind !== 'unverified').map(({ kind, says }) => <Status key={`${kind} ${says}`} tone={kind === 'ended' || kind === 'not-yet' ? 'late' : 'risk'} word={says} wrap />)}
      <Refused problem={uncite.error} what={words.notUncited} />
    </li>
  );
}
