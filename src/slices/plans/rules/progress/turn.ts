import type { ReportState } from '../../contract/report.ts';

export type Deed = 'report' | 'accept' | 'return';

/** What a deed makes of a report, or why it may not be done. */
export type Turn = { to: ReportState } | { no: 'report-decided' | 'report-pending' };

const turns: Record<ReportState, Record<Deed, Turn>> = {
  pending: { report: { to: 'reported' }, accept: { no: 'report-pending' }, return: { no: 'report-pending' } },
  reported: { report: { to: 'reported' }, accept: { to: 'accepted' }, return: { to: 'returned' } },
  // Whoever reviews may think again without a new report; what was accepted is corrected only after being sent back.
  returned: { report: { to: 'reported' }, accept: { to: 'accepted' }, return: { to: 'returned' } },
  accepted: { report: { no: 'report-decided' }, accept: { to: 'accepted' }, return: { to: 'returned' } },
};

export const turnOf = (state: ReportState, deed: Deed): Turn => turns[state][deed];
