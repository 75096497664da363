import type { Finding } from '../../../../kernel/finding.ts';
import type { Owned } from '../../../../kernel/reach.ts';
import type { NormCitation } from '../../contract/law/citing.ts';
import type { Relation } from '../../contract/law/norm.ts';
import { standingOn } from './force.ts';
import { firstDay, publishedOn, surelyBefore } from './moment.ts';
import { dayText, placeText, standingText } from './words.ts';

/** A citation with what a rule asks of its norm. */
export type Rested = NormCitation & Pick<Owned, 'owner' | 'territory' | 'parties' | 'visibility'> & { known: { from: string | null; to: string | null; publication: string | null } };

export const normHref = (id: string): string => `/normas/${id}`;
const bornOn = ({ publication, from }: { publication: string | null; from: string | null }): string | null => publishedOn(publication) ?? from;
const of = (moment: string): string => dayText(moment).replace(/^el /, 'del ').replace(/^en /, 'de ');

function finding(rule: string, one: Rested, weight: Finding['weight'], says: string, evidence: Finding['evidence']): Finding {
  const { owner, territory, parties, visibility } = one;
  return { rule, subject: one.subject, weight, says, evidence, mark: one.id, ...(one.name ? { name: one.name } : {}), whose: { owner, territory, parties, visibility } };
}
const called = ({ name }: Rested): string => (name ? `«${name}»` : 'El registro');
const cited = ({ norm, article, letter }: Rested): string => placeText(norm.name, article, letter);

/** A record from before the norm it rests on was published. Without a date on either side nothing is said. */
export function laterNorm(rule: string, one: Rested): Finding | undefined {
  const born = bornOn(one.known);
  if (one.on === null || born === null || !surelyBefore(one.on, born)) return undefined;
  return finding(rule, one, one.verified ? 'finding' : 'notice', `${called(one)} es ${of(one.on)} y se apoya en una norma posterior: ${one.norm.name}, ${of(born)}.`, [
    { says: `El registro es ${of(one.on)}` },
    { says: `${one.norm.title}: ${of(born)}`, at: normHref(one.norm.id) },
  ]);
}

/** A norm that had ended when the record that rests on it began. */
export function endedNorm(rule: string, one: Rested, acting: readonly Relation[]): Finding | undefined {
  if (one.on === null) return undefined;
  const standing = standingOn(one.known, acting, [], firstDay(one.on));
  if (standing.state !== 'ended' || !standing.sure) return undefined;
  const sure = one.verified && standing.by.every(({ verified }) => verified);
  return finding(rule, one, sure ? 'finding' : 'notice', `${called(one)} es ${of(one.on)} y cita una norma que ya no regía: ${one.norm.name}, ${standingText(standing)}.`, [
    { says: `El registro es ${of(one.on)}` },
    { says: `${one.norm.title}: ${standingText(standing)}`, at: normHref(one.norm.id) },
  ]);
}

/** A citation of a whole norm whose articles are registered: only asked for. */
export const withoutArticle = (rule: string, one: Rested): Finding =>
  finding(rule, one, 'notice', `${called(one)} cita ${cited(one)} sin decir en qué artículo.`, [{ says: one.norm.title, at: normHref(one.norm.id) }]);

export interface RestingNorm {
  id: string;
  name: string;
  from: string;
  born: string;
  publication: string | null;
  basis: string;
  basisId: string;
  verified: boolean;
}

/** A norm older than the one that it regulates or develops. */
export function olderThanBasis(rule: string, one: RestingNorm): Finding | undefined {
  const born = bornOn({ publication: one.publication, from: one.born }) ?? one.born;
  if (!surelyBefore(one.from, born)) return undefined;
  return {
    rule, subject: { kind: 'norms.norm', id: one.id }, weight: one.verified ? 'finding' : 'notice', mark: one.basisId, name: one.name,
    says: `«${one.name}» es ${of(one.from)} y se apoya en una norma posterior: ${one.basis}, ${of(born)}.`,
    evidence: [{ says: `${one.name}: ${of(one.from)}`, at: normHref(one.id) }, { says: `${one.basis}: ${of(born)}`, at: normHref(one.basisId) }],
    whose: { owner: null, territory: null, parties: [], visibility: 'public' },
  };
}

export interface NeedingRecord {
  subject: { kind: string; id: string };
  name: string;
  whose: NonNullable<Finding['whose']>;
}

/** A record that says of itself that it needs a norm, and cites none. */
export const withoutNorm = ({ subject, name, whose }: NeedingRecord): Finding => ({
  rule: 'norms.record-without-norm', subject, name, whose, weight: 'finding', says: `«${name}» necesita una norma que lo sustente y no cita ninguna.`, evidence: [],
});
