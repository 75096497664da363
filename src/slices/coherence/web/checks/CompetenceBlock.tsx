import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { CompetenceStanding, InternalReview, JudgedElement } from '../../contract/checks.ts';
import { coherenceApi } from '../api.ts';
import { RuleList } from './RuleBlocks.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { elementAt } from './version.ts';
import { words } from './words.ts';

const signs: Record<CompetenceStanding, TodoItem['sign']> = { own: 'ok', function: 'ok', concurrent: 'ok', settled: 'ok', inferred: 'np', elsewhere: 'risk', unverified: 'q', unknown: 'q', 'not-judged': 'np' };
const tones = { own: 'ok', function: 'ok', concurrent: 'ok', settled: 'ok', inferred: 'np', elsewhere: 'risk', unverified: 'risk', unknown: 'sd', 'not-judged': 'np' } as const;
/** What asks for nothing is counted and folded away. */
const quiet: readonly CompetenceStanding[] = ['own', 'function', 'concurrent', 'inferred', 'not-judged'];

/** The elements that carry a competence, beside those of their government's level; what settles the others is noted here. */
export function CompetenceBlock({ review, open }: { review: InternalReview; open: string | undefined }) {
  const { competences } = review;
  const [settling, setSettling] = useState<JudgedElement>();
  const unsettle = coherenceApi.useTell('unsettleCompetence');
  const told = review.groups.filter(({ rule, items }) => rule === 'competence-elsewhere' && items.some(({ reply }) => reply !== null));
  const shown = competences.items.filter(({ standing }) => !quiet.includes(standing));
  const rest = competences.items.filter(({ standing }) => quiet.includes(standing));
  const remove = (id: string, version: number): void => unsettle.mutate({ settlementId: id, version }, { onSuccess: () => showToast({ text: words.unsettled }) });
  const item = (one: JudgedElement): TodoItem => ({
    id: `${one.elementId} ${one.cited}`, sign: signs[one.standing],
    title: <><Link href={paths.plan(review.planId, elementAt(review, one.elementId))}><span className="code">{one.code}</span> {one.text.slice(0, 140)}</Link> <Status tone={tones[one.standing]} sign={signs[one.standing]} word={words.standing[one.standing]} /></>,
    detail: <>{one.says}. {one.competence ? <span className="meta">{one.competence.code} · {one.competence.norm}</span> : null}</>,
    action: review.replies.may.settle ? <Acts one={one} busy={unsettle.isPending} onSettle={() => setSettling(one)} onRemove={remove} /> : undefined,
  });
  return (
    <Block id="competencias" title={words.competences} meta={competences.of > 0 ? words.carrying(competences.carrying, competences.of) : undefined}>
      <div className="stack">
        <p className="meta">{competences.why ?? (competences.level ? words.judgedBy(competences.level) : '')}</p>
        {told.length > 0 ? <RuleList review={review} groups={told} open={open} /> : null}
        {shown.length > 0 ? <Todo items={shown.map(item)} /> : null}
        {rest.length > 0 ? <details><summary className="meta">{words.others(rest.length)}</summary><Todo bare items={rest.map(item)} /></details> : null}
        {unsettle.error ? <Refused problem={unsettle.error} what={words.notUnsettled} /> : null}
      </div>
      {settling ? <SettleDialog planId={review.planId} element={settling} onClose={() => setSettling(undefined)} /> : null}
    </Block>
  );
}

function Acts({ one, busy, onSettle, onRemove }: { one: JudgedElement; busy: boolean; onSettle: () => void; onRemove: (id: string, version: number) => void }) {
  const { settlement } = one;
  if (settlement?.id && settlement.version !== null) {
    const [id, version] = [settlement.id, settlement.version];
    return <div className="row"><Button small onClick={onSettle}>{words.correctAct}</Button><Button small kind="quiet" busy={busy} onClick={() => onRemove(id, version)}>{words.unsettle}</Button></div>;
  }
  return one.standing === 'elsewhere' || one.standing === 'unverified' ? <Button small onClick={onSettle}>{words.settle}</Button> : null;
}
