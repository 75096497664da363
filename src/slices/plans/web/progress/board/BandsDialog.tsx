import { useState } from 'react';
import { remote } from '../../../../../web/api/remote.ts';
import { paths } from '../../../../../web/paths.ts';
import { Refused } from '../../../../../web/Refused.tsx';
import { useMay } from '../../../../../web/session.ts';
import { Button, LinkButton } from '../../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../../web/ui/Dialog.tsx';
import { FieldGroup } from '../../../../../web/ui/Field.tsx';
import { Radio } from '../../../../../web/ui/fields.tsx';
import { VerifiedMark } from '../../../../../web/ui/Tag.tsx';
import { showToast } from '../../../../../web/ui/Toast.tsx';
import type { indicators, Scheme as Bands } from '../../../../indicators/contract.ts';
import { plansApi } from '../../api.ts';
import type { OpenPlan } from '../../plan/state.ts';
import { numberText } from '../../written.ts';
import { BandMark } from '../BandMark.tsx';
import { acts } from '../words.ts';
import { bandsWords as words } from './words.ts';

const indicatorsApi = remote<typeof indicators>('indicators');

/** Which scheme names the percentages of a plan: each with its bands, its source and whether it was checked against it. */
export function BandsDialog({ open: { plan }, chosen, onClose }: { open: OpenPlan; chosen: string | undefined; onClose: () => void }) {
  const [code, setCode] = useState(chosen ?? '');
  const schemes = indicatorsApi.useAsk('list', { limit: 200 }, { freshMs: 3_600_000 });
  const choose = plansApi.useTell('chooseBands');
  const may = useMay()('plans.choose-bands') && plan.mayEdit;
  // Only a scheme with cut-offs in per cent can name a computed share.
  const usable = (schemes.data?.items ?? []).filter(({ basis, unit, country }) => basis === 'number' && unit === 'percent' && (country === null || country === plan.territory.slice(0, 2)));
  const save = (): void => choose.mutate({ planId: plan.id, version: plan.version, bands: code === '' ? null : code }, { onSuccess: () => { showToast({ text: words.chosen }); onClose(); } });
  return (
    <Dialog open wide onClose={onClose} title={words.title} actions={<><Button kind="main" busy={choose.isPending} disabledReason={may ? undefined : words.noGrant} onClick={save}>{words.choose}</Button><LinkButton kind="quiet" href={paths.bands}>{words.all}</LinkButton><Button kind="quiet" onClick={onClose}>{acts.cancel}</Button></>}>
      <div className="stack">
        <p>{words.lead}</p>
        <FieldGroup label={words.which}>
          <Radio name="bands" label={words.country} note={words.countryNote} checked={code === ''} onChange={() => setCode('')} />
          {usable.map((scheme) => <Radio key={scheme.code} name="bands" checked={code === scheme.code} onChange={() => setCode(scheme.code)} label={<><b>{scheme.name}</b> {scheme.verified ? null : <VerifiedMark verified={false} word={words.unverified} />}</>} note={<Described scheme={scheme} territory={plan.territory} />} />)}
        </FieldGroup>
        {schemes.error ? <Refused problem={schemes.error} what={words.failed} /> : null}
        {choose.error ? <Refused problem={choose.error} what={words.failed} /> : null}
      </div>
    </Dialog>
  );
}

function Described({ scheme: { bands, source }, territory }: { scheme: Bands; territory: string }) {
  const percent = (n: number): string => `${numberText(n, territory)}\u00A0%`;
  return (
    <span style={{ display: 'block' }}>
      <span style={{ display: 'flex', flexWrap: 'wrap', gap: '2px 18px', margin: '2px 0' }}>
        {bands.map((band) => (
          <span key={band.id} className="row" style={{ gap: 6 }}>
            <BandMark standing={{ band: { id: band.id, word: band.word.f, tone: band.tone, shape: band.shape }, counted: 0, missing: null }} />
            <span>{limits(band.from, band.to, percent)}</span>
          </span>
        ))}
      </span>
      {words.source(source)}
    </span>
  );
}

function limits(from: number | null, to: number | null, percent: (n: number) => string): string {
  if (from === null) return to === null ? '' : words.below(percent(to));
  return to === null ? words.least(percent(from)) : words.from(percent(from), percent(to));
}
