import { paths } from '../../../../web/paths.ts';
import { usePart, useView } from '../../../../web/route.ts';
import { LinkButton, Button } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import type { Weave } from '../../contract/weave.ts';
import { plansApi } from '../api.ts';
import { PlanAway, PlanHead } from '../plan/PlanHead.tsx';
import { useOpenPlan, type OpenPlan } from '../plan/state.ts';
import { numberText } from '../written.ts';
import { planWords } from '../words.ts';
import { openingsOf } from './elements.ts';
import { AcrossBlocks } from './AcrossBlocks.tsx';
import type { ViewsKey } from './Counted.tsx';
import { MoneyView, useMoneyTitle } from './MoneyView.tsx';
import { ObjectivesBlock } from './ObjectivesBlock.tsx';
import { OpenedList, versionIn } from './OpenedList.tsx';
import { PlacesBlocks } from './PlacesBlocks.tsx';
import { weaveSentence, weaveViews, type WeaveView } from './weave-sentence.ts';
import { WeaveGrid } from './WeaveGrid.tsx';
import { actionsText, weaveWords as words } from './words.ts';

/** A plan seen across: lines against cross-cutting lines, the route, the places, the objectives, the money. */
export function WeavePage() {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  return open ? <Across open={open} /> : <PlanAway problem={problem} again={again} />;
}

function Across({ open }: { open: OpenPlan }) {
  const [view, change] = useView<ViewsKey>();
  const { plan, shown } = open;
  const weave = plansApi.useAsk('weave', { planId: plan.id, version: shown }, { keep: true });
  const at: WeaveView = weaveViews.find((one) => one === view.vista) ?? 'tejido';
  const text = (n: number): string => numberText(n, plan.territory);
  const moneyTitle = useMoneyTitle(open, at === 'dinero', view.anio);
  const title = at === 'dinero' ? moneyTitle : weave.data ? weaveSentence(weave.data, at, text) : words.reading;
  return (
    <>
      <PlanHead open={open} at="weave" title={title} />
      <div className="filters" style={{ overflowX: 'auto' }}>
        <Segmented label={words.views} value={at} options={weaveViews.map((value) => ({ value, label: words.view[value] }))} onChange={(vista) => change({ vista: vista === 'tejido' ? undefined : vista, abre: undefined })} />
      </div>
      {weave.error ? <Refused problem={weave.error} what={words.failed} todo={<Button onClick={() => void weave.refetch()}>{planWords.again}</Button>} /> : null}
      {weave.data ? <Body open={open} weave={weave.data} at={at} /> : null}
    </>
  );
}

function Body({ open, weave, at }: { open: OpenPlan; weave: Weave; at: WeaveView }) {
  const [view, change] = useView<ViewsKey>();
  const { plan } = open;
  if (at === 'dinero') return <MoneyView open={open} />;
  if (weave.actions === 0 && weave.objectives.length === 0) return <EmptyState title={words.noActionsTitle} actions={<LinkButton href={paths.plan(plan.id)}>{words.seeTree}</LinkButton>}>{words.noActions}</EmptyState>;
  const text = (n: number): string => numberText(n, plan.territory);
  const count = (n: number): string => actionsText(n, text);
  const version = versionIn(open);
  const openings = openingsOf(
    weave,
    { unwoven: words.unwoven(count(weave.unwoven.length)), cellName: words.cellName, unsaid: words.unsaid, unplaced: words.unplaced(count(weave.unplaced.length)), undated: words.undated(count(weave.undated.length)), adrift: words.adrift(count(weave.adrift.length)), few: words.jointFew, none: words.jointNone },
    (linea, transversal) => paths.planTable(plan.id, { linea, transversal, version }),
  );
  const opened = view.abre === undefined ? undefined : openings.get(view.abre);
  return (
    <>
      {opened ? <OpenedList open={open} opened={opened} onClose={() => change({ abre: undefined })} /> : null}
      {at === 'tejido' ? <WeaveGrid open={open} weave={weave} /> : null}
      {at === 'ruta' ? <AcrossBlocks open={open} weave={weave} /> : null}
      {at === 'lugares' ? <PlacesBlocks open={open} weave={weave} /> : null}
      {at === 'objetivos' ? <ObjectivesBlock open={open} weave={weave} /> : null}
    </>
  );
}
