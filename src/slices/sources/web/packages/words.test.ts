import { expect, test } from 'vitest';
import type { PackageCounts } from '../../contract/packages.ts';
import { countsText, trialSentence } from './words.ts';

const none = { created: 0, changed: 0, unchanged: 0, gone: 0 };
const counts = (some: Partial<PackageCounts>): PackageCounts => ({ documents: none, properties: none, topics: none, statements: none, concepts: none, records: none, ...some });
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

test.each([
  [counts({}), 'nada cambió', 'nada cambió'],
  [counts({ statements: { ...none, changed: 1 } }), 'cambia 1 afirmación', 'cambió 1 afirmación'],
  [counts({ documents: { ...none, created: 1 }, topics: { ...none, created: 2 }, statements: { ...none, created: 1250, gone: 1 } }), 'entran 1 documento, 2 asuntos y 1.250 afirmaciones; sale 1 afirmación', 'entraron 1 documento, 2 asuntos y 1.250 afirmaciones; salió 1 afirmación'],
])('what a package brings says of what, %#', (found, will, did) => expect([plain(countsText(found, 'will')), plain(countsText(found, 'did'))]).toEqual([will, did]));

test('a package with problems says how many', () => expect(plain(trialSentence(counts({}), 2))).toBe('No puede entrar: 2 problemas por corregir'));
