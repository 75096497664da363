import { useState } from 'react';
import { Button } from '../../../web/ui/Button.tsx';
import { Dialog } from '../../../web/ui/Dialog.tsx';
import { DateField } from '../../../web/ui/fields.tsx';
import { showToast } from '../../../web/ui/Toast.tsx';
import { institutionsApi } from './api.ts';
import { Refused } from '../../../web/Refused.tsx';
import { words } from './words.ts';

/** The last day of a mandate. */
export function EndMandate({ mandate, title, onClose }: { mandate: string; title: string; onClose: () => void }) {
  const [to, setTo] = useState('');
  const end = institutionsApi.useTell('endMandate');
  const save = (): void =>
    end.mutate({ id: mandate, to }, {
      onSuccess: () => {
        showToast({ text: words.done });
        onClose();
      },
    });
  return (
    <Dialog open onClose={onClose} title={words.endTitle(title)} actions={<><Button kind="main" busy={end.isPending} disabledReason={to ? undefined : words.endOn} onClick={save}>{words.save}</Button><Button onClick={onClose}>{words.cancel}</Button></>}>
      <div className="form">
        <DateField label={words.endOn} value={to} onChange={setTo} />
        {end.error ? <Refused problem={end.error} what={words.mandateFailed} kept={words.kept} /> : null}
      </div>
    </Dialog>
  );
}
