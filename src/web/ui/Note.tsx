import type { ReactElement, ReactNode } from 'react';
import { Icon, Sign } from './Sprite.tsx';

export type NoteKind = 'info' | 'risk' | 'late' | 'ok' | 'plain' | 'demo';

const signs: Readonly<Record<NoteKind, ReactElement | null>> = {
  info: <Icon name="eye" />, risk: <Sign name="risk" />, late: <Sign name="late" />, ok: <Sign name="ok" />, plain: null, demo: null,
};

/** A notice in its place: what holds, and what one may do. */
export function Note({ kind = 'plain', children, actions }: { readonly kind?: NoteKind; readonly children: ReactNode; readonly actions?: ReactNode }): ReactElement {
  return (
    <div className={`note ${kind}`}>
      {signs[kind]}
      <div>{children}{actions === undefined ? null : <div className="row">{actions}</div>}</div>
    </div>
  );
}
