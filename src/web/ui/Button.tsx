import { useId } from 'react';
import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';
import { Link } from './link.tsx';
import { Icon } from './Sprite.tsx';
import type { IconName } from './Sprite.tsx';

export type ButtonKind = 'main' | 'normal' | 'quiet';

interface Look {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly icon?: IconName;
  /** A key that does the same, shown on the button. */
  readonly shortcut?: string;
  readonly children: ReactNode;
}

export interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'children'> {
  /** Why it cannot be used now. The button stays visible and focusable, does nothing, and the reason stands beside it. */
  readonly disabledReason?: string | undefined;
  /** While the work it began goes on: does nothing, keeps its words. */
  readonly busy?: boolean | undefined;
}

const classOf = ({ kind = 'normal', small = false }: Pick<Look, 'kind' | 'small'>, extra = ''): string =>
  ['btn', kind === 'normal' ? '' : kind, small ? 'sm' : '', extra].filter((part) => part !== '').join(' ');

/** A button. One `main` per screen; a verb in infinitive. */
export function Button({ kind, small, icon, shortcut, children, disabledReason, busy = false, className, onClick, type = 'button', ...rest }: ButtonProps): ReactElement {
  const why = useId();
  const off = disabledReason !== undefined || busy;
  const button = (
    <button
      {...rest}
      type={off ? 'button' : type}
      className={classOf({ kind, small }, className)}
      aria-disabled={off ? true : undefined}
      aria-busy={busy ? true : undefined}
      aria-describedby={disabledReason === undefined ? rest['aria-describedby'] : why}
      onClick={off ? undefined : onClick}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
      {shortcut === undefined ? null : <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
  if (disabledReason === undefined) return button;
  return <span className="btn-why">{button}<span className="meta" id={why}>{disabledReason}</span></span>;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ kind, small, icon, shortcut, children, href, download }: Look & { readonly href: string; readonly download?: boolean | string }): ReactElement {
  return (
    <Link href={href} download={download} className={classOf({ kind, small })}>
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
      {shortcut === undefined ? null : <kbd aria-hidden="true">{shortcut}</kbd>}
    </Link>
  );
}
