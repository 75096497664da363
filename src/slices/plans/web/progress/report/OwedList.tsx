import { paths } from '../../../../../web/paths.ts';
import { LinkButton } from '../../../../../web/ui/Button.tsx';
import { Todo } from '../../../../../web/ui/Todo.tsx';
import type { Report } from '../../../contract/report.ts';
import { isKept } from '../../kept.ts';
import { programmedText, saidText } from '../value.ts';
import { draftKey } from './draft.ts';
import { oweWords as words } from './words.ts';

/** Reports to make or to correct, each one press away. */
export function OwedList({ reports, territory }: { reports: readonly Report[]; territory: string }) {
  return (
    <Todo
      items={reports.map((report) => {
        const returned = report.state === 'returned';
        const said = [
          returned && report.reason ? words.returned(report.reason) : undefined,
          words.programmed(programmedText(report.programmed, report.programmedMissing, report.unit, territory)),
          report.previous ? words.lastValue(saidText(report.previous, report.unit, territory), report.previous.period) : undefined,
          isKept(draftKey(report.id)) ? words.draft : undefined,
        ].filter(Boolean);
        return {
          id: report.id,
          sign: returned ? 'risk' as const : 'sd' as const,
          title: <><span className="code">{report.code}</span> {report.text}</>,
          detail: said.join(' · '),
          action: <LinkButton small kind="main" href={paths.planReport(report.id)}><span aria-hidden="true">{returned ? words.correct : words.report}</span><span className="vh">{(returned ? words.correctOf : words.reportOf)(report.code)}</span></LinkButton>,
        };
      })}
    />
  );
}
