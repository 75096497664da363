import { useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from './Button.tsx';
import { TextArea } from './fields.tsx';

export interface ReasonFormProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Said when it is sent without a reason. */
  readonly needed: string;
  /** The main button's words. */
  readonly send: string;
  readonly cancel: string;
  readonly busy: boolean;
  /** What stands in it to begin with. */
  readonly first?: string | undefined;
  /** A reason given before, with the words of the button that brings it back. */
  readonly last?: { readonly reason: string; readonly label: string } | undefined;
  readonly onSend: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Why somebody says no, sends back or changes: one field, asked for before it is sent. Ctrl Enter sends, Esc leaves. */
export function ReasonForm({ label, hint, needed, send, cancel, busy, first = '', last, onSend, onCancel }: ReasonFormProps): ReactElement {
  const [reason, setReason] = useState(first);
  const [tried, setTried] = useState(false);
  const act = (): void => {
    setTried(true);
    if (reason.trim()) onSend(reason.trim());
  };
  return (
    <form
      className="form" noValidate
      onSubmit={(event) => { event.preventDefault(); act(); }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') { event.preventDefault(); onCancel(); }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); act(); }
      }}
    >
      <TextArea autoFocus rows={3} maxLength={2000} label={label} hint={hint} value={reason} onChange={setReason} error={tried && !reason.trim() ? needed : undefined} />
      <div className="acts">
        <Button kind="main" small type="submit" busy={busy}>{send}</Button>
        {last && last.reason && last.reason !== reason ? <Button small onClick={() => setReason(last.reason)}>{last.label}</Button> : null}
        <Button kind="quiet" small onClick={onCancel}>{cancel}</Button>
      </div>
    </form>
  );
}
