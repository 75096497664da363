import { Fragment } from 'react';
import { PageContext } from '../../../../web/page-context.tsx';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { usePart, useView } from '../../../../web/route.ts';
import { Columns } from '../../../../web/ui/Block.tsx';
import { Button, LinkButton } from '../../../../web/ui/Button.tsx';
import { EmptyState } from '../../../../web/ui/EmptyState.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { PageHead } from '../../../../web/ui/PageHead.tsx';
import { Segmented } from '../../../../web/ui/Segmented.tsx';
import { DemoTag } from '../../../../web/ui/Tag.tsx';
import type { InternalReview } from '../../contract/checks.ts';
import { coherenceApi, territoriesApi } from '../api.ts';
import { CatalogueView } from './CatalogueView.tsx';
import { CompetenceBlock } from './CompetenceBlock.tsx';
import { QualityBlock } from './QualityBlock.tsx';
import { ReplyBlock } from './ReplyBlock.tsx';
import { RuleBlocks } from './RuleBlocks.tsx';
import type { ReviewKey } from './review-key.ts';
import { lacksOf, reviewSentence } from './sentence.ts';
import { inForceOf, versionOf } from './version.ts';
import { words } from './words.ts';

/** A plan as its review found it: what is lacking, what does not match, whose competence it is, and the government's reply. */
export function ReviewPage() {
  const planId = usePart('planId');
  const [view] = useView<ReviewKey>();
  const review = coherenceApi.useAsk('internal', { planId, version: view.version === undefined ? undefined : Number(view.version) }, { keep: true });
  if (review.data) return <Reviewed review={review.data} view={view} again={() => void review.refetch()} />;
  if (!review.error) return <p className="meta" role="status">{words.loading}</p>;
  return (
    <>
      <PageHead eyebrow={words.page} title={words.notRead} />
      <Refused problem={review.error} what={words.failed} todo={<>{review.error.answer.status >= 500 ? <Button onClick={() => void review.refetch()}>{words.again}</Button> : null}<LinkButton href={paths.plan(planId)}>{words.backToPlan}</LinkButton><LinkButton kind="quiet" href={paths.plans()}>{words.plans}</LinkButton></>} />
    </>
  );
}

function Reviewed({ review, view, again }: { review: InternalReview; view: Partial<Record<ReviewKey, string>>; again: () => void }) {
  const catalogue = view.ver === 'catalogo';
  return (
    <>
      <Where review={review} />
      <PageHead
        eyebrow={<><span>{words.page} · {words.asOf(review.asOf, review.number)}</span></>}
        title={catalogue ? words.catalogueHead(review.territoryName) : <Title review={review} />}
        lead={<><Link href={paths.plan(review.planId)}>{review.title}</Link> {review.example ? <DemoTag /> : null}</>}
        tools={<Tools review={review} view={view} />}
      />
      {catalogue ? <CatalogueView territory={review.territory} /> : <Findings review={review} open={view.regla} onAttached={again} />}
    </>
  );
}

function Findings({ review, open, onAttached }: { review: InternalReview; open: string | undefined; onAttached: () => void }) {
  const whole = review.view === 'whole';
  const note = <Note kind="info">{whole ? words.internal : words.replied}</Note>;
  if (!whole) return <div className="stack wide">{note}{review.groups.length === 0 ? <EmptyState title={words.repliedNone}>{words.repliedNoneBody}</EmptyState> : <RuleBlocks review={review} open={open} />}</div>;
  if (review.elements === 0) return <div className="stack wide">{note}<EmptyState title={words.emptyPlan} actions={<LinkButton icon="upload" kind="main" href={paths.planImport({ plan: review.planId })}>{words.importSheet}</LinkButton>}>{words.emptyPlanBody}</EmptyState></div>;
  return (
    <>
      {note}
      <Columns
        main={<>{review.groups.length === 0 ? <EmptyState title={words.nothing}>{words.nothingBody}</EmptyState> : <RuleBlocks review={review} open={open} />}<CompetenceBlock review={review} open={open} /></>}
        side={<><ReplyBlock review={review} /><QualityBlock review={review} onAttached={onAttached} /></>}
      />
    </>
  );
}

/** The title, its numbers opening into the list they count. */
function Title({ review }: { review: InternalReview }) {
  const lacks = lacksOf(review);
  let at = 0;
  return reviewSentence(review).split(/(\d[\d.]*)/).map((part, n) => {
    if (n % 2 === 0) return <Fragment key={n}>{part}</Fragment>;
    const rule = lacks[at++]?.rules[0];
    return rule ? <Link key={n} className="plain" href={paths.planChecks(review.planId, { version: versionOf(review), regla: rule })}>{part}</Link> : <Fragment key={n}>{part}</Fragment>;
  });
}

function Tools({ review, view }: { review: InternalReview; view: Partial<Record<ReviewKey, string>> }) {
  const [inForce, head] = [inForceOf(review), review.headVersion];
  const catalogue = view.ver === 'catalogo';
  const versions = head > inForce && !catalogue ? <Segmented label={words.versions} value={String(review.number)} options={[{ value: String(inForce), label: words.inForce, href: paths.planChecks(review.planId) }, { value: String(head), label: words.draft, href: paths.planChecks(review.planId, { version: String(head) }) }]} /> : null;
  return <>{versions}<Segmented label={words.views} value={catalogue ? 'catalogo' : 'revision'} options={[{ value: 'revision', label: words.review, href: paths.planChecks(review.planId, { version: view.version }) }, { value: 'catalogo', label: words.catalogue, href: paths.planChecks(review.planId, { version: view.version, ver: 'catalogo' }) }]} /></>;
}

/** Where the plan is, from the country down; the plan itself is one press away. */
function Where({ review }: { review: InternalReview }) {
  const unit = territoriesApi.useAsk('get', { code: review.territory }, { freshMs: 3_600_000 }).data;
  const parents = (unit?.parents ?? []).toSorted((a, b) => a.rank - b.rank).map(({ code, name, rank }) => ({ name, href: rank === 0 ? paths.territories({ pais: code }) : paths.territory(code) }));
  return <PageContext trail={[...parents, { name: review.territoryName, href: paths.territory(review.territory), levelName: unit?.levelName }]} />;
}
