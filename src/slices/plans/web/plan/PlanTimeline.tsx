import { useState } from 'react';
import { useMay } from '../../../../web/session.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { DataTable } from '../../../../web/ui/DataTable.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { Timeline } from '../../../../web/ui/Timeline.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { RoadMilestone } from '../../contract/profile.ts';
import { plansApi } from '../api.ts';
import { momentOf, numberText } from '../written.ts';
import { MilestoneDialog } from '../views/MilestoneDialog.tsx';
import { happeningsOf, yearsOf, type Happening } from '../views/road.ts';
import { roadWords as words } from '../views/words.ts';
import { TaskDialog } from './TaskDialog.tsx';

/** Knots drawn for one year; the table has them all. */
const knotsOfYear = 6;

type Task = { is: 'edit'; milestone: RoadMilestone | undefined } | { is: 'remove'; milestone: RoadMilestone };

/** How a plan came to be and what has been done: a filled knot is dated by the source, a hollow one by us. Its table is where milestones are edited. */
export function PlanTimeline({ planId }: { planId: string }) {
  const [task, setTask] = useState<Task>();
  const may = useMay();
  const road = plansApi.useAsk('milestones', { planId }).data;
  const advances = plansApi.useAsk('timeline', { planId }).data?.advances;
  const happenings = road && advances ? happeningsOf(road.items, advances) : [];
  const edits = (road?.mayEdit ?? false) && may('plans.save-milestone');
  if (happenings.length === 0 && !edits) return null;
  const close = (): void => setTask(undefined);
  return (
    <Block title={words.title} meta={happenings.length === 0 ? undefined : words.note} tools={edits ? <Button small icon="plus" onClick={() => setTask({ is: 'edit', milestone: undefined })}>{words.add}</Button> : undefined}>
      {happenings.length === 0 ? null : (
        <div className="stack">
          <Timeline
            label={words.title}
            steps={yearsOf(happenings).map(({ year, happenings: own }) => ({ when: year || words.undated, what: words.happenings(numberText(own.length)), knots: own.slice(0, knotsOfYear).map((one) => (one.certainty === 'inferred' ? 'inferred' : 'dated')) }))}
          />
          <details className="as-table">
            <summary>{words.asTable(numberText(happenings.length))}</summary>
            <Table happenings={happenings} edits={edits} onTask={setTask} />
          </details>
        </div>
      )}
      {task?.is === 'edit' ? <MilestoneDialog planId={planId} milestone={task.milestone} onClose={close} /> : null}
      {task?.is === 'remove' ? <RemoveDialog milestone={task.milestone} onClose={close} /> : null}
    </Block>
  );
}

function Table({ happenings, edits, onTask }: { happenings: readonly Happening[]; edits: boolean; onTask: (task: Task) => void }) {
  return (
    <DataTable
      caption={words.title}
      columns={[
        { key: 'when', head: words.heads.when, cell: (one) => <span>{whenText(one)}<span className="row meta" style={{ flexWrap: 'nowrap' }}><span className={one.certainty === 'inferred' ? 'knot' : 'knot on'} aria-hidden="true" /><span className="vh">{words.heads.certainty}: </span>{words.certainty[one.certainty]}</span></span>, width: '120px' },
        { key: 'what', head: words.heads.what, cell: (one) => <span><small>{one.stage ?? words.advance}</small>{one.text} {one.example ? <DemoTag /> : null}</span>, main: true },
        { key: 'evidence', head: words.heads.evidence, cell: (one) => <Proof one={one} />, width: '140px' },
        ...(edits ? [{ key: 'act', head: words.heads.act, cell: ({ milestone }: Happening) => (milestone ? <span className="row"><Button small kind="quiet" icon="pencil" onClick={() => onTask({ is: 'edit', milestone })}>{words.edit}</Button><Button small kind="quiet" icon="remove" onClick={() => onTask({ is: 'remove', milestone })}>{words.remove}</Button></span> : null), width: '110px' }] : []),
      ]}
      rows={happenings}
      rowKey={(one) => one.key}
      compact
    />
  );
}

const whenText = ({ when, until }: Happening): string => (when === null ? words.undated : until === null ? momentOf(when) : words.until(momentOf(when), momentOf(until)));

/** The place in a document, the file, or that there is none; a file that disappeared is said. */
function Proof({ one: { citation, milestone } }: { one: Happening }) {
  const file = milestone?.file;
  if (!citation && !file) return <Evidence />;
  return (
    <span className="row">
      {citation ? <Evidence place={citation} /> : null}
      {file ? (file.gone ? <span className="meta">{file.name}: {words.gone}</span> : <Evidence place={file.name} icon="clip" href={`/api/files/${file.id}`} />) : null}
    </span>
  );
}

function RemoveDialog({ milestone, onClose }: { milestone: RoadMilestone; onClose: () => void }) {
  const remove = plansApi.useTell('removeMilestone');
  return (
    <TaskDialog title={words.removeTitle} act={words.remove} onClose={onClose} busy={remove.isPending} problem={remove.error} failed={words.removeFailed} onAct={() => remove.mutate({ id: milestone.id, version: milestone.version }, { onSuccess: () => { showToast({ text: words.removed }); onClose(); } })}>
      <p>{words.removeSure}</p>
    </TaskDialog>
  );
}
