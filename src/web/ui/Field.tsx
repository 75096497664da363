import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Sign } from './Sprite.tsx';
import { useWords } from './words.ts';

/** What every field takes. */
export interface FieldLook {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and an example of what is right; shown under the field, read with it. */
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** What the control inside must carry so that label, hint and error belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

/** Label above, hint under it, control, error under the control. For controls that have no field of their own here. */
export function Field({ label, hint, error, optional = false, children }: FieldLook & { readonly children: (control: ControlProps) => ReactNode }): ReactElement {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}h`, error === undefined ? '' : `${id}e`].filter((part) => part !== '').join(' ');
  return (
    <div className="fl">
      <label htmlFor={id}>{label}<OptionalMark optional={optional} /></label>
      {hint === undefined ? null : <span className="hint" id={`${id}h`}>{hint}</span>}
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': error === undefined ? undefined : true, 'aria-required': optional ? undefined : true })}
      <FieldError id={`${id}e`} error={error} />
    </div>
  );
}

/** Several controls under one name (radio buttons, check boxes). */
export function FieldGroup({ label, hint, error, optional = false, children }: FieldLook & { readonly children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <fieldset className="fl" aria-describedby={error === undefined ? undefined : `${id}e`}>
      <legend>{label}<OptionalMark optional={optional} /></legend>
      {hint === undefined ? null : <span className="hint">{hint}</span>}
      <div className="choices">{children}</div>
      <FieldError id={`${id}e`} error={error} />
    </fieldset>
  );
}

function OptionalMark({ optional }: { readonly optional: boolean }): ReactElement | null {
  const words = useWords();
  return optional ? <span className="opt"> {words.optional}</span> : null;
}

function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }): ReactElement | null {
  return error === undefined ? null : <span className="er" id={id}><Sign name="late" />{error}</span>;
}
