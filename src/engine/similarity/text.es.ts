import type { Evidence, Span } from './evidence.ts';

const list = new Intl.ListFormat('es', { type: 'conjunction' });

/** The words of a text at some places, each once: «red vial y caminos». */
export function wordsAt(text: string, spans: readonly Span[]): string {
  const words = spans.map(([start, end]) => text.slice(start, end).toLocaleLowerCase('es'));
  return list.format([...new Set(words)].slice(0, 3));
}

/** A piece of evidence in words: «sinónimos de vialidad: caminos vecinales, red vial». */
export function evidenceSays({ kind, name, own, other }: Evidence, ownText: string, otherText: string): string {
  const [one, two] = [wordsAt(ownText, own), wordsAt(otherText, other)];
  if (kind === 'competence') return `los dos llevan una competencia de ${name}`;
  if (kind === 'theme') return `mismo tema, ${name}: «${one}» y «${two}»`;
  if (kind === 'synonym') return one === two ? `los dos dicen «${one}»` : `lo mismo en otras palabras, ${name}: «${one}» y «${two}»`;
  return one === two ? `los dos dicen «${one}»` : `la misma palabra: «${one}» y «${two}»`;
}
