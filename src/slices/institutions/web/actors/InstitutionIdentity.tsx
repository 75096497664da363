import { useState, type ReactElement } from 'react';
import { useMay } from '../../../../web/session.ts';
import { Block, FactList } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { LegalIdentity } from '../../contract/actors.ts';
import { TaskSheet } from '../../../../web/TaskSheet.tsx';
import { isMoment } from '../mapping/view.ts';
import { moment } from '../words.ts';
import { institutionsApi } from './api.ts';
import { useSectors } from './use-sectors.ts';
import { words } from './words.ts';

/** On an institution's page: the act by which it exists before the law, and its sector. */
export function InstitutionIdentity({ id }: { id: string }): ReactElement | null {
  const may = useMay();
  const { data } = institutionsApi.useAsk('identity', { institution: id }, { enabled: may('institutions.identity') });
  const [open, setOpen] = useState<'identity' | 'sector'>();
  const { word } = useSectors();
  if (!data) return null;
  const { identity, sector, sectorSaid } = data;
  const items = [
    ...(identity ? [{ label: words.act, value: [identity.act, identity.number].filter(Boolean).join(', ') }, { label: words.on, value: identity.on ? moment(identity.on) : 's/d' }] : []),
    ...(identity?.authority ? [{ label: words.authority, value: identity.authority }] : []),
    ...(identity?.source ? [{ label: words.source, value: `${identity.source}${identity.mark === 'inferred' ? ` (${words.inferred})` : ''}` }] : []),
    { label: words.sector, value: <>{word(sector)}{sector && !sectorSaid ? <span className="meta"> {words.sectorByKind}</span> : null}</> },
  ];
  return (
    <Block title={words.identityTitle}>
      <div className="stack">
      {identity ? null : <p><b>{words.identityNone}</b><br /><span className="meta">{words.identityNoneBody}</span></p>}
      <FactList items={items} />
      {may('institutions.save-identity') ? <div className="row"><Button small onClick={() => setOpen('identity')}>{identity ? words.identityCorrect : words.identityEdit}</Button><Button small kind="quiet" onClick={() => setOpen('sector')}>{words.sectorEdit}</Button></div> : null}
      {open === 'identity' ? <IdentityDialog institution={id} of={identity} onClose={() => setOpen(undefined)} /> : null}
      {open === 'sector' ? <SectorDialog institution={id} sector={sectorSaid ? sector : null} onClose={() => setOpen(undefined)} /> : null}
      </div>
    </Block>
  );
}

function IdentityDialog({ institution, of, onClose }: { institution: string; of: LegalIdentity | null; onClose: () => void }): ReactElement {
  const [one, setOne] = useState({ act: of?.act ?? '', number: of?.number ?? '', authority: of?.authority ?? '', on: of?.on ?? '', source: of?.source ?? '' });
  const [tried, setTried] = useState(false);
  const tell = institutionsApi.useTell('saveIdentity');
  const put = (key: keyof typeof one) => (value: string) => setOne((before) => ({ ...before, [key]: value }));
  const save = (): void => {
    setTried(true);
    if (one.act.trim().length > 1 && isMoment(one.on)) tell.mutate({ institution, version: of?.version ?? 0, ...one, on: one.on.trim() || null, ...(of ? { mark: of.mark } : {}) }, { onSuccess: () => { showToast({ text: words.saved }); onClose(); } });
  };
  return (
    <TaskSheet title={of ? words.identityCorrect : words.identityEdit} busy={tell.isPending} problem={tell.error} onAct={save} onClose={onClose}>
      <TextField label={words.act} hint={words.actHint} value={one.act} onChange={put('act')} maxLength={300} error={tried && one.act.trim().length < 2 ? words.sayAct : undefined} />
      <TextField label={words.number} optional value={one.number} onChange={put('number')} maxLength={100} />
      <TextField label={words.authority} optional value={one.authority} onChange={put('authority')} maxLength={200} />
      <TextField label={words.on} hint={words.momentHint} optional value={one.on} onChange={put('on')} maxLength={10} error={tried && !isMoment(one.on) ? words.sayMoment : undefined} />
      <TextField label={words.source} optional value={one.source} onChange={put('source')} maxLength={300} />
    </TaskSheet>
  );
}

function SectorDialog({ institution, sector, onClose }: { institution: string; sector: string | null; onClose: () => void }): ReactElement | null {
  const [chosen, setChosen] = useState<string>(sector ?? '');
  const { options } = useSectors();
  const one = institutionsApi.useAsk('get', { id: institution }).data;
  const set = institutionsApi.useTell('setSector');
  if (!one) return null;
  const save = (): void => set.mutate({ institution, version: one.version, sector: chosen || null }, { onSuccess: () => { showToast({ text: words.saved }); onClose(); } });
  return (
    <TaskSheet title={words.sectorEdit} busy={set.isPending} problem={set.error} onAct={save} onClose={onClose}>
      <SelectField label={words.sector} value={chosen} onChange={setChosen} options={[{ value: '', label: words.asKind }, ...options]} />
    </TaskSheet>
  );
}
