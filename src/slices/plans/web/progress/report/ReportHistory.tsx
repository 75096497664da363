import { Block } from '../../../../../web/ui/Block.tsx';
import { Status } from '../../../../../web/ui/Status.tsx';
import { momentText } from '../../written.ts';
import { saidText } from '../value.ts';
import { stateTones } from '../words.ts';
import type { OpenReport } from './ReportPage.tsx';
import { formWords as words } from './words.ts';

/** Every turn of a report, newest first: what was said, what was decided, and why. */
export function ReportHistory({ report, territory }: { report: OpenReport; territory: string }) {
  if (report.turns.length === 0) return null;
  return (
    <Block title={words.history}>
      <ol className="todo bare">
        {report.turns.toReversed().map((turn) => (
          <li key={`${turn.at} ${turn.state}`} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <div className="row"><Status tone={stateTones[turn.state]} word={words.turn[turn.state]} /> <span className="meta">{momentText(turn.at)}{turn.by ? `, ${words.by(turn.by)}` : ''}</span></div>
            {turn.state === 'reported' ? <div><b>{saidText(turn, report.unit, territory)}</b> {turn.narrative}</div> : null}
            {turn.reason ? <div>{turn.reason}</div> : null}
          </li>
        ))}
      </ol>
    </Block>
  );
}
