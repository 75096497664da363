import type { Grant } from '../../contract.ts';
import { moment, plainDay } from '../when.ts';
import { words } from '../words.ts';

/** «Territorio: Esmeraldas (EC-08)». */
export function scopeOf({ scope }: Pick<Grant, 'scope'>): string {
  if (scope.kind === 'everything') return words.grants.scopeShort.everything;
  const code = scope.kind === 'territory' && scope.name !== scope.id ? ` (${scope.id})` : '';
  return `${words.grants.scopeShort[scope.kind]}: ${scope.name}${code}`;
}

/** «desde 1 ene 2026 hasta 31 dic 2026»; the instant when somebody ended it before its day. */
export function datesOf(grant: Pick<Grant, 'from' | 'to' | 'endsAt' | 'inForce'>): string {
  const from = grant.from ? words.grants.since(plainDay(grant.from)) : '';
  const cut = grant.endsAt && !grant.inForce ? words.grants.until(moment(grant.endsAt)) : '';
  const to = cut || (grant.to ? words.grants.until(plainDay(grant.to)) : '');
  return [from, to].filter(Boolean).join(' ') || words.grants.always;
}

export const stateOf = (grant: Pick<Grant, 'inForce' | 'endsAt' | 'from'>): { tone: 'ok' | 'sd' | 'np'; word: string } => {
  if (grant.inForce) return { tone: 'ok', word: words.grants.inForce };
  return grant.endsAt && new Date(grant.endsAt) <= new Date() ? { tone: 'sd', word: words.grants.ended } : { tone: 'np', word: words.grants.coming };
};
