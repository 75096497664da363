/** What the address of a review holds: the version, the rule whose list is open, the catalogue instead of the review. */
export type ReviewKey = 'version' | 'regla' | 'ver';
