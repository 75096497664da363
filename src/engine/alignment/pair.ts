/** What became of a part of the model in a text. `partial`: one holds only a piece of the other. */
export const pairKinds = ['same', 'reworded', 'merged', 'split', 'partial', 'added', 'absent'] as const;
export type PairKind = (typeof pairKinds)[number];

/** What speaks for a pair. */
export interface Why {
  /** Rare words that both say, as the text writes them, the rarest first. */
  words: string[];
  /** The heading they share, when they do. */
  heading: string | null;
  /** Both neighbours go together too. */
  neighbours: boolean;
  /** Share of what the text says that the model says, and the other way round; from 0 to 1. */
  textHeld: number;
  modelHeld: number;
}

/** Parts of a text beside the parts of a model that they come from; one side is empty when there is no other. */
export interface Pair {
  text: string[];
  model: string[];
  group: 'body' | 'reasons' | 'divisions';
  kind: PairKind;
  /** How sure, from 0 to 1. */
  score: number;
  why: Why;
  /** The wording of the model that the text took, when it offers several: its key; null is the first one. */
  choice?: string | null;
}

export interface Alignment {
  /** In the order of the text; what is absent stands where the model has it. */
  pairs: Pair[];
  /** Of articles and provisions: how many pairs of each kind. */
  counts: Record<PairKind, number>;
  /** False: the text is about something else, and nothing was paired. */
  related: boolean;
}
