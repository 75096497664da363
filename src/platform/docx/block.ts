/** Words with their weight. `colour` is RRGGBB. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  colour?: string;
}
/** Plain words, or words of several weights. A line end in them is a line end in Word. */
export type Runs = string | readonly Run[];

/** A cell of a table. A fill (RRGGBB) never says something alone: its word stands in the cell. */
export interface Cell {
  says: Runs;
  fill?: string;
  align?: 'left' | 'center' | 'right';
  /** How many columns it takes. */
  across?: number;
}

/** A unit of a woven map: its place on the half-offset grid (odd rows stand half a brick to the right), its name and its word. */
export interface Brick {
  column: number;
  row: number;
  name: string;
  word?: string;
  fill?: string;
}

/** What a document is made of, in order. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string; align?: 'left' | 'center' }
  | { kind: 'paragraph'; says: Runs; align?: 'left' | 'center' | 'right' | 'justify'; indent?: number }
  | { kind: 'list'; ordered?: boolean; items: readonly Runs[] }
  /** `widths` are shares of the line, one a column; without them columns are equal. `caption` stands above. */
  | { kind: 'table'; caption?: string; head: readonly (string | Cell)[]; rows: readonly (readonly (string | Cell)[])[]; widths?: readonly number[] }
  /** A map of bricks; `legend` says what the fills mean. */
  | { kind: 'bricks'; caption: string; bricks: readonly Brick[]; legend?: readonly { fill: string; word: string }[] }
  | { kind: 'note'; says: Runs }
  | { kind: 'pageBreak' };

/** A document to write. */
export interface WordText {
  title: string;
  /** The title is what we call it; the text that follows does not say it. */
  borrowed?: boolean;
  subtitle?: string | null;
  /** Under the title: what it is about, as of which day, by whom. */
  context?: readonly string[];
  blocks: readonly Block[];
  /** At the foot of every page, before its number. */
  footer?: readonly string[];
  /** At the head of every page: EJEMPLO, BORRADOR. */
  mark?: string | null;
  /** Of its words: `es-EC`. */
  language?: string;
}
