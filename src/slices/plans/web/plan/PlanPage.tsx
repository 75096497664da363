import { paths } from '../../../../web/paths.ts';
import { PanelSlot } from '../../../../web/panel.ts';
import { usePart, useView } from '../../../../web/route.ts';
import { Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { adding, ElementSheet, useWide } from '../element/ElementSheet.tsx';
import { planWords as words } from '../words.ts';
import { PlanAway, PlanHead } from './PlanHead.tsx';
import { PlanMissing } from './PlanMissing.tsx';
import { PlanTimeline } from './PlanTimeline.tsx';
import { PlanTree } from './PlanTree.tsx';
import { useOpenPlan, type OpenPlan, type PlanViewKey } from './state.ts';

/** A plan as a tree: what it is made of, what is missing, and the sheet of the chosen element beside it. */
export function PlanPage() {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  return open ? <Tree open={open} /> : <PlanAway problem={problem} again={again} />;
}

function Tree({ open }: { open: OpenPlan }) {
  const [view, change] = useView<PlanViewKey>();
  const wide = useWide();
  const { plan } = open;
  const select = (elemento: string | undefined): void => change({ elemento });
  const hrefOf = (elemento: string): string => paths.plan(plan.id, { ...(view.version ? { version: view.version } : {}), elemento });
  const sheet = view.elemento ? <ElementSheet open={open} id={view.elemento} hrefOf={hrefOf} onSelect={select} /> : null;
  const missing = (
    <>
      <PlanMissing open={open} hrefOf={hrefOf} />
      <PanelSlot on="plan" place="missing" id={plan.id} />
    </>
  );
  return (
    <>
      <PlanHead open={open} at="tree" />
      <Columns
        main={
          <>
            {open.elements.length === 0 ? <NoElements open={open} onAdd={() => select(adding)} /> : (
              <div className="stack">
                {open.locked === undefined ? <Button icon="plus" onClick={() => select(adding)}>{words.add}</Button> : null}
                <PlanTree key={open.shown} open={open} selected={view.elemento} onSelect={select} />
              </div>
            )}
            <PlanTimeline planId={plan.id} />
            <PanelSlot on="plan" place="main" id={plan.id} />
          </>
        }
        side={wide && sheet ? sheet : <>{missing}{sheet}</>}
      />
    </>
  );
}

function NoElements({ open: { plan, locked }, onAdd }: { open: OpenPlan; onAdd: () => void }) {
  if (locked !== undefined) return <EmptyState title={words.emptyTitle}>{words.emptyRead}</EmptyState>;
  return (
    <EmptyState title={words.emptyTitle} actions={<><LinkButton kind="main" icon="upload" href={paths.planImport({ plan: plan.id, esquema: plan.scheme })}>{words.importSheet}</LinkButton><Button icon="plus" onClick={onAdd}>{words.add}</Button></>}>
      {words.emptyBody}
    </EmptyState>
  );
}
