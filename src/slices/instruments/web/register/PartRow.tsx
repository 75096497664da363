import type { Part } from '../../../../kernel/part.ts';
import { Button } from '../../../../web/ui/Button.tsx';
import { Icon } from '../../../../web/ui/Sprite.tsx';
import { MenuButton } from '../../../../web/ui/MenuButton.tsx';
import { Tag } from '../../../../web/ui/Tag.tsx';
import { PartForm } from './PartForm.tsx';
import { partName } from './part-name.ts';
import { pageWords, textWords as words } from './words.ts';

/** What one may do with a part. */
export interface PartActs {
  onOpen: (key: string | undefined) => void;
  onChange: (part: Part) => void;
  onAdd: (after: string, kind: Part['kind']) => void;
  onNudge: (key: string, by: -1 | 1) => void;
  onMove: (key: string) => void;
  onRemove: (part: Part) => void;
}

/** A part in the editor: closed it is a line with its menu, open it is a form. */
export function PartRow({ part, place, count, open, model, acts }: { part: Part; place: number; count: number; open: boolean; model: boolean; acts: PartActs }) {
  const name = partName(part);
  return (
    <li className={part.kind}>
      <div className="head">
        <div><b>{name}</b>{part.optional ? <> <Tag>{pageWords.optional}</Tag></> : null}{open || part.text === '' ? null : <span className="meta said">{part.text}</span>}</div>
        <div className="acts">
          {open ? null : <Button small aria-label={`${words.open}: ${name}`} onClick={() => acts.onOpen(part.key)}>{words.open}</Button>}
          <MenuButton
            className="btn sm"
            entries={[
              { key: 'article', label: words.addArticle, icon: 'plus', onAct: () => acts.onAdd(part.key, 'article') },
              { key: 'heading', label: words.addHeading, icon: 'plus', onAct: () => acts.onAdd(part.key, 'heading') },
              { key: 'provision', label: words.addProvision, icon: 'plus', onAct: () => acts.onAdd(part.key, 'provision') },
              { key: 'up', label: words.up, icon: 'up', onAct: () => acts.onNudge(part.key, -1), disabledReason: place === 0 ? words.first : undefined },
              { key: 'down', label: words.down, icon: 'dn', onAct: () => acts.onNudge(part.key, 1), disabledReason: place === count - 1 ? words.last : undefined },
              { key: 'move', label: words.move, icon: 'swap', onAct: () => acts.onMove(part.key) },
              { key: 'remove', label: words.remove, icon: 'remove', onAct: () => acts.onRemove(part) },
            ]}
          >
            <Icon name="menu" /><span className="vh">{words.menu(name)}</span>
          </MenuButton>
        </div>
      </div>
      {open ? <PartForm part={part} model={model} onChange={acts.onChange} onClose={() => acts.onOpen(undefined)} /> : null}
    </li>
  );
}
