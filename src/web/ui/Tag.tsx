import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Sprite.tsx';
import type { IconName } from './Sprite.tsx';
import { Status } from './Status.tsx';
import { useWords } from './words.ts';

/** A neutral mark beside a title. */
export function Tag({ children, icon }: { readonly children: ReactNode; readonly icon?: IconName }): ReactElement {
  return <span className="tag">{icon === undefined ? null : <Icon name={icon} />}{children}</span>;
}

/** Marks every invented datum: "Ejemplo". */
export function DemoTag(): ReactElement {
  return <span className="tag demo">{useWords().demo}</span>;
}

/** Whether somebody checked it against its source. */
export function VerifiedMark({ verified, word }: { readonly verified: boolean; readonly word?: string }): ReactElement {
  const words = useWords();
  return verified ? <Status tone="ok" sign="ver" word={word ?? words.verified} /> : <Status tone="risk" sign="q" word={word ?? words.unverified} />;
}
