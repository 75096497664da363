import type { ScopeKind } from '../contract.ts';

/** Where a sheet of people belongs: the institution of the rows that name none. */
export interface PeopleParams extends Record<string, unknown> {
  institution: string | null;
}

/** What one row writes; ids are minted by the comparison, so that the import does exactly what was shown. */
export interface PeopleValues extends Record<string, unknown> {
  account: { id: string; name: string; fullName: string; mail: string | null; institution: string | null; make: boolean };
  /** The existing account takes these. */
  fields: { fullName?: string; mail?: string; person?: string } | null;
  person: { id: string; institution: string; make: boolean } | null;
  post: { id: string; institution: string; title: string; make: boolean } | null;
  mandate: { id: string; from: string | null; to: string | null } | null;
  grant: { id: string; role: string; scopeKind: ScopeKind; scope: string | null; from: string | null; to: string | null } | null;
}

/** What an import left, kept to undo it. People and posts stay in the directory: they are the institution's own. */
export interface PeopleBefore {
  madeAccount: string | null;
  madeGrant: string | null;
  /** The account as it was, when the row changed it. */
  account: { id: string; fullName: string; mail: string | null; person: string | null } | null;
}
