import type { ReactElement, ReactNode } from 'react';
import { Sign } from './Sprite.tsx';
import type { SignName } from './Sprite.tsx';

export interface TodoItem {
  readonly id: string;
  readonly sign: SignName;
  /** What is, in a few words. */
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** The button that would get it, or the evidence that it is there. */
  readonly action?: ReactNode;
}

/** What waits or what is missing, each with what to do. `bare` without a panel, for "what is and what is missing". */
export function Todo({ items, bare = false }: { readonly items: readonly TodoItem[]; readonly bare?: boolean }): ReactElement {
  return (
    <ul className={bare ? 'todo bare' : 'todo'}>
      {items.map((item) => (
        <li key={item.id}>
          <Sign name={item.sign} />
          <div>
            <h3>{item.title}</h3>
            {item.detail === undefined ? null : <p>{item.detail}</p>}
          </div>
          {item.action === undefined ? <span /> : <div className="act">{item.action}</div>}
        </li>
      ))}
    </ul>
  );
}
