import type { Weave } from '../../contract/weave.ts';
import type { Element } from '../../contract/plan.ts';

/** The elements on the screen by their ids. */
export const byIdOf = (elements: readonly Element[]): ReadonlyMap<string, Element> => new Map(elements.map((e) => [e.id, e]));

/** What a count opens: a title and the elements behind it. */
export interface Opened {
  title: string;
  ids: readonly string[];
  /** Where the matrix shows the same. */
  matrix?: string;
}

/** The keys under which the address names what is opened, and what they open. */
export type Openings = ReadonlyMap<string, Opened>;

/** Everything on the weave's screens that a count can open, by its key in the address. */
export function openingsOf(weave: Weave, words: { unwoven: string; cellName: (line: string, cross: string) => string; unsaid: string; unplaced: string; undated: string; adrift: string; few: string; none: string }, matrixOf: (line: string, cross?: string) => string): Openings {
  const refs = new Map(weave.elements.map((e) => [e.id, e]));
  const name = (id: string): string => { const ref = refs.get(id); return ref ? `${ref.code} ${ref.text}` : ''; };
  const code = (id: string): string => refs.get(id)?.code ?? '';
  const found: [string, Opened][] = [
    ...weave.lines.flatMap((line) => line.cells.map((cell): [string, Opened] => [`${code(line.id)}*${code(cell.cross)}`, { title: words.cellName(name(line.id), name(cell.cross)), ids: cell.ids, matrix: matrixOf(code(line.id), code(cell.cross)) }])),
    ...weave.cross.map((line): [string, Opened] => [`*${code(line.id)}`, { title: name(line.id), ids: line.ids, matrix: matrixOf(code(line.id)) }]),
    ['sueltas', { title: words.unwoven, ids: weave.unwoven }],
    ...(weave.route?.stages ?? []).map((stage): [string, Opened] => [`etapa-${stage.id}`, { title: stage.label, ids: stage.ids }]),
    ['etapa-', { title: words.unsaid, ids: weave.route?.unsaid ?? [] }],
    ...(weave.spheres?.items ?? []).map((item): [string, Opened] => [`esfera-${item.id}`, { title: item.label, ids: item.ids }]),
    ['esfera-', { title: words.unsaid, ids: weave.spheres?.unsaid ?? [] }],
    ...weave.origins.map((item, n): [string, Opened] => [`origen-${n}`, { title: item.origin, ids: item.ids }]),
    ...weave.places.map((place): [string, Opened] => [`lugar-${place.code ?? place.name}`, { title: place.name, ids: place.ids }]),
    ['sin-lugar', { title: words.unplaced, ids: weave.unplaced }],
    ['sin-fecha', { title: words.undated, ids: weave.undated }],
    ['sin-objetivo', { title: words.adrift, ids: weave.adrift }],
    ['una', { title: words.few, ids: weave.articulation.items.filter(({ names }) => names.length === 1).map(({ id }) => id) }],
    ['nadie', { title: words.none, ids: weave.articulation.items.filter(({ names }) => names.length === 0).map(({ id }) => id) }],
  ];
  return new Map(found);
}
