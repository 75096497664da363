import type { ProfilePart } from '../../contract/profile.ts';

/** The five questions in their order. */
export const profileParts: readonly ProfilePart[] = ['what', 'who', 'why', 'when', 'purpose'];
