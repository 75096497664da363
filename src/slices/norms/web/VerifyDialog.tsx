import { useState } from 'react';
import { Button } from '../../../web/ui/Button.tsx';
import { Dialog } from '../../../web/ui/Dialog.tsx';
import { TextArea } from '../../../web/ui/fields.tsx';
import { Problem } from '../../../web/ui/Problem.tsx';
import type { verifiedKinds } from '../contract.ts';
import { normsApi } from './api.ts';
import { words } from './words.ts';

/** An entry of the law that a person may say they read. */
export interface Verifiable {
  kind: (typeof verifiedKinds)[number];
  id: string;
  version: number;
  /** How people call it: «M-f», «art. 54». */
  code: string;
  title: string;
}

/** A person says which text they read; from then on the value is verified and packs leave it alone. */
export function VerifyDialog({ entry, onClose }: { entry: Verifiable; onClose: () => void }) {
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const verify = normsApi.useTell('verify');
  const save = (): void => {
    setTried(true);
    if (source.trim() !== '') verify.mutate({ kind: entry.kind, id: entry.id, version: entry.version, verified: true, source }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      keepOpen
      onClose={onClose}
      title={words.verifyTitle(entry.code)}
      actions={<><Button kind="main" busy={verify.isPending} onClick={save}>{words.save}</Button><Button kind="quiet" onClick={onClose}>{words.cancel}</Button></>}
    >
      <p>{entry.title}</p>
      <TextArea label={words.verifySource} hint={words.verifyHint} value={source} onChange={setSource} maxLength={500} error={tried && source.trim() === '' ? words.verifyNeed : undefined} />
      {verify.error ? <Problem what={words.notSaved} why={verify.error.message} kept={words.kept} code={verify.error.answer.requestId || undefined} /> : null}
    </Dialog>
  );
}
