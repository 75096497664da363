import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import { absentKinds, type Gap } from '../../rules/completeness.ts';
import { gapClause } from '../sentence.ts';
import { planWords as words } from '../words.ts';
import { inARow, numberText } from '../written.ts';
import { DetailsDialog } from './DetailsDialog.tsx';
import { hasDraft, type OpenPlan } from './state.ts';

/** What a plan lacks and what to do about it: data its elements need, kinds it has none of, its own validity. */
export function PlanMissing({ open, hrefOf }: { open: OpenPlan; hrefOf: (elementId: string) => string }) {
  const [editing, setEditing] = useState(false);
  const { plan, scheme, gaps } = open;
  const version = plan.versions.find((v) => v.number === open.shown);
  const mayComplete = plan.mayEdit && hasDraft(plan) && open.shown === plan.headVersion;
  const complete = mayComplete ? <Button small onClick={() => setEditing(true)}>{words.complete}</Button> : undefined;
  const absent = open.elements.length === 0 ? [] : absentKinds(scheme, open.byKind);
  const items: TodoItem[] = [
    ...(version?.validFrom || version?.validTo ? [] : [{ id: 'validity', sign: 'sd' as const, title: words.noValidity, detail: words.noValidityBody, action: complete }]),
    ...(version?.legalBasis ? [] : [{ id: 'legal', sign: 'sd' as const, title: words.noLegal, detail: words.noLegalBody, action: complete }]),
    ...gaps.map((gap) => gapItem(gap, plan.territory, hrefOf, paths.planTable(plan.id, { version: open.shown === (plan.sealedVersion ?? plan.headVersion) ? undefined : String(open.shown), tipo: gap.kind.id, falta: gap.field.id }))),
    ...(absent.length > 0 ? [{ id: 'absent', sign: 'no' as const, title: words.absent(inARow(absent.map((kind) => `«${kind.name.toLocaleLowerCase('es')}»`))), detail: words.absentBody }] : []),
  ];
  return (
    <Block title={words.missing}>
      {items.length === 0 ? <Todo bare items={[{ id: 'none', sign: 'ok', title: words.missingNone, detail: words.missingNoneBody }]} /> : <Gaps items={items} territory={plan.territory} />}
      {editing ? <DetailsDialog plan={plan} onClose={() => setEditing(false)} /> : null}
    </Block>
  );
}

/** How many are in sight; the rest is one press away. */
const inSight = 6;

function Gaps({ items, territory }: { items: TodoItem[]; territory: string }) {
  const rest = items.slice(inSight);
  return (
    <>
      <Todo bare items={items.slice(0, inSight)} />
      {rest.length > 0 ? <details><summary className="meta">{words.moreGaps(numberText(rest.length, territory))}</summary><Todo bare items={rest} /></details> : null}
    </>
  );
}

function gapItem(gap: Gap, territory: string, hrefOf: (id: string) => string, tableHref: string): TodoItem {
  const detail = [words.missingOf(numberText(gap.count, territory), numberText(gap.of, territory)), gap.noData > 0 ? words.noDataOf(numberText(gap.noData, territory)) : ''].filter(Boolean).join(', ');
  return { id: `${gap.kind.id} ${gap.field.id}`, sign: 'sd', title: gapClause(gap, territory), detail, action: <Link className="btn sm" href={gap.count === 1 ? hrefOf(gap.first) : tableHref}>{words.seeThem}</Link> };
}
