import { paths } from '../../../../web/paths.ts';
import { Block } from '../../../../web/ui/Block.tsx';
import { FieldGroup } from '../../../../web/ui/Field.tsx';
import { Checkbox, Radio, TextField } from '../../../../web/ui/fields.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { plansApi } from '../api.ts';
import { SchemeField } from '../list/PlanNewPage.tsx';
import { InstitutionPick, PlanPick, TerritoryPick } from '../Picks.tsx';
import { importWords as words, newWords } from '../words.ts';
import type { Importing } from './state.ts';

/** Of which scheme the sheet is, and whether it goes to a plan that is there or to a new one. */
export function TargetStep({ importing: { state, set } }: { importing: Importing }) {
  return (
    <Block title={words.stepWhere}>
      <div className="form">
        <SchemeField value={state.scheme} onChange={(scheme) => set({ scheme })} error={undefined} territory={state.territory?.id} />
        {state.scheme ? <p className="meta"><a href={`/api/plans.template?scheme=${encodeURIComponent(state.scheme)}`} download>{words.template}</a>. {words.templateHint}</p> : null}
        <FieldGroup label={words.target}>
          <Radio name="target" label={words.existing} note={words.existingNote} checked={state.target === 'existing'} onChange={() => set({ target: 'existing' })} />
          <Radio name="target" label={words.fresh} note={words.freshNote} checked={state.target === 'fresh'} onChange={() => set({ target: 'fresh' })} />
        </FieldGroup>
        {state.target === 'existing' ? (
          <>
            <PlanPick label={words.plan} hint={words.planHint} scheme={state.scheme || undefined} chosen={state.plan} onChoose={(plan) => set({ plan })} />
            {state.plan ? <SealedNote planId={state.plan.id} /> : null}
          </>
        ) : (
          <>
            <TextField label={newWords.name} hint={newWords.nameHint} value={state.title} onChange={(title) => set({ title })} maxLength={300} />
            <TerritoryPick label={newWords.territory} hint={newWords.territoryHint} chosen={state.territory} onChoose={(territory) => set({ territory })} />
            <FieldGroup label={newWords.holder}>
              <Checkbox label={newWords.holderOther} note={state.otherHolder ? undefined : newWords.holderDefault} checked={state.otherHolder ?? false} onChange={(otherHolder) => set({ otherHolder })} />
              {state.otherHolder ? <InstitutionPick label={newWords.holder} hint={newWords.holderOtherHint} chosen={state.holder} onChoose={(holder) => set({ holder })} /> : null}
            </FieldGroup>
          </>
        )}
      </div>
    </Block>
  );
}

function SealedNote({ planId }: { planId: string }) {
  const plan = plansApi.useAsk('get', { planId }).data;
  if (!plan || plan.sealedVersion !== plan.headVersion) return null;
  return <Note kind="risk" actions={<Link className="btn sm" href={paths.plan(planId)}>{words.openPlan}</Link>}>{words.sealedPlan}</Note>;
}
