import type { CallProblem } from '../../../../web/api/problem.ts';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Link } from '../../../../web/ui/link.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Icon } from '../../../../web/ui/Sprite.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { invented } from '../../rules/completeness.ts';
import { territoriesApi } from '../api.ts';
import { planSentence } from '../sentence.ts';
import { planWords as words, versionStateWords, versionWord } from '../words.ts';
import { dayText, validityText } from '../written.ts';
import { useCutOffPick } from '../../../../web/cut-off.tsx';
import { PlanState } from '../list/PlansTable.tsx';
import { PlanNumbers } from './PlanNumbers.tsx';
import { PlanTabs } from './PlanTabs.tsx';
import { PlanTools } from './PlanTools.tsx';
import { hasDraft, type OpenPlan } from './state.ts';

/** The head of a plan's screens: whose it is and what it is made of (or what `title` says), its tools, its sections. */
export function PlanHead({ open, at, title }: { open: OpenPlan; at: string; title?: string }) {
  const { plan, scheme, shown } = open;
  const version = plan.versions.find((v) => v.number === shown);
  const keep = shown === (plan.sealedVersion ?? plan.headVersion) ? undefined : String(shown);
  const versionHref = (number: number): string => (at === 'table' ? paths.planTable : paths.plan)(plan.id, { version: String(number) });
  const validity = validityText(version?.validFrom ?? null, version?.validTo ?? null);
  return (
    <>
      <PlanPlace open={open} dated={at === 'tree'} />
      <PageHead
        eyebrow={
          <>
            <span>{[scheme.name, plan.holder].filter(Boolean).join(' · ')}{validity ? <> · <span className="nowrap">{validity}</span></> : null}{plan.versions.length < 2 ? ' ·' : ''}</span>
            <VersionPick open={open} hrefOf={versionHref} />
            <PlanState state={version?.state ?? 'draft'} ofVersion />
          </>
        }
        title={title ?? planSentence(scheme, open.byKind, open.gaps, plan.territory)}
        lead={<>{plan.title} {plan.example || open.elements.some(invented) ? <DemoTag /> : null}</>}
        tools={<PlanTools open={open} />}
      />
      {at === 'tree' ? <PlanNumbers planId={plan.id} territory={plan.territory} /> : null}
      <VersionNote open={open} hrefOf={versionHref} />
      <PlanTabs planId={plan.id} at={at} version={keep} />
    </>
  );
}

/** Where the plan is, from the country down; its territory's page is one press away. */
function PlanPlace({ open: { plan }, dated }: { open: OpenPlan; dated: boolean }) {
  const { pick, past, dialog } = useCutOffPick();
  const unit = territoriesApi.useAsk('get', { code: plan.territory }, { freshMs: 3_600_000 }).data;
  const trail = (unit?.parents ?? []).toSorted((a, b) => a.rank - b.rank).map(({ code, name, rank }) => ({ name, href: rank === 0 ? paths.territories({ pais: code }) : paths.territory(code) }));
  return <><PageContext trail={[...trail, { name: plan.territoryName, href: paths.territory(plan.territory), levelName: unit?.levelName }]} {...(dated ? { picks: [pick], past } : {})} />{dialog}</>;
}

interface VersionProps {
  open: OpenPlan;
  /** Another version in the same view. */
  hrefOf: (version: number) => string;
}

/** The version on the screen; a list to choose from when there are several. */
function VersionPick({ open: { plan, shown }, hrefOf }: VersionProps) {
  if (plan.versions.length < 2) return <span>{versionWord(shown)}</span>;
  return (
    <>
      <span className="only-print">· {versionWord(shown)}</span>
      <MenuButton
        className="btn sm"
        entries={plan.versions.toReversed().map((v) => ({ key: String(v.number), label: words.version(v.number, versionStateWords[v.state], v.approvedOn ? dayText(v.approvedOn) : undefined), href: hrefOf(v.number) }))}
      >
        <span className="vh">{words.versions}: </span>{versionWord(shown)}<Icon name="down" />
      </MenuButton>
    </>
  );
}

/** Says when the screen shows another version than the one in force, and leads to it. */
function VersionNote({ open: { plan, shown }, hrefOf }: VersionProps) {
  const say = (text: string, to: number, label: string) => <Note kind="info">{text} <Link href={hrefOf(to)}>{label}</Link></Note>;
  if (shown === plan.headVersion && hasDraft(plan)) return plan.sealedVersion === null ? null : say(words.draftSeen(shown), plan.sealedVersion, words.seeInForce);
  if (plan.sealedVersion !== null && shown !== plan.sealedVersion) return say(words.oldVersion(shown), plan.sealedVersion, words.seeInForce);
  return hasDraft(plan) && plan.mayEdit ? say(words.draftVersion(plan.headVersion), plan.headVersion, words.seeDraft) : null;
}

/** What stands in place of a plan while it is read, or when it cannot be. */
export function PlanAway({ problem, again }: { problem: CallProblem | null; again: () => void }) {
  if (!problem) return <p className="meta" role="status">{words.loading}</p>;
  return (
    <>
      <PageHead eyebrow={words.plans} title={words.failed} />
      <Refused problem={problem} what={words.notOpened} todo={<><Button onClick={again}>{words.again}</Button><LinkButton kind="quiet" href={paths.plans()}>{words.back}</LinkButton></>} />
    </>
  );
}
