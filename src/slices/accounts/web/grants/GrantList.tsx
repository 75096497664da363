import { accountsApi } from '../api.ts';
import { Refused } from '../../../../web/Refused.tsx';
import { words } from '../words.ts';
import { datesOf, scopeOf } from './grant-words.ts';

/** The grants in force of one account, in a few lines. */
export function GrantList({ account }: { account: string }) {
  const grants = accountsApi.useAsk('listGrants', { account, inForce: true, limit: 50 });
  if (grants.error) return <Refused problem={grants.error} what={words.grants.notLoaded} />;
  if (grants.data?.items.length === 0) return <p className="meta">{words.people.noGrants}</p>;
  return (
    <ul className="stack">
      {grants.data?.items.map((grant) => (
        <li key={grant.id}>
          <b>{grant.role.name}</b> · {scopeOf(grant)} <span className="meta">{datesOf(grant)}</span>
        </li>
      ))}
    </ul>
  );
}
