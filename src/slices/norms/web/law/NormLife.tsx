import { Block } from '../../../../web/ui/Block.tsx';
import { Link } from '../../../../web/ui/link.tsx';
import type { WholeNorm } from '../../contract.ts';
import { momentText } from '../../rules/law/moment.ts';
import { lifeOf, normHref } from './view.ts';
import { words } from './words.ts';

/** What happened to the norm and what it did to others, along a line. */
export function NormLife({ norm }: { norm: WholeNorm }) {
  const steps = lifeOf(norm);
  if (steps.length === 0) return null;
  return (
    <Block title={words.life}>
      <p className="meta">{words.lifeHelp}</p>
      <ol className="law-life" aria-label={words.lifeLabel}>
        {steps.map(({ key, on, what, other, note, seen }) => (
          <li key={key} className={seen ? 'seen' : undefined}>
            <div>
              <b>{on ? momentText(on) : words.undated}</b>
              {what} {other ? <Link href={normHref(other.id)}>{other.title}</Link> : null}
              {note ? <span className="meta">{note}</span> : null}
            </div>
          </li>
        ))}
      </ol>
    </Block>
  );
}
