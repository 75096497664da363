import type { Part } from '../../kernel/part.ts';
import { saidIn, type Said } from './words.ts';

/** What is paired with what: what binds with what binds, reasons with reasons, divisions with divisions. */
export type Group = 'body' | 'reasons' | 'divisions';

/** A part as it is compared. */
export interface Unit {
  part: Part;
  group: Group;
  /** Place among the parts of its group. */
  place: number;
  heading: Said;
  /** Its wordings: one, or those that a model lets choose from, with the key of each (null: its own text). */
  wordings: { key: string | null; said: Said; text: string }[];
  /** The titles of the divisions it stands in. */
  chapter: Said;
}

const groupOf = (kind: Part['kind']): Group => (kind === 'heading' || kind === 'title' ? 'divisions' : kind === 'recital' || kind === 'preamble' ? 'reasons' : 'body');

/** An article that was emptied and keeps its number says nothing that could come from anywhere. */
const emptied = /^\(?(?:derogad[oa]|suprimid[oa]|eliminad[oa]|reservad[oa]|sin efecto)(?!\p{L})/iu;
/** In characters: beyond it an article that begins so says something of its own. */
const longestEmptied = 120;
const saysNothing = (text: string): boolean => text.length <= longestEmptied && emptied.test(text.trim());

/** `HUÉSPED DE HONOR será declarado…`: two words or more in capitals at the beginning name an article, unless the first orders something. */
const inCapitals = /^(?!\p{Lu}+(?:AR|ER|IR|SE)\s)(?:\p{Lu}{2,}\s+)+\p{Lu}{2,}(?=[\s.:,-])/u;
const nameIn = ({ heading, text }: Part): string => heading ?? inCapitals.exec(text)?.[0] ?? '';

/** The parts of a text as they are compared, in reading order. An empty part is compared by its heading. */
export function unitsOf(parts: readonly Part[]): Unit[] {
  const places: Record<Group, number> = { body: 0, reasons: 0, divisions: 0 };
  const open: Part[] = [];
  return parts.map((part) => {
    const group = groupOf(part.kind);
    if (group === 'divisions') {
      while (open.length > 0 && open.at(-1)!.level >= part.level) open.pop(); // the length was just asked
      open.push(part);
    }
    const choices = part.choices.map(({ key, text }) => ({ key, said: saidIn(text), text }));
    return {
      part,
      group,
      place: places[group]++,
      heading: saidIn(group === 'divisions' ? (part.heading ?? part.text) : nameIn(part)),
      wordings: [{ key: null, said: saidIn(group === 'divisions' ? `${part.heading ?? ''}\n${part.text}` : saysNothing(part.text) ? '' : part.text), text: part.text }, ...choices],
      chapter: saidIn(group === 'divisions' ? '' : open.map(({ heading, text }) => heading ?? text).join('\n')),
    };
  });
}
