import { paths } from '../../../../../web/paths.ts';
import { useMay } from '../../../../../web/session.ts';
import { Block } from '../../../../../web/ui/Block.tsx';
import { Button } from '../../../../../web/ui/Button.tsx';
import { Link } from '../../../../../web/ui/link.tsx';
import { Todo } from '../../../../../web/ui/Todo.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import { Refused } from '../../../../../web/Refused.tsx';
import { diagnosisKind } from '../../../rules/updating/diagnosis.ts';
import { plansApi } from '../../api.ts';
import { hasDraft, type OpenPlan } from '../../plan/state.ts';
import { planWords } from '../../words.ts';
import { dayText, numberText } from '../../written.ts';
import { diagnosisWords as words } from '../words.ts';
import { Coverage } from './Coverage.tsx';

/** The diagnosis that this plan offers to those below, who took it, and those it may take from above. */
export function DiagnosisBlock({ open }: { open: OpenPlan }) {
  const { plan, scheme } = open;
  const shares = scheme.kinds.some((kind) => kind.id === diagnosisKind);
  const answer = plansApi.useAsk('diagnosisOffers', { planId: plan.id }, { enabled: shares }).data;
  const coverage = plansApi.useAsk('diagnosisCoverage', { planId: plan.id }, { enabled: shares }).data;
  if (!shares || !answer) return null;
  const gives = (coverage?.of ?? 0) > 0 && (answer.own.elements > 0 || answer.own.offered);
  if (!gives && answer.offers.length === 0 && !plan.mayEdit) return null;
  return (
    <Block title={words.title} meta={words.lead}>
      <div className="stack">
        {gives ? <OwnOffer open={open} own={answer.own} /> : null}
        {coverage && gives && (answer.own.offered || coverage.taken > 0) ? <Coverage coverage={coverage} territory={plan.territory} /> : null}
        {(coverage?.of ?? 0) === 0 || answer.offers.length > 0 ? <Offers open={open} offers={answer.offers} /> : null}
      </div>
    </Block>
  );
}

interface Own {
  offered: boolean;
  offeredOn: string | null;
  version: number | null;
  elements: number;
}

function OwnOffer({ open: { plan }, own }: { open: OpenPlan; own: Own }) {
  const may = useMay();
  const offer = plansApi.useTell('offerDiagnosis');
  const withdraw = plansApi.useTell('withdrawDiagnosis');
  const reason = may('plans.offer-diagnosis') ? (plan.mayEdit ? undefined : planWords.reasons.noReach) : planWords.reasons.noGrant(planWords.reasons.whats.share);
  return (
    <>
      {own.offered && own.offeredOn ? (
        <p className="row">{words.offered(dayText(own.offeredOn))} {reason === undefined ? <Button small busy={withdraw.isPending} onClick={() => withdraw.mutate({ planId: plan.id }, { onSuccess: () => showToast({ text: words.withdrawn }) })}>{words.withdraw}</Button> : null}</p>
      ) : (
        <div className="row"><Button busy={offer.isPending} disabledReason={reason} onClick={() => offer.mutate({ planId: plan.id }, { onSuccess: () => showToast({ text: words.offeredDone }) })}>{words.offer}</Button><span className="meta">{words.offerNote(numberText(own.elements, plan.territory), own.version ?? 1)}</span></div>
      )}
      <Refused problem={offer.error ?? withdraw.error} what={words.notOffered} />
    </>
  );
}

interface Offer {
  planId: string;
  title: string;
  territoryName: string;
  version: number;
  elements: number;
  withdrawn: boolean;
  takenVersion: number | null;
  taken: number;
}

/** Diagnoses of governments above: taken, behind, or there to be taken. */
function Offers({ open: { plan }, offers }: { open: OpenPlan; offers: Offer[] }) {
  const may = useMay();
  const take = plansApi.useTell('takeDiagnosis');
  const number = (n: number): string => numberText(n, plan.territory);
  const reason = !may('plans.take-diagnosis') ? planWords.reasons.noGrant(planWords.reasons.whats.edit) : !plan.mayEdit ? planWords.reasons.noReach : hasDraft(plan) ? undefined : words.needsDraft;
  if (offers.length === 0) return <p className="meta">{words.noOffers}</p>;
  const send = (fromPlan: string): void =>
    take.mutate({ planId: plan.id, fromPlan }, {
      onSuccess: ({ added, updated, own, codes }) => showToast({ text: `${words.took(number(added), number(updated), number(own))}${codes.length > 0 ? ` ${words.clash(codes.slice(0, 3).map((c) => `${c.theirs}, aquí ${c.here}`).join('; '))}` : ''}` }),
    });
  return (
    <>
      <h3>{words.offers}</h3>
      <Todo
        items={offers.map((offer) => {
          const behind = offer.takenVersion !== null && offer.takenVersion < offer.version;
          const current = offer.takenVersion !== null && !behind;
          return {
            id: offer.planId,
            sign: current ? ('ok' as const) : behind ? ('risk' as const) : ('no' as const),
            title: <><Link href={paths.plan(offer.planId)}>{offer.title}</Link> <span className="meta">{offer.territoryName} · {words.offerOf(number(offer.elements), offer.version)}</span></>,
            detail: [offer.takenVersion === null ? words.takeNote : words.taken(number(offer.taken), offer.takenVersion), behind ? words.newer(offer.version) : '', offer.withdrawn ? words.goneOffer : ''].filter(Boolean).join(' '),
            ...(offer.withdrawn || current ? {} : { action: <Button small busy={take.isPending} disabledReason={reason} onClick={() => send(offer.planId)}>{behind ? words.takeNewer : words.take}</Button> }),
          };
        })}
      />
      <Refused problem={take.error} what={words.notTaken} />
    </>
  );
}
