import { Suspense, lazy } from 'react';
import { usePart, useView } from '../../../../../web/route.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Refused } from '../../../../../web/Refused.tsx';
import { plansApi } from '../../api.ts';
import { PlanAway, PlanHead } from '../../plan/PlanHead.tsx';
import { useOpenPlan, type OpenPlan } from '../../plan/state.ts';
import { versionsWords as words } from '../words.ts';
import { ComparedRows } from './ComparedRows.tsx';
import { comparisonSentence } from './sentence.ts';
import { Sides } from './Sides.tsx';
import { defaultSides, type VersionsViewKey } from './state.ts';
import { VersionsTable } from './VersionsTable.tsx';

const LineagePicture = lazy(() => import('./LineagePicture.tsx').then((m) => ({ default: m.LineagePicture })));

/** The versions of a plan, and two of them (or one of another plan) side by side. */
export function VersionsPage() {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  return open ? <Versions open={open} /> : <PlanAway problem={problem} again={again} />;
}

function Versions({ open }: { open: OpenPlan }) {
  const { plan, scheme } = open;
  const [view] = useView<VersionsViewKey>();
  const sides = defaultSides(plan, view);
  const asked = plansApi.useAsk('compare', { planId: plan.id, a: sides?.a ?? '1', b: sides?.b ?? '1' }, { enabled: sides !== undefined, keep: true });
  const schemes = plansApi.useAsk('schemes', {}, { freshMs: 3_600_000 }).data?.items ?? [scheme];
  const seen = sides ? asked.data : undefined;
  const known = schemes.filter((s) => s.id === scheme.id || s.id === seen?.a.scheme || s.id === seen?.b.scheme);
  const kinds = known.flatMap((s) => s.kinds);
  const title = seen ? comparisonSentence(seen.a, seen.b, seen.rows, kinds, plan.id) : sides ? words.reading : words.onlyOne;
  return (
    <>
      <PlanHead open={open} at="versions" title={title} />
      <div className="stack wide">
        <Sides open={open} sides={sides} />
        {asked.error ? <Refused problem={asked.error} what={words.failed} /> : null}
        {sides && !seen && !asked.error ? <p className="meta" role="status">{words.reading}</p> : null}
        {seen ? (
          <>
            {seen.a.planId === seen.b.planId ? <Suspense fallback={null}><LineagePicture comparison={seen} kinds={kinds} /></Suspense> : null}
            <Block title={words.rows}><ComparedRows key={`${sides?.a} ${sides?.b}`} comparison={seen} schemes={known} /></Block>
          </>
        ) : null}
        <VersionsTable open={open} />
      </div>
    </>
  );
}
