import { usePart } from '../../../../web/route.ts';
import { plansApi } from '../api.ts';
import { PlanAway, PlanHead } from '../plan/PlanHead.tsx';
import { useOpenPlan, type OpenPlan } from '../plan/state.ts';
import { Above } from './Above.tsx';
import { FeedBlock } from './FeedBlock.tsx';
import { Hanging } from './Hanging.tsx';
import { Insertions } from './Insertions.tsx';
import { Mandate } from './Mandate.tsx';
import { words } from './words.ts';

/** What a plan rests on and what hangs from it; its government programme, and where each proposal landed. */
export function PlanRootsPage() {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  return open ? <Roots open={open} /> : <PlanAway problem={problem} again={again} />;
}

/** The scheme that belongs to an office and a mandate. */
const programmeScheme = 'plan-de-gobierno';

function Roots({ open }: { open: OpenPlan }) {
  const { id, scheme } = open.plan;
  const isProgramme = scheme === programmeScheme;
  const basis = plansApi.useAsk('basis', { planId: id });
  const candidates = plansApi.useAsk('candidates', { planId: id }, { enabled: !isProgramme });
  const waiting = candidates.data?.items.filter(({ state }) => state === 'candidate').length ?? 0;
  const title = basis.data ? words.title(basis.data.items.length, basis.data.hanging.length, waiting) : words.loading;
  return (
    <>
      <PlanHead open={open} at="roots" title={title} />
      <div className="stack wide">
        {basis.data ? <Above open={open} items={basis.data.items} mayEdit={basis.data.mayEdit} /> : null}
        {isProgramme ? <Mandate plan={open.plan} /> : candidates.data ? <Insertions open={open} seen={candidates.data} /> : null}
        {basis.data ? <Hanging items={basis.data.hanging} /> : null}
        <FeedBlock open={open} />
      </div>
    </>
  );
}
