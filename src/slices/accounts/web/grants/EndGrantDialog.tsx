import { useState } from 'react';
import { Button } from '../../../../web/ui/Button.tsx';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import type { Grant } from '../../contract.ts';
import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { scopeOf } from './grant-words.ts';

/** Ending a grant, with its reason; it stops at once. */
export function EndGrantDialog({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const end = accountsApi.useTell('endGrant');
  const [why, setWhy] = useState('');
  const finish = (): void =>
    end.mutate({ id: grant.id, version: grant.version, ...(why.trim() ? { why } : {}) }, {
      onSuccess: () => {
        showToast({ text: words.grants.done });
        onClose();
      },
    });
  return (
    <Dialog open onClose={onClose} title={words.grants.endTitle} actions={<><Button kind="main" busy={end.isPending} onClick={finish}>{words.grants.end}</Button><Button onClick={onClose}>{words.grants.cancel}</Button></>}>
      <div className="stack">
        <p><b>{grant.holder.name}</b>: {grant.role.name} · {scopeOf(grant)}. {words.grants.ending}</p>
        <TextField label={words.grants.endWhy} optional value={why} onChange={setWhy} maxLength={500} />
        <Refused problem={end.error} what={words.grants.notEnded} />
      </div>
    </Dialog>
  );
}
