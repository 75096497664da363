import type { Part } from '../../../../kernel/part.ts';
import type { ModelChange } from '../../contract/models/deviation.ts';
import type { Settings } from '../../contract/models/parameter.ts';
import type { Diff } from './deviation.ts';
import { drawnPart, placesIn } from './drawn.ts';
import { pairsOf, type Lineage } from './lineage.ts';
import { merged } from './merge.ts';
import { sameWords } from './same.ts';

/** A newer model beside a text drawn from an older one. */
export interface Newer {
  /** The part as the local text follows it; undefined when the model it follows had none. */
  baseOf: (key: string) => Part | undefined;
  /** Keys of every part that the local text may follow, in the order of the older model. */
  baseKeys: readonly string[];
  next: readonly Part[];
  local: readonly Part[];
  settings: Settings;
  lineage?: Lineage;
}

const same = (one: Part, other: Part): boolean => sameWords(one.heading, other.heading) && sameWords(one.text, other.text);
const words = ({ heading, text }: Part): string => (heading ? `${heading}\n${text}` : text);

/** Whether a newer model asks anything of a local text about one part; what `changesOf` lists in full. */
export function asks({ baseOf, next, local, settings, lineage }: Newer): string[] {
  return changeKeys({ baseOf, next, settings }).filter((key) => {
    const change = standingOf(key, { baseOf, baseKeys: [], next, local, settings, ...(lineage ? { lineage } : {}) });
    return change !== undefined && change.standing !== 'not-here';
  });
}

function changeKeys({ baseOf, next, settings }: Pick<Newer, 'baseOf' | 'next' | 'settings'>, baseKeys: readonly string[] = []): string[] {
  const now = new Map(next.map((part) => [part.key, part]));
  const keys = [...new Set([...next.map(({ key }) => key), ...baseKeys])];
  return keys.filter((key) => {
    const [was, is] = [baseOf(key), now.get(key)];
    if (!was || !is) return Boolean(was ?? is);
    return !same(drawnPart(was, settings), drawnPart(is, settings));
  });
}

interface Standing {
  standing: ModelChange['standing'];
  was: Part | undefined;
  is: Part | undefined;
  own: Part | undefined;
  spread: boolean;
}

/** How a change of the model stands to the local text; undefined when there is nothing to take or leave. */
function standingOf(key: string, { baseOf, next, local, settings, lineage }: Newer): Standing | undefined {
  const drawnOf = (part: Part | undefined): Part | undefined => part && drawnPart(part, settings);
  const [was, is] = [drawnOf(baseOf(key)), drawnOf(next.find((part) => part.key === key))];
  const { of: answers, at } = pairsOf([...next, ...(was && !is ? [was] : [])], local, lineage);
  const holders = at.get(key) ?? [];
  const own = local.find((part) => part.key === holders[0]);
  const spread = holders.length > 1 || (own !== undefined && (answers.get(own.key)?.length ?? 0) > 1);
  if (!was) return own || settings.leftOut.includes(key) ? undefined : { standing: 'clean', was, is, own, spread };
  if (!own) return is ? { standing: 'not-here', was, is, own, spread } : undefined;
  if (is && same(own, is)) return undefined;
  return { standing: spread ? 'conflict' : same(own, was) ? 'clean' : 'conflict', was, is, own, spread };
}

/** What the article would say if the change were taken; undefined where both changed the same words. */
function bothOf({ was, is, own }: Standing, diff: Diff): { heading: string | null; text: string } | undefined {
  if (!was || !is || !own) return undefined;
  const text = merged(was.text, own.text, is.text, diff);
  const heading = sameWords(was.heading, is.heading) ? own.heading : sameWords(was.heading, own.heading) ? is.heading : undefined;
  return text === undefined || heading === undefined ? undefined : { heading, text };
}

/** What taking a change makes of the local part: the new words, both edits where they touch other words, nothing where it goes. */
export function taken(key: string, newer: Newer, diff: Diff): { part: Part | null; standing: ModelChange['standing']; own: Part | undefined; takeable: boolean } | undefined {
  const found = standingOf(key, newer);
  if (!found) return undefined;
  const { was, is, own, spread, standing } = found;
  if (!is) return { part: null, standing, own, takeable: !spread };
  if (!own) return { part: is, standing, own, takeable: true };
  const both = standing === 'conflict' ? bothOf(found, diff) : undefined;
  const part = { ...own, ...(both ?? { heading: is.heading, text: is.text }) };
  return { part, standing: both ? 'both' : standing, own, takeable: both !== undefined || !spread || was === undefined };
}

/** Everything that a newer model asks of a local text, in the model's order: to take or to leave. */
export function changesOf(newer: Newer, diff: Diff): ModelChange[] {
  const { baseOf, baseKeys, next, settings } = newer;
  return changeKeys({ baseOf, next, settings }, baseKeys).flatMap((key): ModelChange[] => {
    const result = taken(key, newer, diff);
    if (!result) return [];
    const [older, newest] = [baseOf(key), next.find((part) => part.key === key)];
    const [was, is] = [older && drawnPart(older, settings), newest && drawnPart(newest, settings)];
    const about = is ?? was!;
    const chosen = settings.choices[key];
    return [{
      key, kind: about.kind, number: result.own?.number ?? about.number, heading: about.heading,
      change: !was ? 'added' : is ? 'reworded' : 'removed',
      standing: result.standing,
      optional: newest?.optional ?? older?.optional ?? false,
      choiceGone: chosen !== undefined && newest !== undefined && !newest.choices.some((choice) => choice.key === chosen),
      runs: [...diff(was ? words(was) : '', is ? words(is) : '')],
      localRuns: result.own && result.takeable ? [...diff(words(result.own), result.part ? words(result.part) : '')] : null,
      local: result.own ? words(result.own) : null,
      result: result.part && result.takeable ? words(result.part) : null,
      takeable: result.takeable,
      missing: placesIn(result.part ? words(result.part) : ''),
    }];
  });
}
