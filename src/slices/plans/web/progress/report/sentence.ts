import type { Report } from '../../../contract/report.ts';
import { numberText } from '../../written.ts';
import { dueText, lateDaysOf } from '../value.ts';
import { formWords, oweWords } from './words.ts';

type Asked = Pick<Report, 'code' | 'periodName' | 'periodState' | 'state' | 'unit' | 'programmed' | 'may'>;

/** Whether how much of it is done is asked for, which is a percentage, rather than a value in a unit. */
export const isExecution = ({ unit, programmed }: Pick<Report, 'unit' | 'programmed'>): boolean => unit === '%' && programmed === 100;

/** The title of one report: the question while it can be answered, else what became of it. */
export function reportTitle(report: Asked): string {
  const { title } = formWords;
  if (report.may.report && report.state === 'returned') return title.correct(report.code);
  if (report.may.report && report.state === 'pending') return (isExecution(report) ? title.execution : title.value)(report.code, report.periodName);
  if (report.state === 'accepted') return title.accepted(report.code);
  if (report.state === 'reported') return title.sent(report.code);
  return report.periodState === 'closed' ? title.closed(report.code, report.periodName) : title.read(report.code, report.periodName);
}

/** The title of what one owes: «Debe 5 reportes; el más atrasado venció hace 36 días». */
export function oweSentence(owed: readonly Pick<Report, 'dueOn'>[], more: boolean, territory: string, day?: string): string {
  const { title } = oweWords;
  if (owed.length === 0) return title.none;
  const first = owed.reduce((early, { dueOn }) => (dueOn < early ? dueOn : early), '9999-12-31');
  const late = lateDaysOf(first, day);
  const head = owed.length === 1 && !more ? title.one : title.many(numberText(owed.length, territory), more);
  return `${head}; ${late > 0 ? title.late(dueText(late)) : title.next(dueText(late))}`;
}
