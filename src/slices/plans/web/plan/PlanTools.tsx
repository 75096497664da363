import { useState } from 'react';
import { addressOf } from '../../../../web/api/call.ts';
import { paths } from '../../../../web/paths.ts';
import { useMay } from '../../../../web/session.ts';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Icon } from '../../../../web/ui/Sprite.tsx';
import { planWords as words } from '../words.ts';
import { ApproveDialog } from './ApproveDialog.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { hasDraft, type OpenPlan } from './state.ts';
import { VersionDialog } from './VersionDialog.tsx';

type Task = 'approve' | 'share' | 'version' | 'details';

/** What can be done with a plan as a whole; what cannot be done now stays in sight with its reason. */
export function PlanTools({ open }: { open: OpenPlan }) {
  const [task, setTask] = useState<Task>();
  const may = useMay();
  const { plan, shown } = open;
  const { reasons } = words;
  const close = (): void => setTask(undefined);
  const grant = (operation: string, what: string): string | undefined => (may(operation) ? (plan.mayEdit ? undefined : reasons.noReach) : reasons.noGrant(what));
  const approving = grant('plans.approve', reasons.whats.approve) ?? (hasDraft(plan) ? (shown === plan.headVersion ? (open.elements.length === 0 ? reasons.empty : undefined) : reasons.notHead) : reasons.sealed);
  const versioning = grant('plans.start-version', reasons.whats.version) ?? (hasDraft(plan) ? reasons.draftOpen : undefined);
  const importing = grant('plans.preview-import', reasons.whats.import) ?? (hasDraft(plan) ? undefined : reasons.sealed);
  const file = (format: 'xlsx' | 'csv'): string => addressOf('plans.export', { planId: plan.id, version: shown, format });
  return (
    <>
      {importing === undefined ? <LinkButton icon="upload" href={paths.planImport({ plan: plan.id, esquema: plan.scheme })}>{words.importSheet}</LinkButton> : null}
      {may('plans.export') ? (
        <>
          <LinkButton icon="download" href={file('xlsx')} download>XLSX</LinkButton>
          <LinkButton icon="download" href={file('csv')} download>CSV</LinkButton>
        </>
      ) : (
        <Button icon="download" disabledReason={reasons.noGrant(reasons.whats.export)}>{words.export}</Button>
      )}
      <MenuButton
        entries={[
          { key: 'approve', label: words.approve, icon: 'lock', onAct: () => setTask('approve'), disabledReason: approving },
          { key: 'share', label: words.share, icon: 'eye', onAct: () => setTask('share'), disabledReason: grant('plans.share', reasons.whats.share) },
          { key: 'version', label: words.newVersion, icon: 'copy', onAct: () => setTask('version'), disabledReason: versioning },
          { key: 'details', label: words.details, icon: 'pencil', onAct: () => setTask('details'), disabledReason: grant('plans.update', reasons.whats.edit) },
          ...(importing === undefined ? [] : [{ key: 'import', label: words.importSheet, icon: 'upload' as const, disabledReason: importing }]),
        ]}
      >
        {words.manage}<Icon name="down" />
      </MenuButton>
      {task === 'approve' ? <ApproveDialog open={open} onClose={close} /> : null}
      {task === 'share' ? <ShareDialog plan={plan} onClose={close} /> : null}
      {task === 'version' ? <VersionDialog plan={plan} onClose={close} /> : null}
      {task === 'details' ? <DetailsDialog plan={plan} onClose={close} /> : null}
    </>
  );
}
