import type { Subject } from '../../../../kernel/subject.ts';

/** A kind with its slice, and an identity after a bar or a colon. */
const whole = /^([a-z]+\.[a-z-]+)[/:](.+)$/;
/** The code of a country or of a unit. */
const code = /^[a-z]{2}(-\d+)?$/i;

const plain = (kind: string, id: string): Subject => ({ kind, id: kind === 'territories.unit' ? id.toUpperCase() : id });

/**
 * What figures are asked of: its kind and identity in one word, or each by itself; null for the house, `half` when one
 * of the two is missing. A territory's code is written in capitals.
 */
export function subjectAsked({ subject, kind, id }: { subject?: string | undefined; kind?: string | undefined; id?: string | undefined }): Subject | null | 'half' {
  if (subject) {
    const [, of, one] = whole.exec(subject) ?? [];
    return of && one ? plain(of, one) : code.test(subject) ? plain('territories.unit', subject) : { kind: 'sources.topic', id: subject };
  }
  if (kind === undefined && id === undefined) return null;
  return kind && id ? plain(kind, id) : 'half';
}
