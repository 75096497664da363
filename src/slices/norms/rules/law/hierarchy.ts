import { fold } from '../../../../kernel/text.ts';

/** The order of kinds where a country does not say its own: from the constitution down to a resolution. */
export const usualHierarchy = [
  'constitución', 'tratado', 'código orgánico', 'ley orgánica', 'código', 'ley', 'texto único ordenado', 'decreto legislativo', 'reglamento', 'decreto', 'acuerdo', 'ordenanza', 'resolución', 'directiva', 'orientación', 'plan',
];

/** The place of a kind, from 0. «acuerdo municipal» stands with «acuerdo»; a kind that nobody ordered comes last. */
export function rankOf(kind: string, kinds: readonly string[] = usualHierarchy): number {
  const said = fold(kind);
  const exact = kinds.findIndex((one) => fold(one) === said);
  if (exact >= 0) return exact;
  const near = kinds.map((one, at) => ({ at, word: fold(one) })).filter(({ word }) => said.startsWith(`${word} `)).toSorted((a, b) => b.word.length - a.word.length)[0];
  return near?.at ?? kinds.length;
}
