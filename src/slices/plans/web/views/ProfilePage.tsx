import { useState } from 'react';
import { paths } from '../../../../web/paths.ts';
import { usePart } from '../../../../web/route.ts';
import { useMay } from '../../../../web/session.ts';
import { Block, Columns, FactList } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Evidence } from '../../../../web/ui/Evidence.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Todo } from '../../../../web/ui/Todo.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import type { Profile, ProfilePart } from '../../contract/profile.ts';
import type { Weave } from '../../contract/weave.ts';
import { plansApi } from '../api.ts';
import { PlanAway, PlanHead } from '../plan/PlanHead.tsx';
import { useOpenPlan, type OpenPlan } from '../plan/state.ts';
import { planWords, versionStateWords } from '../words.ts';
import { numberText, validityText } from '../written.ts';
import { byIdOf } from './elements.ts';
import { profileParts } from './profile-parts.ts';
import { ProfileDialog } from './ProfileDialog.tsx';
import { actionsText, profileWords as words, targetsText, weaveWords } from './words.ts';

/** The public summary of a plan on one page that prints: five questions, its general objective, its lines. */
export function ProfilePage() {
  const { open, problem, again } = useOpenPlan(usePart('planId'));
  return open ? <Sheet open={open} /> : <PlanAway problem={problem} again={again} />;
}

function Sheet({ open }: { open: OpenPlan }) {
  const [editing, setEditing] = useState(false);
  const may = useMay();
  const { plan, shown } = open;
  const answer = plansApi.useAsk('profile', { planId: plan.id });
  const weave = plansApi.useAsk('weave', { planId: plan.id, version: shown }).data;
  const profile = answer.data;
  const stop = may('plans.save-profile') ? (profile?.mayEdit === false ? words.noReach : undefined) : planWords.reasons.noGrant(planWords.reasons.whats.edit);
  return (
    <>
      <PlanHead open={open} at="profile" title={profile ? words.title(profile.texts.length) : weaveWords.reading} />
      {answer.error ? <Refused problem={answer.error} what={words.failed} todo={<Button onClick={() => void answer.refetch()}>{planWords.again}</Button>} /> : null}
      {profile ? (
        <Columns
          main={
            <>
              <div className="row tools" style={{ marginBottom: 12 }}>
                <Button icon="pencil" onClick={() => setEditing(true)} disabledReason={stop}>{words.edit}</Button>
                <Button icon="document" onClick={() => window.print()}>{words.print}</Button>
              </div>
              {profileParts.map((part) => <Part key={part} part={part} profile={profile} />)}
              <Objective open={open} />
              {weave ? <Lines open={open} weave={weave} /> : null}
            </>
          }
          side={<><Missing profile={profile} onWrite={stop === undefined ? () => setEditing(true) : undefined} /><Facts open={open} profile={profile} /></>}
        />
      ) : null}
      {editing && profile ? <ProfileDialog planId={plan.id} profile={profile} onClose={() => setEditing(false)} /> : null}
    </>
  );
}

function Part({ part, profile }: { part: ProfilePart; profile: Profile }) {
  const said = profile.texts.find((text) => text.part === part);
  return (
    <Block title={words.part[part]}>
      {said ? (
        <div className="stack">
          {said.text.split(/\n{2,}/).map((paragraph) => <p key={paragraph} style={{ maxWidth: '68ch', whiteSpace: 'pre-line' }}>{paragraph}</p>)}
          {said.citation ? <Evidence place={said.citation} /> : null}
        </div>
      ) : <p className="meta">{words.empty} {words.hint[part]}</p>}
    </Block>
  );
}

function Missing({ profile, onWrite }: { profile: Profile; onWrite: (() => void) | undefined }) {
  const items = profile.missing.map((part) => ({ id: part, sign: 'sd' as const, title: words.part[part], detail: words.hint[part], action: onWrite ? <Button small onClick={onWrite}>{words.write}</Button> : undefined }));
  return <Block title={words.missing}><Todo bare items={items.length === 0 ? [{ id: 'none', sign: 'ok', title: words.missingNone }] : items} /></Block>;
}

/** The plan's own data: whose, for when, by what law, which version. */
function Facts({ open: { plan, shown }, profile }: { open: OpenPlan; profile: Profile }) {
  const version = plan.versions.find((v) => v.number === shown);
  const { factLabels: labels } = words;
  return (
    <Block title={words.facts}>
      <FactList
        items={[
          { label: labels.holder, value: plan.holder ?? words.unknown },
          { label: labels.unit, value: profile.unit || words.unknown },
          { label: labels.territory, value: <Link href={paths.territory(plan.territory)}>{plan.territoryName}</Link> },
          { label: labels.validity, value: validityText(version?.validFrom ?? null, version?.validTo ?? null) ?? words.unknown },
          { label: labels.basis, value: version?.legalBasis ?? words.unknown },
          { label: labels.source, value: plan.source ?? words.unknown },
          { label: labels.version, value: `${shown}, ${versionStateWords[version?.state ?? 'draft']}` },
        ]}
      />
    </Block>
  );
}

function Objective({ open: { elements } }: { open: OpenPlan }) {
  const objectives = elements.filter((e) => e.kind === 'objetivo');
  const general = objectives.length === 1 ? objectives[0] : objectives.find((e) => e.parentId === null && objectives.some((o) => o.parentId === e.id));
  if (general) return <Block title={words.objective}><p className="quote" style={{ maxWidth: '68ch' }}>{general.text}</p></Block>;
  // Several, and none above the others: objectives may hang from a component of the plan.
  const first = objectives.filter((e) => !objectives.some((o) => o.id === e.parentId));
  return first.length === 0 ? <Block title={words.objective}><p className="meta">{words.noObjective}</p></Block> : <Block title={words.objectives} meta={String(first.length)}><ul>{first.map((e) => <li key={e.id}>{e.text}</li>)}</ul></Block>;
}

function Lines({ open: { plan, elements: all }, weave }: { open: OpenPlan; weave: Weave }) {
  const elements = byIdOf(all);
  const text = (n: number): string => numberText(n, plan.territory);
  if (weave.lines.length === 0) return null;
  return (
    <Block title={words.lines} meta={words.lineCounts(actionsText(weave.actions, text), targetsText(weave.lines.reduce((sum, { loaded }) => sum + loaded.targets, 0), text))}>
      <FactList items={weave.lines.map((line) => ({ label: elements.get(line.id)?.text ?? '', value: words.lineCounts(actionsText(line.loaded.actions, text), targetsText(line.loaded.targets, text)) }))} />
    </Block>
  );
}
