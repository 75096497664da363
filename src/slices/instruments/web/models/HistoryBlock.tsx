import { lazy, Suspense, useState } from 'react';
import type { Model } from '../../contract/models/model.ts';
import { cutOffText } from '../../../../web/cut-off.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { useMay } from '../../../../web/session.ts';
import { Block, FactList } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import { Note } from '../../../../web/ui/Note.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { paths } from '../../../../web/paths.ts';
import { instrumentsApi } from '../register/api.ts';
import { momentText } from '../register/moment.ts';
import type { StandingHere } from './AdoptionPage.tsx';
import { AdoptionMark } from './state.tsx';
import { historyWords as said, words } from './words.ts';

const SocialiseDialog = lazy(() => import('./SocialiseDialog.tsx').then((m) => ({ default: m.SocialiseDialog })));
const DeclareDialog = lazy(() => import('./DeclareDialog.tsx').then((m) => ({ default: m.DeclareDialog })));

type Step = StandingHere['steps'][number];

/** Declared beside calculated, and everything that was said of the model in a territory. */
export function HistoryBlock({ model, here }: { model: Model; here: StandingHere }) {
  const may = useMay();
  const [doing, setDoing] = useState<'socialise' | 'declare'>();
  const [gone, setGone] = useState<Step>();
  const close = (): void => setDoing(undefined);
  const item = { ...here, territory: here.territory.code, name: here.territory.name, parent: null, parentName: here.territory.parentName, deviation: null, pendingChanges: null };
  return (
    <>
      <Block title={said.both}>
        <FactList items={[
          { label: said.calculated, value: here.calculated ? <><AdoptionMark state={here.calculated.state} /> {here.calculated.on ? <span className="meta">{momentText(here.calculated.on)}</span> : null}{here.instrument ? <div><Link href={paths.instrument(here.instrument.id)}>{here.instrument.title}</Link>{here.instrument.stage ? <span className="meta"> {here.instrument.stage}</span> : null}</div> : null}</> : <span className="meta">{said.noText}</span> },
          { label: said.declared, value: here.declared ? <><AdoptionMark state={here.declared.state} /> {here.declared.on ? <span className="meta">{momentText(here.declared.on)}</span> : null}{here.declared.source ? <div className="meta">{here.declared.source}</div> : null}</> : <span className="meta">{said.nobody}</span> },
        ]} />
        {here.differs ? <Note kind="late">{said.differs}</Note> : null}
        {here.doubt ? <Note kind="info">{here.doubt}</Note> : null}
      </Block>
      <Block title={said.title} tools={<><Button small disabledReason={may('instruments.socialise') ? undefined : words.noGrant} onClick={() => setDoing('socialise')}>{said.socialise}</Button><Button small kind="quiet" disabledReason={may('instruments.declare-adoption') ? undefined : words.noGrant} onClick={() => setDoing('declare')}>{said.declare}</Button></>}>
        {here.steps.length === 0 ? <p className="meta">{said.empty}. {said.emptyBody}</p> : <ul className="model-steps">{here.steps.toReversed().map((step) => <One key={step.id} step={step} onWithdraw={step.withdrawn === null && may('instruments.withdraw-adoption') ? () => setGone(step) : undefined} />)}</ul>}
      </Block>
      <Suspense fallback={null}>
        {doing === 'socialise' ? <SocialiseDialog model={model.id} items={[item]} onClose={close} /> : null}
        {doing === 'declare' ? <DeclareDialog model={model.id} territory={here.territory} onClose={close} /> : null}
      </Suspense>
      {gone ? <WithdrawDialog step={gone} onClose={() => setGone(undefined)} /> : null}
    </>
  );
}

function One({ step, onWithdraw }: { step: Step; onWithdraw: (() => void) | undefined }) {
  return (
    <li className={step.withdrawn ? 'gone' : undefined}>
      <span>{step.on ? momentText(step.on) : said.noDay}</span>
      <div><span className="said"><AdoptionMark state={step.state} /> {[step.means, step.who].filter(Boolean).join(' · ')}</span>
        <span className="meta">{[step.source, step.note, said.recorded(cutOffText(step.recordedAt)), step.withdrawn ? said.withdrawn(step.withdrawn.why) : ''].filter(Boolean).join(' · ')}</span></div>
      {onWithdraw ? <Button small kind="quiet" onClick={onWithdraw}>{said.withdraw}</Button> : <span />}
    </li>
  );
}

/** Takes back what was said by mistake; it stays, struck through, with its reason. */
function WithdrawDialog({ step, onClose }: { step: Step; onClose: () => void }) {
  const withdraw = instrumentsApi.useTell('withdrawAdoption');
  const send = (why: string): void => withdraw.mutate({ id: step.id, version: step.version, why }, { onSuccess: () => { showToast({ text: said.done }); onClose(); } });
  return (
    <Dialog open onClose={onClose} title={said.withdrawTitle}>
      <Refused problem={withdraw.error} what={said.notWithdrawn} />
      <ReasonForm label={said.why} needed={said.why} send={said.withdraw} cancel={words.cancel} busy={withdraw.isPending} onSend={send} onCancel={onClose} />
    </Dialog>
  );
}
