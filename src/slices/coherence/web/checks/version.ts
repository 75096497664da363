import type { InternalReview } from '../../contract/checks.ts';

type Numbered = Pick<InternalReview, 'number' | 'sealedVersion' | 'headVersion'>;

/** The version in force: the last approved, else the draft. */
export const inForceOf = ({ sealedVersion, headVersion }: Numbered): number => sealedVersion ?? headVersion;

/** The version as the address holds it: none when it is the one in force. */
export const versionOf = (review: Numbered): string | undefined => (review.number === inForceOf(review) ? undefined : String(review.number));

/** An element on the plan's page, in the version that was reviewed. */
export function elementAt(review: Numbered, elemento: string): { elemento: string; version?: string } {
  const version = versionOf(review);
  return version ? { elemento, version } : { elemento };
}
