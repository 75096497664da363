import { surelyBefore } from '../../../../engine/workflow/index.ts';
import type { Finding } from '../../../../kernel/finding.ts';
import type { Owned } from '../../../../kernel/reach.ts';

/** What the rules on registered instruments read of one. */
export interface Checked extends Pick<Owned, 'id' | 'owner' | 'territory' | 'parties' | 'visibility'> {
  title: string;
  kindTitle: string;
  stateTitle: string;
  normative: boolean;
  force_to: string | null;
  published_on: string | null;
}

const finding = (rule: string, { id, title, owner, territory, parties, visibility }: Checked, weight: Finding['weight'], says: string, evidence: string[]): Finding => ({
  rule, subject: { kind: 'instruments.instrument', id }, name: title, weight, says, evidence: evidence.map((line) => ({ says: line, at: `/instrumentos/${id}` })), whose: { owner, territory, parties, visibility },
});

/** One whose state still binds and whose own end has surely passed: its life or its date is wrong. */
export function endedInForce(rule: string, one: Checked, day: string): Finding | undefined {
  if (one.force_to === null || !surelyBefore(one.force_to, day)) return undefined;
  return finding(rule, one, 'finding', `«${one.title}» figura como «${one.stateTitle}», y su propio plazo terminó (${one.force_to}).`, [`Estado registrado: ${one.stateTitle}`, `Rige hasta: ${one.force_to}`]);
}

/** A norm that binds and of which nobody said when it was published: only asked for. */
export const neverPublished = (rule: string, one: Checked): Finding | undefined =>
  one.normative && one.published_on === null ? finding(rule, one, 'notice', `De «${one.title}» no se sabe cuándo se publicó.`, [`${one.kindTitle}, ${one.stateTitle.toLocaleLowerCase('es')}, sin fecha de publicación`]) : undefined;
