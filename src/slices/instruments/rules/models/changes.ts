import type { Part } from '../../../../kernel/part.ts';
import type { ModelChange } from '../../contract/models/deviation.ts';
import type { Settings } from '../../contract/models/parameter.ts';
import { runsBetween } from './deviation.ts';
import { drawnPart, placesIn } from './drawn.ts';
import { pairsOf, type Lineage } from './lineage.ts';
import { merged } from './merge.ts';
import { sameWords } from './same.ts';

/** A newer model beside a text drawn from an older one. */
export interface Newer {
  /** The parts of the model as the local text follows them, by key, in the model's order. */
  followed: ReadonlyMap<string, Part>;
  next: readonly Part[];
  local: readonly Part[];
  settings: Settings;
  lineage?: Lineage;
  /** Parts of which the last change was left: they are asked again although the local text lacks them. */
  left?: ReadonlySet<string>;
}

type Standing = ModelChange['standing'];

interface Found {
  key: string;
  standing: Standing;
  /** The model's part as it was and as it is, as this territory would say them. */
  was: Part | undefined;
  is: Part | undefined;
  /** The local part that answers to it. */
  own: Part | undefined;
  /** It is spread over several local parts, or one local part says several of the model. */
  spread: boolean;
}

const same = (one: Part, other: Part): boolean => sameWords(one.heading, other.heading) && sameWords(one.text, other.text);
const words = ({ heading, text }: Part): string => (heading ? `${heading}\n${text}` : text);

/** Most parts of a newer model are those of the older: they need not be drawn to be told the same. */
const isUntouched = (older: Part, newer: Part): boolean =>
  older === newer || (older.text === newer.text && older.heading === newer.heading && older.choices.length === newer.choices.length && older.choices.every(({ key, text }, at) => key === newer.choices[at]!.key && text === newer.choices[at]!.text));

/** What a newer model changes, in its order, and how each change stands to the local text. */
function found({ followed, next, local, settings, lineage, left }: Newer): Found[] {
  const now = new Map(next.map((part) => [part.key, part]));
  const keys = [...now.keys(), ...[...followed.keys()].filter((key) => !now.has(key))];
  const drawnOf = (part: Part | undefined): Part | undefined => part && drawnPart(part, settings);
  const changed = keys.flatMap((key) => {
    const [older, newer] = [followed.get(key), now.get(key)];
    if (older && newer && isUntouched(older, newer)) return [];
    const [was, is] = [drawnOf(older), drawnOf(newer)];
    return was && is && same(was, is) ? [] : [{ key, was, is }];
  });
  if (changed.length === 0) return [];
  const { of: answers, at } = pairsOf([...next, ...[...followed.values()].filter(({ key }) => !now.has(key))], local, lineage);
  const byKey = new Map(local.map((part) => [part.key, part]));
  return changed.flatMap(({ key, was, is }): Found[] => {
    const holders = at.get(key) ?? [];
    const own = byKey.get(holders[0] ?? '');
    const spread = holders.length > 1 || (own !== undefined && answers.get(own.key)!.length > 1);
    const standing = standingOf({ was, is, own, spread }, { isLeft: left?.has(key) ?? false, isOut: settings.leftOut.includes(key) });
    return standing === undefined ? [] : [{ key, standing, was, is, own, spread }];
  });
}

/** Undefined when there is nothing to take or to leave. */
function standingOf({ was, is, own, spread }: Omit<Found, 'key' | 'standing'>, { isLeft, isOut }: { isLeft: boolean; isOut: boolean }): Standing | undefined {
  if (!own) return !is || (!was && isOut) ? undefined : !was || (isLeft && !isOut) ? 'clean' : 'not-here';
  if (!was || (is && same(own, is))) return undefined;
  return spread || !same(own, was) ? 'conflict' : 'clean';
}

/** What taking a change makes of the local part. */
export interface Taken extends Found {
  /** The new part; null when it goes. */
  part: Part | null;
  /** False: an article that was merged or split is changed by hand. */
  takeable: boolean;
}

/** Both edits, where they touch other words; undefined where both changed the same. */
function bothOf({ was, is, own }: Found): Pick<Part, 'heading' | 'text'> | undefined {
  if (!was || !is || !own) return undefined;
  const text = merged(was.text, own.text, is.text);
  const heading = sameWords(was.heading, is.heading) ? own.heading : sameWords(was.heading, own.heading) ? is.heading : undefined;
  return text === undefined || heading === undefined ? undefined : { heading, text };
}

function takenOf(change: Found): Taken {
  const { is, own, spread, standing } = change;
  if (!is) return { ...change, part: null, takeable: !spread };
  if (!own) return { ...change, part: is, takeable: true };
  const both = standing === 'conflict' ? bothOf(change) : undefined;
  return { ...change, standing: both ? 'both' : standing, part: { ...own, ...(both ?? { heading: is.heading, text: is.text }) }, takeable: both !== undefined || !spread };
}

/** Every change of a newer model that touches a local text, with what taking it would make. */
export const takenAll = (newer: Newer): Taken[] => found(newer).map(takenOf);

/** The parts about which a newer model asks something: to take or to leave. */
export const askedKeys = (newer: Newer): string[] => found(newer).filter(({ standing }) => standing !== 'not-here').map(({ key }) => key);

/** Everything that a newer model changes of a local text, in the model's order, for a person to take or leave. */
export function changesOf(newer: Newer): ModelChange[] {
  const now = new Map(newer.next.map((part) => [part.key, part]));
  return takenAll(newer).map(({ key, standing, was, is, own, part, takeable }): ModelChange => {
    const about = is ?? was!; // a change has one of them
    const [model, chosen] = [now.get(key) ?? newer.followed.get(key), newer.settings.choices[key]];
    return {
      key, kind: about.kind, number: own?.number ?? about.number, heading: about.heading,
      change: !was ? 'added' : is ? 'reworded' : 'removed',
      standing, optional: model?.optional ?? false,
      choiceGone: chosen !== undefined && is !== undefined && !(model?.choices.some((choice) => choice.key === chosen) ?? false),
      runs: runsBetween(was ?? null, is ?? null),
      localRuns: own && takeable ? runsBetween(own, part) : null,
      local: own ? words(own) : null,
      result: part && takeable ? words(part) : null,
      takeable,
      missing: placesIn(part ? words(part) : ''),
    };
  });
}
