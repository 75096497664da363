import { useState, type FormEvent } from 'react';
import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { TextField } from '../../../../web/ui/fields.tsx';
import { Status } from '../../../../web/ui/Status.tsx';
import { showToast } from '../../../../web/ui/Toast.tsx';
import { accountsApi } from '../api.ts';
import { CopyButton } from '../Copy.tsx';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';

/** The second factor: a picture to read, a code to confirm, ten codes to keep. */
export function FactorBlock({ on, codesLeft }: { on: boolean; codesLeft: number }) {
  const start = accountsApi.useTell('startTotp');
  const [codes, setCodes] = useState<string[]>();
  return (
    <Block title={words.own.factor} meta={<Status tone={on ? 'ok' : 'sd'} word={on ? words.own.factorOn : words.own.factorOff} />}>
      <div className="stack">
        {codes ? <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} /> : null}
        {!on && !start.data ? <p>{words.own.factorWhy}</p> : null}
        {!on && !start.data ? <Button busy={start.isPending} onClick={() => start.mutate({})}>{words.own.activate}</Button> : null}
        <Refused problem={start.error} what={words.own.notActivated} />
        {!on && start.data ? <ConfirmFactor qr={start.data.qr} secret={start.data.secret} onCodes={setCodes} /> : null}
        {on && !codes ? <RemoveFactor codesLeft={codesLeft} /> : null}
      </div>
    </Block>
  );
}

function ConfirmFactor({ qr, secret, onCodes }: { qr: string; secret: string; onCodes: (codes: string[]) => void }) {
  const confirm = accountsApi.useTell('confirmTotp');
  const [code, setCode] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate({ code }, { onSuccess: (answer) => onCodes(answer.recoveryCodes) });
  };
  return (
    <form className="form" onSubmit={send}>
      <p>{words.own.scan}</p>
      <img src={`data:image/svg+xml;utf8,${encodeURIComponent(qr)}`} alt={words.own.qr} width="200" height="200" />
      <p className="meta">
        {words.own.byHand} <span className="mono">{secret.match(/.{1,4}/g)?.join(' ')}</span>
      </p>
      <TextField label={words.door.code} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} required />
      <Refused problem={confirm.error} what={words.own.notActivated} />
      <div className="acts">
        <Button type="submit" busy={confirm.isPending}>{words.own.confirm}</Button>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  return (
    <section className="note ok" aria-label={words.own.codesTitle}>
      <div>
        <b>{words.own.codesTitle}.</b> {words.own.codesWhy}
        <textarea id="recovery-codes" className="inp mono" readOnly rows={5} aria-label={words.own.codesTitle} value={pairs(codes)} />
        <div className="row">
          <CopyButton text={codes.join('\n')} label={words.own.copy} from="recovery-codes" />
          <Button small onClick={onDone}>{words.own.saved}</Button>
        </div>
      </div>
    </section>
  );
}

const pairs = (codes: string[]): string => codes.map((code, i) => code + (i % 2 === 0 ? '   ' : '\n')).join('').trim();

function RemoveFactor({ codesLeft }: { codesLeft: number }) {
  const remove = accountsApi.useTell('removeTotp');
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    remove.mutate({ password }, { onSuccess: () => showToast({ text: words.own.removed }) });
  };
  return (
    <form className="form" onSubmit={send}>
      <p>{words.own.codesLeft(codesLeft)}</p>
      {asking ? <TextField label={words.own.current} type="password" autoComplete="current-password" value={password} onChange={setPassword} required /> : null}
      <Refused problem={remove.error} what={words.own.notRemoved} />
      <div className="acts">
        {asking ? <Button type="submit" busy={remove.isPending}>{words.own.remove}</Button> : <Button kind="quiet" onClick={() => setAsking(true)}>{words.own.remove}</Button>}
      </div>
    </form>
  );
}
