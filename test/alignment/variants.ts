import type { Part } from '../../src/kernel/part.ts';
import { seeded } from '../../src/engine/cartogram/random.ts';
import { pick, rewordedHeading, rewordedText, type Chance } from './rewording.ts';

/** What was done to a model to make a text of it: shares and strengths from 0 to 1. */
export interface Recipe {
  name: string;
  renumber?: 'from' | 'words' | 'roman' | 'none';
  reword?: number;
  /** Shares of articles that are merged with the next ones, split in two or three, dropped. */
  merge?: number;
  split?: number;
  drop?: number;
  /** Share of articles that come from elsewhere. */
  foreign?: number;
  order?: 'chapters' | 'articles' | 'alphabet';
  headless?: boolean;
  flat?: boolean;
}

/** A part of a variant with the keys of the model's parts that it comes from. */
export interface Piece {
  part: Part;
  from: string[];
}

const words = ['Primero', 'Segundo', 'Tercero', 'Cuarto', 'Quinto', 'Sexto', 'Séptimo', 'Octavo', 'Noveno', 'Décimo'];
const names = ['Valle Hondo', 'Puerto Lirio', 'San Jacinto del Mangle', 'Cerro Azul'];
const isBody = ({ part }: Piece): boolean => part.kind === 'article' || part.kind === 'provision';

/** A text made from a model by a recipe, always the same for a seed, and what is true of it. */
export function variantOf(model: readonly Part[], foreign: readonly Part[], recipe: Recipe, seed: number): Piece[] {
  const chance = seeded(seed);
  const name = pick(names, chance);
  let pieces: Piece[] = model.map((part) => ({ part: { ...part, optional: false, choices: [], text: chosen(part, chance).replace(/\[\[[^\]]*\]\]/g, (word) => (word === '[[canton]]' || word === '[[distrito]]' ? name : String(1 + Math.floor(chance() * 30)))) }, from: [part.key] }));
  pieces = pieces.filter((piece) => !isBody(piece) || chance() >= (recipe.drop ?? 0));
  pieces = reordered(pieces, recipe.order, chance);
  pieces = added(pieces, foreign, recipe.foreign ?? 0, chance);
  pieces = merged(pieces, recipe.merge ?? 0, chance);
  pieces = pieces.flatMap((piece) => (isBody(piece) && chance() < (recipe.split ?? 0) ? splitUp(piece, chance) : [piece]));
  if (recipe.flat) pieces = pieces.filter(({ part }) => part.kind !== 'heading');
  let count = 0;
  return pieces.map(({ part, from }, at) => ({
    from,
    part: {
      ...part,
      key: `t${at + 1}`,
      number: part.kind === 'article' ? numberOf((count += 1), recipe.renumber ?? 'from', seed) : part.number,
      heading: recipe.headless && part.kind === 'article' ? null : rewordedHeading(part.heading, chance, recipe.reword ?? 0),
      text: rewordedText(part.text, chance, recipe.reword ?? 0),
    },
  }));
}

const chosen = (part: Part, chance: Chance): string => (part.choices.length > 0 && chance() < 0.6 ? pick(part.choices, chance).text : part.text);

function numberOf(count: number, how: NonNullable<Recipe['renumber']>, seed: number): string | null {
  if (how === 'none') return null;
  return how === 'words' ? (words[count - 1] ?? String(count)) : how === 'roman' ? `${Math.floor((count - 1) / 10) + 1}.${((count - 1) % 10) + 1}` : String(count + (seed % 7));
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!]; // both places are within the list
  }
  return all;
}

function reordered(pieces: Piece[], order: Recipe['order'], chance: Chance): Piece[] {
  if (order === 'articles') return shuffled(pieces, chance);
  if (order === 'alphabet') return pieces.toSorted((a, b) => a.part.text.localeCompare(b.part.text, 'es'));
  if (order !== 'chapters') return pieces;
  const chapters: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.part.kind === 'heading') chapters.push([]);
    chapters.at(-1)!.push(piece); // there is one from the start
  }
  return [...chapters.slice(0, 1), ...shuffled(chapters.slice(1), chance)].flat();
}

function added(pieces: Piece[], foreign: readonly Part[], share: number, chance: Chance): Piece[] {
  const articles = shuffled(foreign.filter(({ kind, text }) => kind === 'article' && text.length > 60), chance);
  const many = Math.round(pieces.filter(isBody).length * share);
  for (const part of articles.slice(0, many)) pieces.splice(1 + Math.floor(chance() * pieces.length), 0, { part: { ...part, choices: [] }, from: [] });
  return pieces;
}

/** Two or three articles in a row become one, under the first one's heading. */
function merged(pieces: Piece[], share: number, chance: Chance): Piece[] {
  const made: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at]!; // within the list
    const many = chance() < 0.3 ? 2 : 1;
    const next = pieces.slice(at + 1, at + 1 + many);
    const joins = piece.part.kind === 'article' && piece.from.length > 0 && next.length === many && next.every(({ part, from }) => part.kind === 'article' && from.length > 0) && chance() < share;
    made.push(joins ? { part: { ...piece.part, text: [piece, ...next].map(({ part }) => part.text).join('\n') }, from: [piece, ...next].flatMap(({ from }) => from) } : piece);
    if (joins) at += many;
  }
  return made;
}

/** An article becomes two or three, at the end of a line or sentence. */
function splitUp({ part, from }: Piece, chance: Chance): Piece[] {
  const bits = part.text.split(/\n|(?<=\.) /).filter(Boolean);
  if (from.length !== 1 || bits.length < 2 || part.text.length < 160) return [{ part, from }];
  const pieces = bits.length > 4 && chance() < 0.3 ? 3 : 2;
  const size = Math.ceil(bits.length / pieces);
  return Array.from({ length: pieces }, (_, at) => bits.slice(at * size, (at + 1) * size)).filter((some) => some.length > 0).map((some, at) => ({ part: { ...part, heading: at === 0 ? part.heading : chance() < 0.5 ? null : `${part.heading} (continuación)`, text: some.join('\n') }, from }));
}
