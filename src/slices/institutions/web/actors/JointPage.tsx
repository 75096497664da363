import { useState, type ReactElement } from 'react';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { Todo, type TodoItem } from '../../../../web/ui/Todo.tsx';
import type { Duty, JointItem, Participant } from '../../contract.ts';
import { moment, span } from '../words.ts';
import { DutyDialog } from './DutyDialog.tsx';
import { institutionsApi } from './api.ts';
import { JointDialog } from './JointDialog.tsx';
import { dutyWords, jointForms, jointKinds, jointStates, words } from './words.ts';

const signs = { open: 'sd', done: 'ok', failed: 'no' } as const;

/** A joint action or mechanism: what each of its parts has to do, what is done, and who owes what. */
export function JointPage(): ReactElement | null {
  const id = usePart('id');
  const may = useMay();
  const { data, error, refetch } = institutionsApi.useAsk('joint', { id });
  const [open, setOpen] = useState<'edit' | { who: Participant; duty: Duty }>();
  if (error) return <Refused problem={error} what={words.jointGone} todo={<><Button onClick={() => void refetch()}>{words.again}</Button><LinkButton href={paths.actors({ vista: 'mecanismos' })}>{words.tabJoint}</LinkButton></>} />;
  if (!data) return null;
  const settle = may('institutions.settle-duty') ? (who: Participant, duty: Duty) => setOpen({ who, duty }) : undefined;
  const edit = <Button icon="pencil" disabledReason={may('institutions.update-joint') ? undefined : words.noGrant} onClick={() => setOpen('edit')}>{words.edit}</Button>;
  return (
    <>
      <PageContext trail={[...(data.territory && data.territoryName ? [{ name: data.territoryName, href: paths.territory(data.territory) }] : []), { name: words.tabJoint, href: paths.actors({ vista: 'mecanismos', ...(data.territory ? { territorio: data.territory } : {}) }) }, { name: data.title }]} picks={[]} />
      <PageHead eyebrow={jointKinds[data.kind]} title={`${data.title}: ${words.dutiesDone(data.duties.done, data.duties.of)}`} tools={edit} />
      <Columns
        main={<Block title={words.dutiesTitle}>{data.participants.length === 0 ? <EmptyState title={words.dutiesDone(0, 0)}>{words.owesUnknown}</EmptyState> : <Todo items={data.participants.flatMap((who, n) => dutyItems(who, n, settle))} />}</Block>}
        side={<><Block title={words.whoOwes}><Todo bare items={owedBy(data)} /></Block><Block title={words.jointFacts}><Facts one={data} /></Block></>}
      />
      {open === 'edit' ? <JointDialog of={data} territory={undefined} onClose={() => setOpen(undefined)} /> : open ? <DutyDialog joint={data} who={open.who.name} duty={open.duty} onClose={() => setOpen(undefined)} /> : null}
    </>
  );
}

const whoIs = ({ institution, name }: Participant): ReactElement => (institution ? <Link href={paths.institution(institution)}>{name}</Link> : <>{name}</>);

function dutyItems(who: Participant, n: number, settle: ((who: Participant, duty: Duty) => void) | undefined): TodoItem[] {
  if (who.duties.length === 0) return [{ id: `sin ${n}`, sign: 'np', title: whoIs(who), detail: [who.role, words.noDuty].filter(Boolean).join(' · ') }];
  return who.duties.map((duty) => ({
    id: duty.id, sign: signs[duty.state], title: duty.says,
    detail: <>{whoIs(who)} <span className="meta">{[who.role, dutyWords[duty.state], duty.on ? moment(duty.on) : '', duty.note].filter(Boolean).join(' · ')}</span></>,
    action: settle ? <Button small kind={duty.state === 'open' ? 'normal' : 'quiet'} onClick={() => settle(who, duty)}>{words.settle}<span className="vh"> {duty.says}</span></Button> : undefined,
  }));
}

/** Whoever still owes something, those that owe more first. */
function owedBy({ participants, duties }: JointItem): TodoItem[] {
  if (duties.of === 0) return [{ id: 'none', sign: 'q', title: words.dutiesDone(0, 0), detail: words.owesUnknown }];
  const count = (who: Participant, state: Duty['state']): number => who.duties.filter((duty) => duty.state === state).length;
  const owing = participants.map((who) => ({ who, open: count(who, 'open'), failed: count(who, 'failed') })).filter(({ open, failed }) => open + failed > 0).toSorted((a, b) => b.open + b.failed - (a.open + a.failed));
  if (owing.length === 0) return [{ id: 'all', sign: 'ok', title: words.owesNone }];
  return owing.map(({ who, open, failed }, n) => ({ id: String(n), sign: failed > 0 ? 'no' : 'sd', title: whoIs(who), detail: [open > 0 ? words.owes(open) : '', failed > 0 ? words.failedDuties(failed) : ''].filter(Boolean).join('; ') }));
}

function Facts({ one }: { one: JointItem }): ReactElement {
  const items = [
    ...(one.kind === 'mechanism' ? [{ label: words.form, value: one.form ? jointForms[one.form] : words.formUnsaid }] : []),
    { label: words.state, value: jointStates[one.state] },
    ...(one.from || one.to ? [{ label: words.period, value: span(one.from, one.to) }] : []),
    ...(one.owner && one.ownerName ? [{ label: words.owner, value: <Link href={paths.institution(one.owner)}>{one.ownerName}</Link> }] : []),
    ...(one.note ? [{ label: words.note, value: one.note }] : []),
    ...(one.source ? [{ label: words.source, value: one.source }] : []),
    ...(one.example ? [{ label: words.example, value: <DemoTag /> }] : []),
  ];
  return <FactList items={items} />;
}
