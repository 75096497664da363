import type { CallProblem } from '../../../../web/api/problem.ts';
import { paths } from '../../../../web/paths.ts';
import { Link } from '../../../../web/ui/link.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Icon } from '../../../../web/ui/Sprite.tsx';
import { Tabs } from '../../../../web/ui/Tabs.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { Place } from '../places.tsx';
import { Refused } from '../Refused.tsx';
import { invented } from '../completeness.ts';
import { planSentence } from '../sentence.ts';
import { planWords as words, versionStateWords, versionWord } from '../words.ts';
import { dayText, validityText } from '../written.ts';
import { PlanState } from '../list/PlansTable.tsx';
import { PlanTools } from './PlanTools.tsx';
import { hasDraft, type OpenPlan } from './state.ts';

/** The head of a plan's screens: whose it is and what it is made of, its tools, its two views. */
export function PlanHead({ open, at }: { open: OpenPlan; at: 'tree' | 'table' }) {
  const { plan, scheme, shown } = open;
  const version = plan.versions.find((v) => v.number === shown);
  const keep = shown === (plan.sealedVersion ?? plan.headVersion) ? undefined : String(shown);
  const validity = validityText(version?.validFrom ?? null, version?.validTo ?? null);
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <span>{scheme.name}</span> <Place territory={plan.territory} name={plan.territoryName} level={plan.level} linked />
            <span>{[plan.holder, validity].filter(Boolean).join(' · ')}</span>
            <VersionPick open={open} />
            <PlanState state={version?.state ?? 'draft'} ofVersion />
          </>
        }
        title={planSentence(scheme, open.byKind, open.gaps, plan.territory)}
        lead={<>{plan.title} {plan.example || open.elements.some(invented) ? <DemoTag /> : null}</>}
        tools={<PlanTools open={open} />}
      />
      <VersionNote open={open} />
      <Tabs
        label={words.tabs}
        tabs={[
          { href: paths.plan(plan.id, keep ? { version: keep } : {}), label: words.tree, current: at === 'tree' },
          { href: paths.planTable(plan.id, keep ? { version: keep } : {}), label: words.table, current: at === 'table' },
        ]}
      />
    </>
  );
}

/** The version on the screen; a list to choose from when there are several. */
function VersionPick({ open: { plan, shown } }: { open: OpenPlan }) {
  if (plan.versions.length < 2) return <span>{versionWord(shown)}</span>;
  return (
    <MenuButton
      className="btn sm"
      entries={plan.versions.toReversed().map((v) => ({ key: String(v.number), label: words.version(v.number, versionStateWords[v.state], v.approvedOn ? dayText(v.approvedOn) : undefined), href: paths.plan(plan.id, { version: String(v.number) }) }))}
    >
      <span className="vh">{words.versions}: </span>{versionWord(shown)}<Icon name="down" />
    </MenuButton>
  );
}

/** Says when the screen shows another version than the one in force, and leads to it. */
function VersionNote({ open: { plan, shown } }: { open: OpenPlan }) {
  const go = (to: number, label: string) => <Link className="btn sm" href={paths.plan(plan.id, { version: String(to) })}>{label}</Link>;
  if (shown === plan.headVersion && hasDraft(plan)) return plan.sealedVersion === null ? null : <Note kind="info" actions={go(plan.sealedVersion, words.seeInForce)}>{words.draftSeen(shown)}</Note>;
  if (plan.sealedVersion !== null && shown !== plan.sealedVersion) return <Note kind="info" actions={go(plan.sealedVersion, words.seeInForce)}>{words.oldVersion(shown)}</Note>;
  return hasDraft(plan) && plan.mayEdit ? <Note kind="info" actions={go(plan.headVersion, words.seeDraft)}>{words.draftVersion(plan.headVersion)}</Note> : null;
}

/** What stands in place of a plan while it is read, or when it cannot be. */
export function PlanAway({ problem, again }: { problem: CallProblem | null; again: () => void }) {
  if (!problem) return <p className="meta" role="status">{words.loading}</p>;
  return <Refused problem={problem} what={words.failed} todo={<><Button onClick={again}>{words.again}</Button><LinkButton kind="quiet" href={paths.plans()}>{words.back}</LinkButton></>} />;
}
