import type { Output } from '../../../../../kernel/contract.ts';
import { Evidence } from '../../../../../web/ui/Evidence.tsx';
import { DemoTag } from '../../../../../web/ui/Tag.tsx';
import type { plans } from '../../../contract.ts';
import { momentOf } from '../../written.ts';
import { advanceWords as words } from '../board/words.ts';
import { EvidenceLinks } from '../EvidenceLinks.tsx';

type Advance = Output<(typeof plans)['operations']['advances']>['items'][number];

/** A log of what was done: when as far as it is known, what, and where it is proved. */
export function AdvanceList({ advances }: { advances: readonly Advance[] }) {
  return (
    <ul className="todo bare">
      {advances.map((one) => (
        <li key={one.number} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <div className="meta">{one.happened ? momentOf(one.happened) : words.undated} {one.certainty === 'inferred' ? words.inferred : ''} · {one.code ?? words.wholePlan} {one.example ? <DemoTag /> : null}</div>
          <div>{one.text}</div>
          <div className="row">{one.citation ? <Evidence place={one.citation} /> : null}{one.evidence.length > 0 || !one.citation ? <EvidenceLinks evidence={one.evidence} /> : null}</div>
        </li>
      ))}
    </ul>
  );
}
