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
      heading: saidIn(part.heading ?? (group === 'divisions' ? part.text : '')),
      wordings: [{ key: null, said: saidIn(group === 'divisions' ? `${part.heading ?? ''}\n${part.text}` : part.text), text: part.text }, ...choices],
      chapter: saidIn(group === 'divisions' ? '' : open.map(({ heading, text }) => heading ?? text).join('\n')),
    };
  });
}
