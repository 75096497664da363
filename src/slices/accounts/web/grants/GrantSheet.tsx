import { useState, type FormEvent } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { Sheet } from '../../../../web/ui/Dialog.tsx';
import { DateField, SelectField, TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Role, ScopeKind } from '../../contract.ts';
import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { HolderFields, type HolderChoice } from './HolderFields.tsx';
import { ScopeFields } from './ScopeFields.tsx';

/** Giving a role over a scope for some time, to an account or to a post. */
export function GrantSheet({ account, roles, onClose }: { account: string | undefined; roles: Role[]; onClose: () => void }) {
  const give = accountsApi.useTell('grant');
  const known = accountsApi.useAsk('get', { id: account ?? '' }, { enabled: account !== undefined }).data;
  const [holder, setHolder] = useState<HolderChoice>({ kind: 'account', picked: undefined });
  const [role, setRole] = useState<Role>();
  const [kind, setKind] = useState<ScopeKind>();
  const [scope, setScope] = useState<string>();
  const [dates, setDates] = useState({ from: '', to: '', why: '' });
  const receiver = known && !holder.touched ? { kind: 'account' as const, picked: { id: known.id, name: known.fullName } } : holder;
  const missing = !receiver.picked || !role || !kind || (kind !== 'everything' && !scope);
  const chooseRole = (id: string): void => {
    const chosen = roles.find((one) => one.id === id);
    setRole(chosen);
    setKind(chosen?.scopes.length === 1 ? chosen.scopes[0] : undefined);
    setScope(undefined);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!receiver.picked || !role || !kind) return;
    give.mutate({ role: role.id, holder: { kind: receiver.kind, id: receiver.picked.id }, scope: { kind, id: scope ?? null }, from: dates.from || null, to: dates.to || null, ...(dates.why.trim() ? { why: dates.why } : {}) }, {
      onSuccess: () => {
        showToast({ text: words.grants.given });
        onClose();
      },
    });
  };
  return (
    <Sheet open onClose={onClose} title={words.grants.giveTitle} keepOpen>
      <form className="form" onSubmit={send}>
        <HolderFields value={receiver} onChange={setHolder} />
        <SelectField label={words.grants.role} placeholder={words.grants.chooseRole} options={roles.map(({ id, name }) => ({ value: id, label: name }))} value={role?.id ?? ''} onChange={chooseRole} required />
        {role ? <RoleWords role={role} /> : null}
        {role ? <ScopeFields kinds={role.scopes} kind={kind} onKind={(next) => { setKind(next); setScope(undefined); }} onScope={setScope} /> : null}
        <DateField label={words.grants.from} optional value={dates.from} onChange={(from) => setDates({ ...dates, from })} />
        <DateField label={words.grants.to} optional hint={words.grants.noEnd} value={dates.to} onChange={(to) => setDates({ ...dates, to })} />
        <TextField label={words.history.why} optional value={dates.why} maxLength={500} onChange={(why) => setDates({ ...dates, why })} />
        <Refused problem={give.error} what={words.grants.notGiven} />
        <div className="acts">
          <Button kind="main" type="submit" busy={give.isPending} disabledReason={missing ? words.grants.missing : undefined}>{words.grants.give}</Button>
        </div>
      </form>
    </Sheet>
  );
}

function RoleWords({ role }: { role: Role }) {
  return (
    <div className="meta">
      <p>{role.description}</p>
      {role.can.length > 0 ? <p><b>{words.grants.can}:</b> {role.can.join('; ')}.</p> : null}
      {role.cannot.length > 0 ? <p><b>{words.grants.cannot}:</b> {role.cannot.join('; ')}.</p> : null}
    </div>
  );
}
