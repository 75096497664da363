import type { Owned, Reach, Visibility } from '../../../../kernel/reach.ts';

interface Said {
  owner?: string | undefined;
  territory?: string | undefined;
  parties?: string[] | undefined;
  visibility?: Visibility | undefined;
}

/** Whose a citation is when the person does not say: the first institution of the grant, else its first territory, else the house. */
export function whoseCitation(reach: Reach, said: Said): Pick<Owned, 'owner' | 'territory' | 'parties' | 'visibility'> {
  const silent = said.owner === undefined && said.territory === undefined && !reach.everything;
  const owner = said.owner ?? (silent ? reach.institutions[0] : undefined) ?? null;
  const territory = said.territory ?? (silent && owner === null ? reach.territories[0] : undefined) ?? null;
  return { owner, territory, parties: said.parties ?? [], visibility: said.visibility ?? 'shared' };
}
