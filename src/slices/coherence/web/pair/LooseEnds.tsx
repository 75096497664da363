import { Block } from '../../../../web/ui/Block.tsx';
import { Button } from '../../../../web/ui/Button.tsx';
import { LinkSign } from '../../../../web/ui/Sprite.tsx';
import type { Link } from '../../contract/link.ts';
import type { Element } from '../../contract/view.ts';
import { kindWord, pairWords as words } from '../words.ts';

interface LooseEndsProps {
  title: string;
  elements: Element[];
  /** Links still to be decided: their elements already wait. */
  waiting: Link[];
  mayLink: boolean;
  onLink: (element: Element) => void;
}

/** Elements without a link, each with the button that would give it one. */
export function LooseEnds({ title, elements, waiting, mayLink, onLink }: LooseEndsProps) {
  const proposed = new Set(waiting.map(({ lower }) => lower.identity));
  return (
    <Block title={title}>
      {mayLink ? null : <p className="meta">{words.noGrant}</p>}
      {elements.map((element) => (
        <div key={element.id} className="loose-end">
          <LinkSign kind={proposed.has(element.identity) ? 'suggested' : 'loose'} />
          <div>{element.text} <span className="meta">{kindWord(element.kind)} {element.code}</span></div>
          {mayLink ? <Button small aria-label={words.linkOf(element.code)} onClick={() => onLink(element)}>{words.link}</Button> : null}
        </div>
      ))}
    </Block>
  );
}
