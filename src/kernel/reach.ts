/**
 * Who reaches what. Pure: the server enforces it, the browser explains with it; `platform/access` holds its twin
 * in SQL and a property test holds both together.
 */
export type Visibility = 'own' | 'shared' | 'public';

/** What every root row says of itself. `owner` is an institution; null owner and territory: the house itself. */
export interface Owned {
  id: string;
  owner: string | null;
  /** Territory code with its country, `EC-0807`. A child's code starts with its parent's. */
  territory: string | null;
  /** Institutions, groups or programmes that a shared row is shared with. */
  parties: string[];
  visibility: Visibility;
  version: number;
}

/** How far one verb reaches for one actor: the union of the scopes of the grants that hold it. */
export interface Reach {
  everything: boolean;
  institutions: string[];
  /** Territory codes; each covers itself and all below. */
  territories: string[];
  /** Institutions, groups and programmes the actor belongs to, for rows shared with them. */
  memberships: string[];
}

export const nowhere: Reach = { everything: false, institutions: [], territories: [], memberships: [] };

export const covers = (territories: string[], code: string): boolean => territories.some((t) => code.startsWith(t));

/** May change: the owner's people, whoever holds everything, and a territorial grant on what is not a private draft. */
export function mayWrite(reach: Reach, row: Pick<Owned, 'owner' | 'territory' | 'visibility'>): boolean {
  if (reach.everything) return true;
  if (row.owner !== null && reach.institutions.includes(row.owner)) return true;
  return row.territory !== null && row.visibility !== 'own' && covers(reach.territories, row.territory);
}

/** May look: whoever may change, everybody for the public, the parties for the shared. */
export function mayRead(reach: Reach, row: Pick<Owned, 'owner' | 'territory' | 'visibility' | 'parties'>): boolean {
  if (row.visibility === 'public' || mayWrite(reach, row)) return true;
  return row.visibility === 'shared' && row.parties.some((party) => reach.memberships.includes(party));
}
