import type { Part } from '../../../../kernel/part.ts';

/** What an adopter decided of a change of its model: from then on the part follows that version. */
export interface Decision {
  part: string;
  text: number;
  taken: boolean;
  reason: string | null;
}

/** The last decision of each part. @param decisions the oldest version first */
export const lastDecisions = (decisions: readonly Decision[]): Map<string, Decision> => new Map(decisions.map((decision) => [decision.part, decision]));

/**
 * The parts of a model as a local text follows them: those of the version it was drawn from, and each part that was
 * decided since, of the version it was decided on, in the order of the newest of those.
 * @param textOf the parts of a version of the model; none when it is not known
 */
export function followedParts(base: number, decisions: readonly Decision[], textOf: (number: number) => readonly Part[]): Map<string, Part> {
  const last = lastDecisions(decisions);
  const versions = [...new Set([base, ...[...last.values()].map(({ text }) => text)])].toSorted((a, b) => b - a);
  const byVersion = new Map(versions.map((number) => [number, new Map(textOf(number).map((part) => [part.key, part]))]));
  const keys = new Set(versions.flatMap((number) => [...byVersion.get(number)!.keys()]));
  return new Map([...keys].flatMap((key) => {
    const part = byVersion.get(last.get(key)?.text ?? base)!.get(key);
    return part ? [[key, part] as const] : [];
  }));
}
