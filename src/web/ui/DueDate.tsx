import '../styles/dates.css';
import type { ReactElement, ReactNode } from 'react';
import { Popover } from './Popover.tsx';
import { Status, type StatusProps } from './Status.tsx';

export interface DueDateProps {
  /** The date as it is read: "mar 14 oct 2025". */
  readonly date: ReactNode;
  /** How far it is: colour and word, "faltan 2 días hábiles". */
  readonly standing?: Pick<StatusProps, 'tone' | 'word' | 'sign'> | undefined;
  /** What «¿por qué esta fecha?» opens: a `WhyDate`. Without it there is no such button: then the row itself must lead to it. */
  readonly why?: ReactNode;
  /** «¿por qué esta fecha?» in the language of the screen. */
  readonly ask?: string;
}

/** A date that the law gives: never bare, always with its distance and its reason. */
export function DueDate({ date, standing, why, ask = '¿por qué esta fecha?' }: DueDateProps): ReactElement {
  return (
    <span className="dd">
      <b className="nowrap">{date}</b>
      {standing === undefined ? null : <Status {...standing} wrap />}
      {why === undefined ? null : <Popover buttonClass="link-btn" button={ask} className="pop why-pop">{() => why}</Popover>}
    </span>
  );
}
