import type { Part } from '../../../../kernel/part.ts';
import type { Decision } from '../../contract/review/shape.ts';
import { changedKeys, changes } from './standing.ts';

interface Said {
  decision: Decision;
  changedText?: number | undefined;
  changedParts: readonly string[];
}
type Problem = { failure: 'change-not-accepted' | 'change-unsaid' | 'change-before-review' | 'change-not-there'; details: { number?: number; part?: string } };

/**
 * What an answer changed, or why it cannot be said so: only what was accepted, whole or in part, changes a text, in a version after the one
 * looked at, and in parts that this version really wrote otherwise. Unsaid parts are the one spoken of, if it changed.
 */
export function changeOf(said: Said, reviewed: { number: number; parts: readonly Part[]; part: string | null }, later: readonly Part[] | undefined): { parts: string[] } | Problem {
  const { decision, changedText: number, changedParts } = said;
  if (number === undefined) return changedParts.length > 0 ? { failure: 'change-unsaid', details: {} } : { parts: [] };
  if (!changes(decision)) return { failure: 'change-not-accepted', details: {} };
  if (number <= reviewed.number || !later) return { failure: 'change-before-review', details: { number } };
  const changed = new Set(changedKeys(reviewed.parts, later));
  const named = changedParts.length > 0 ? [...new Set(changedParts)] : reviewed.part !== null && changed.has(reviewed.part) ? [reviewed.part] : [];
  if (named.length === 0) return { failure: 'change-unsaid', details: { number } };
  const same = named.find((key) => !changed.has(key));
  return same === undefined ? { parts: named } : { failure: 'change-not-there', details: { number, part: same } };
}
