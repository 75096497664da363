import type { Finding } from '../../../../kernel/finding.ts';
import type { RuleKind } from '../../contract/finding.ts';
import { kindOrderOf, severityOrderOf, type Entry } from './entry.ts';
import { printOf } from './print.ts';

/** Rules of other slices look at records; those of the norms have a group of their own. */
export const kindOfCheck = (rule: string): RuleKind => (rule.startsWith('norms.') ? 'norm' : 'record');

/** What a check of another slice found, as the register keeps it. It rests on no document: the check says who reads it. */
export function checkedEntry({ rule, subject, weight, says, evidence, mark, name }: Finding): Entry {
  const severity = weight === 'notice' ? 'notice' : 'moderate';
  const kind = kindOfCheck(rule);
  const values = evidence.map(({ says: value, at }) => ({ value, source: '', ...(at?.startsWith('/') ? { href: at } : {}) }));
  return {
    rule, key: [subject.kind, subject.id, mark].filter(Boolean).join(' '), kind, kindOrder: kindOrderOf(kind), severity, severityOrder: severityOrderOf(severity),
    subject, name: name ?? says.slice(0, 120), place: null, says, values, print: printOf(values.length > 0 ? values : [{ value: says }]), documents: [], statements: [], overRecords: false, withheld: [],
  };
}
