import type { Pair, PairKind } from './pair.ts';

/** What a pair is, as a word beside it. */
export const kindSays: Record<PairKind, string> = {
  same: 'igual',
  reworded: 'con otra redacción',
  merged: 'une varios del modelo',
  split: 'divide uno del modelo',
  partial: 'solo en parte',
  added: 'solo en este texto',
  absent: 'no está en este texto',
};

const list = new Intl.ListFormat('es', { type: 'conjunction' });
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Why two parts were put together, in a sentence: «Los dos dicen «idoneidad» y «suplente»; el mismo título». */
export function whySays({ kind, why, model, text }: Pick<Pair, 'kind' | 'why' | 'model' | 'text'>): string {
  if (kind === 'added') return 'Ningún artículo del modelo dice algo parecido.';
  if (kind === 'absent') return 'Ningún artículo de este texto dice algo parecido.';
  const words = why.words.length > 0 ? [`los dos dicen ${list.format(why.words.map((word) => `«${word}»`))}`] : [];
  const heading = why.heading ? [`el mismo título, «${why.heading}»`] : [];
  const place = why.neighbours ? ['los artículos vecinos también van juntos'] : [];
  const held = kind === 'same' ? [] : text.length > 1 ? [`juntos dicen el ${percent(why.modelHeld)} del modelo`] : model.length > 1 ? [`en ellos está el ${percent(why.textHeld)} de este texto`] : [`este texto dice el ${percent(why.modelHeld)} de lo que dice el modelo`];
  const said = [...words, ...heading, ...place, ...held].join('; ');
  return said ? `${said.charAt(0).toLocaleUpperCase('es')}${said.slice(1)}.` : 'Las palabras son las mismas.';
}
