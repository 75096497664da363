import type { ReactElement } from 'react';
import type { KindCount } from '../../contract/board.ts';
import { paths } from '../../../../web/paths.ts';
import { Link } from '../../../../web/ui/link.tsx';
import { Share } from '../../../../web/ui/Share.tsx';
import { VerifiedMark } from '../../../../web/ui/Tag.tsx';
import { LightMark } from './Light.tsx';
import { states, type BoardView } from './view.ts';
import { countText, words } from './words.ts';

/** For each kind, how many territories have it and how many have which light; each count opens its list. */
export function KindStrip({ kinds, view }: { kinds: readonly KindCount[]; view: BoardView }): ReactElement {
  const href = (tipo: string, luz?: string): string => paths.bodies({ ...view, ver: undefined, q: undefined, vista: 'lista', tipo, luz });
  return (
    <dl className="kind-strip">
      {kinds.map((kind) => (
        <div key={kind.kind}>
          <dt>{kind.title}{kind.verified ? null : <> <VerifiedMark verified={false} word={words.toVerify} /></>}</dt>
          <dd>
            <span className="kind-share">{kind.unknown === kind.of ? <span className="meta">{words.nobodyKnows}</span> : <>{words.exists}: <Share part={kind.complete + kind.partial} whole={kind.of} format={countText} bar /></>}</span>
            <ul>{states.map((state) => <li key={state} className={kind[state] === 0 ? 'none' : undefined}><LightMark state={state} many={kind[state] !== 1} /> {kind[state] === 0 ? <span>0</span> : <Link href={href(kind.kind, state)}>{countText(kind[state])}</Link>}</li>)}</ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
