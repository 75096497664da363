import type { ScopeKind } from '../contract.ts';
import type { GrantRow } from '../store/grant.ts';
import type { Holder } from './holders.ts';

interface Given {
  id: string;
  role: string;
  holder: Holder;
  scope: { kind: ScopeKind; id: string | null };
  from: string | null;
  to: string | null;
}

/** A grant as a record: what it opens is its owner or territory, whose people hold it is its party. */
export function newGrant({ id, role, holder, scope, from, to }: Given, party: string | null, now: Date): GrantRow {
  const held = (kind: Holder['kind']): string | null => (holder.kind === kind ? holder.id : null);
  return {
    id,
    owner: scope.kind === 'institution' || scope.kind === 'group' || scope.kind === 'programme' ? scope.id : null,
    territory: scope.kind === 'territory' ? scope.id : null,
    parties: party ? [party] : [],
    visibility: 'shared',
    version: 1,
    role,
    account: held('account'),
    person: held('person'),
    post: held('post'),
    scopeKind: scope.kind,
    scope: scope.id,
    fromOn: from,
    toOn: to,
    createdAt: now,
  };
}
