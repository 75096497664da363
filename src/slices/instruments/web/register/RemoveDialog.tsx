import type { Instrument } from '../../contract/register/shape.ts';
import { paths } from '../../../../web/paths.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { useGo } from '../../../../web/route.ts';
import { Dialog } from '../../../../web/ui/Dialog.tsx';
import { ReasonForm } from '../../../../web/ui/ReasonForm.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { instrumentsApi } from './api.ts';
import { pageWords as words } from './words.ts';

/** Takes away an instrument that was registered by mistake, with the reason. */
export function RemoveDialog({ one, onClose }: { one: Instrument; onClose: () => void }) {
  const remove = instrumentsApi.useTell('remove');
  const go = useGo();
  const send = (why: string): void => remove.mutate({ id: one.id, version: one.version, why }, { onSuccess: () => { showToast({ text: words.removed }); go(paths.instruments()); } });
  return (
    <Dialog open keepOpen onClose={onClose} title={words.removeTitle}>
      <ReasonForm label={words.removeWhy} hint={words.removeHint} needed={words.removeWhy} send={words.remove} cancel={words.cancel} busy={remove.isPending} onSend={send} onCancel={onClose} />
      <Refused problem={remove.error} what={words.notRemoved} />
    </Dialog>
  );
}
