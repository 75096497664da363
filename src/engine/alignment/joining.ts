import { overlap, together, without } from './bag.ts';
import type { Compared } from './likeness.ts';
import { sharing } from './sharing.ts';
import type { Bag } from './weight.ts';

/** Parts of the text that together are parts of the model. */
export interface Joined {
  text: number[];
  model: number[];
}

/**
 * How much of a part must stand in what its new companions leave unsaid: less when it stands beside them, for who splits
 * an article leaves its pieces together.
 */
const leastHeld = { beside: 0.36, apart: 0.5 } as const;
/** In words: what is shared must weigh this much, so that no short formula joins anything. */
const leastShared = 7;
/** A part that has a companion leaves it only for a place that holds this much more of it. */
const leaves = { below: 0.5, gain: 0.3 } as const;

interface Side {
  bags: readonly Bag[];
  of: (joined: Joined) => number[];
}

/**
 * Finds articles that were split or merged: a part that is paired with nothing, or poorly, and stands in what another
 * pair leaves unsaid, joins it. Pairs come and go until no part has a better place; each step is the one that gains most.
 */
export function join(compared: Compared, partner: readonly number[]): Joined[] {
  const { textBags, weights } = compared;
  const groups: Joined[] = partner.flatMap((m, t) => (m < 0 ? [] : [{ text: [t], model: [m] }]));
  const modelBags = compared.modelBags.map((wordings, m) => wordings[wordingOf(compared, groups, m)]!); // the wording is one of its own
  const text: Side = { bags: textBags, of: (joined) => joined.text };
  const model: Side = { bags: modelBags, of: (joined) => joined.model };
  const [split, merge] = [mover(groups, text, model, weights), mover(groups, model, text, weights)];
  for (let turn = 0; turn < textBags.length + modelBags.length; turn += 1) {
    const best = [split(), merge()].toSorted((a, b) => (b?.gain ?? 0) - (a?.gain ?? 0))[0];
    if (!best) break;
    best.move();
  }
  return groups.filter((one) => one.text.length > 0 && one.model.length > 0);
}

/** The wording of a model's part that its companion chose. */
function wordingOf({ wording, model }: Compared, groups: readonly Joined[], m: number): number {
  const t = groups.find((one) => one.model[0] === m)?.text[0];
  return t === undefined ? 0 : (wording[t * model.length + m] ?? 0);
}

interface Move {
  gain: number;
  move: () => void;
}

/** The parts of the other side in which a part may stand, whoever else stands there: found once, since most never do. */
function housesOf(own: Side, other: Side, weights: Compared['weights']): (at: number) => ReadonlySet<number> {
  const known = new Map<number, ReadonlySet<number>>();
  const sharedWith = sharing(other.bags.map((bag) => [bag]), weights);
  return (at) => {
    const before = known.get(at);
    if (before) return before;
    const bag = own.bags[at]!; // asked for a part that is there
    const found = new Set(sharedWith(bag).flatMap(([shared = 0], place) => (shared >= leastShared && shared >= leastHeld.beside * bag.mass ? [place] : [])));
    known.set(at, found);
    return found;
  };
}

/** What a group of some size leaves unsaid, and how much of it other parts say: kept until the group grows. */
interface Opening {
  size: number;
  left: Bag;
  shared: Map<number, number>;
}

function mover(groups: Joined[], own: Side, other: Side, weights: Compared['weights']): () => Move | undefined {
  const houses = housesOf(own, other, weights);
  const open = new WeakMap<Joined, Opening>();
  /** How much of a part the one it is alone with says. */
  const held = new WeakMap<Joined, number>();
  const openingOf = (group: Joined): Opening => {
    const known = open.get(group);
    if (known?.size === own.of(group).length) return known;
    const said = own.of(group).map((at) => own.bags[at]!).reduce((a, b) => together(a, b, weights)); // places of a group are places of its side
    const made: Opening = { size: own.of(group).length, left: without(other.bags[other.of(group)[0]!]!, said, weights), shared: new Map() }; // a group has both sides
    open.set(group, made);
    return made;
  };
  /** How well a part would stand in a group: what the group leaves unsaid that it says. */
  const stand = (at: number, group: Joined): { held: number; shared: number; beside: boolean } => {
    const bag = own.bags[at]!; // asked for a part that is there
    const opening = openingOf(group);
    const shared = opening.shared.get(at) ?? overlap(bag, opening.left, weights);
    opening.shared.set(at, shared);
    return { shared, held: shared / bag.mass, beside: own.of(group).some((one) => Math.abs(one - at) === 1) };
  };
  return () => {
    let best: Move | undefined;
    const homes = new Map(groups.flatMap((group) => own.of(group).map((at) => [at, group] as const)));
    const hosts = new Map(groups.filter((group) => other.of(group).length === 1).map((group) => [other.of(group)[0]!, group])); // the length was just asked
    for (const [at, bag] of own.bags.entries()) {
      const home = homes.get(at);
      if (bag.mass === 0 || (home && (own.of(home).length > 1 || other.of(home).length > 1))) continue;
      const now = home ? (held.get(home) ?? overlap(bag, other.bags[other.of(home)[0]!]!, weights) / bag.mass) : 0; // a group has both sides
      if (home) held.set(home, now);
      if (home && now > leaves.below) continue;
      for (const house of houses(at)) {
        const group = hosts.get(house);
        if (!group || group === home) continue;
        const { shared, held: there, beside } = stand(at, group);
        const gain = there - now;
        if (shared < leastShared || there < (beside ? leastHeld.beside : leastHeld.apart) || (home && gain < leaves.gain) || gain <= (best?.gain ?? 0)) continue;
        best = { gain, move: () => moveInto(groups, own, at, group, home) };
      }
    }
    return best;
  };
}

function moveInto(groups: Joined[], own: Side, at: number, group: Joined, home: Joined | undefined): void {
  if (home) groups.splice(groups.indexOf(home), 1);
  own.of(group).push(at);
  own.of(group).sort((a, b) => a - b);
}
