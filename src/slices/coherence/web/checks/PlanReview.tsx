import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { LinkButton } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { coherenceApi } from '../api.ts';
import { ruleWords } from './rule-words.ts';
import { panelWords as words } from './words.ts';

/** So many rules are named on the plan's page; the review has all. */
const inSight = 3;

/** On a plan's page: what its review found, and what waits for an answer. */
export function PlanReview({ id }: { id: string }) {
  const may = useMay();
  const review = coherenceApi.useAsk('internal', { planId: id }, { enabled: may('coherence.internal') }).data;
  if (!review || review.elements === 0 || (review.view === 'replied' && review.findings === 0)) return null;
  const groups = review.groups.toSorted((a, b) => b.findings - a.findings || b.count - a.count);
  const { waiting, dueOn } = review.replies;
  return (
    <Block title={words.title} meta={words.counts(review.findings, review.notices)} tools={<LinkButton small href={paths.planChecks(id)}>{words.open}</LinkButton>}>
      {groups.length === 0 ? <p className="meta">{words.none}</p> : null}
      <Todo bare items={groups.slice(0, inSight).map((group) => ({ id: group.rule, sign: group.findings > 0 ? 'risk' : 'q', title: <Link className="plain" href={paths.planChecks(id, { regla: group.rule })}>{ruleWords[group.rule].head(group.count, group.of)}</Link> }))} />
      {groups.length > inSight ? <p className="meta">{words.rest(groups.length - inSight)}</p> : null}
      {waiting > 0 && dueOn ? <p>{words.waiting(waiting, dueOn)}</p> : null}
    </Block>
  );
}
