import type { z } from '../../../../kernel/contract.ts';
import { LinkSign } from '../../../../web/ui/Sprite.tsx';
import type { Aspect, GroupPair } from '../../contract/group.ts';
import { aspectWords, groupWords as words } from './words.ts';

/** Written out in a cell; all of it is in the pair. */
const shown = 3;

/** Elements that agree, or clash, each with its sign; the count is whole. */
export function AspectList({ found }: { found: z.output<typeof GroupPair>['concordant'] }) {
  if (found.count === 0) return <span className="meta">0</span>;
  const some = found.items.slice(0, shown);
  return (
    <div>
      <ul className="aspect-list">{some.map((one) => <li key={one.linkId}><LinkSign kind={kindOf(one)} /> {one.lowerText} <span className="meta">{aspectWords.word[one.relation]}</span> {one.upperText}</li>)}</ul>
      <span className="meta">{words.first(some.length, found.count) || words.elements(found.count)}</span>
    </div>
  );
}

const kindOf = ({ relation, state, degree }: z.output<typeof Aspect>): 'direct' | 'partial' | 'conflict' => (relation === 'incompatible' || state === 'contested' ? 'conflict' : relation === 'sinergia' ? 'direct' : degree);
