import type { Reach, Visibility } from '../../kernel/reach.ts';

export interface Place {
  owner?: string | undefined;
  territory?: string | undefined;
  parties?: string[] | undefined;
  visibility?: Visibility | undefined;
}

/**
 * Whose a new document or citation is when the person does not say: the first institution of the grant, else its
 * first territory, else the house. It is shared, so that a grant over a territory reaches what it just made.
 */
export function placeFor(reach: Reach, said: Place): { owner: string | null; territory: string | null; parties: string[]; visibility: Visibility } {
  const silent = said.owner === undefined && said.territory === undefined && !reach.everything;
  const owner = said.owner ?? (silent ? reach.institutions[0] : undefined) ?? null;
  const territory = said.territory ?? (silent && owner === null ? reach.territories[0] : undefined) ?? null;
  return { owner, territory, parties: said.parties ?? [], visibility: said.visibility ?? 'shared' };
}
