import { fold } from '../../../kernel/text.ts';
import { seatMeant } from '../rules/composition/seating.ts';
import type { KindRow } from '../store/composition.ts';

/** Letters by which two forms of a word are told to be one: presidente, presidencia; delegada, delegaciones. */
const stem = 6;
const idle = new Set(['de', 'del', 'la', 'las', 'el', 'los', 'y', 'e', 'a', 'por', 'para', 'en']);
const stems = (text: string): string[] => fold(text).split(' ').filter((word) => word !== '' && !idle.has(word)).map((word) => word.slice(0, stem).replace(/(?:es|s)$/u, ''));

/** The seat of a kind that an office means, in its own words: the only one whose words hold those of the cell, or the other way round. */
export function seatNamed(kind: KindRow, text: string): ReturnType<typeof seatMeant> {
  const exact = kind.seats.find(({ key, title }) => key === text || fold(title) === fold(text));
  if (exact) return exact;
  const wanted = stems(text);
  const like = kind.seats.filter(({ title }) => {
    const own = stems(title);
    return wanted.length > 0 && (wanted.every((word) => own.includes(word)) || own.every((word) => wanted.includes(word)));
  });
  return like.length === 1 ? like[0] : seatMeant(kind, text);
}
