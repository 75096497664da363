import type { Report } from '../../../contract/report.ts';
import { programmedText, saidText } from '../value.ts';
import { reviewWords as words } from './words.ts';

/** What was programmed, what was said before, what is said now: side by side, and none of the three corrected. */
export function SaidBeside({ report, territory }: { report: Report; territory: string }) {
  const cells = [
    { label: words.programmed, value: programmedText(report.programmed, report.programmedMissing, report.unit, territory), note: '' },
    { label: words.previous, value: report.previous ? saidText(report.previous, report.unit, territory) : words.nothingBefore, note: report.previous?.period ?? '' },
    { label: words.now, value: saidText(report, report.unit, territory), note: report.periodName },
  ];
  return (
    <div className="two" style={{ gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', maxWidth: 680 }}>
      {cells.map(({ label, value, note }) => (
        <div key={label}>
          <span className="meta">{label}</span>
          <div className={value.length > 16 ? undefined : 'big'} style={{ overflowWrap: 'anywhere' }}>{value}</div>
          <span className="meta">{note}</span>
        </div>
      ))}
    </div>
  );
}
