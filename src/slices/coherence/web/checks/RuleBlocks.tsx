import { paths } from '../../../../web/paths.ts';
import { useView } from '../../../../web/route.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import type { CheckGroup, InternalReview } from '../../contract/checks.ts';
import { FindingList } from './FindingList.tsx';
import type { ReviewKey } from './review-key.ts';
import { families, familyWords, ruleWords, silentWords } from './rule-words.ts';
import { versionOf } from './version.ts';
import { words } from './words.ts';
import './checks.css';

/** What the rules found, in the order in which one would mend it; each opens into its list. Competences have a section of their own. */
export function RuleBlocks({ review, open }: { review: InternalReview; open: string | undefined }) {
  const apart = review.view === 'whole';
  const byFamily = families.map((family) => ({ family, groups: review.groups.filter(({ rule }) => ruleWords[rule].family === family) })).filter(({ family, groups }) => groups.length > 0 && !(apart && family === 'competence'));
  return (
    <>
      {byFamily.map(({ family, groups }) => <Block key={family} title={familyWords[family]}><RuleList review={review} groups={groups} open={open} /></Block>)}
      {review.notCompared.length > 0 ? <Block title={words.notCompared}><ul className="stack">{review.notCompared.map((one) => <li key={one}>{one}</li>)}</ul></Block> : null}
      {review.silent.length > 0 ? <details className="block"><summary className="meta">{words.silent(review.silent.length)}</summary><ul className="stack">{review.silent.map((rule) => <li key={rule} className="meta">{silentWords(rule)}</li>)}</ul></details> : null}
    </>
  );
}

/** Rules with what each found. */
export function RuleList({ review, groups, open }: { review: InternalReview; groups: readonly CheckGroup[]; open: string | undefined }) {
  return <Todo items={groups.map((group) => ({ id: group.rule, sign: group.findings > 0 ? 'risk' : 'q', title: ruleWords[group.rule].head(group.count, group.of), detail: <Detail review={review} group={group} open={open === group.rule} />, action: <Open group={group} open={open === group.rule} /> }))} />;
}

function Open({ group, open }: { group: CheckGroup; open: boolean }) {
  const [, change] = useView<ReviewKey>();
  if (group.items.every(({ elementId }) => elementId === null)) return null;
  return <Button small aria-expanded={open} onClick={() => change({ regla: open ? undefined : group.rule })}>{open ? words.hide : words.see(group.count)}</Button>;
}

function Detail({ review, group, open }: { review: InternalReview; group: CheckGroup; open: boolean }) {
  const planLevel = group.items.filter(({ elementId }) => elementId === null);
  return (
    <span className="stack">
      <span>
        {ruleWords[group.rule].step}
        {group.notices > 0 ? <> <span className="meta">({words.notices(group.notices)})</span></> : null}
      </span>
      {group.lacking.length > 0 && review.view === 'whole' ? <span className="row">{group.lacking.map(({ kind, field, title }) => <Link key={`${kind} ${field}`} href={paths.planTable(review.planId, { version: versionOf(review), tipo: kind, falta: field })}>{words.matrix(title)}</Link>)}</span> : null}
      {planLevel.length > 0 ? <FindingList review={review} group={group} items={planLevel} /> : null}
      {open ? <FindingList review={review} group={group} items={group.items.filter(({ elementId }) => elementId !== null)} /> : null}
    </span>
  );
}
