import type { Book } from './book.ts';
import type { Fact } from './fact.ts';
import { slug } from './slug.ts';

/** Things that several documents name: one topic, with every name under which they speak of it. */
export function stateShared(book: Book, facts: Fact): void {
  for (const one of facts.items()) {
    one.get('fuentes').pass();
    const whole = one.get('entidad').text() ?? '';
    const names = whole.includes('(') ? [whole] : whole.split(' / ');
    const known = [...book.topics.values()].find(({ key }) => names.some((name) => ['institucion', 'norma', 'instrumento', 'sigla'].some((kind) => key === `${kind}:${slug(name)}`)));
    const key = known?.key ?? `entidad:${slug(names[0] ?? whole)}`;
    book.topic(key, { kind: known?.kind ?? 'entidad', name: known?.name ?? names[0], aliases: names.filter((name) => name !== (known?.name ?? names[0])) });
    for (const ref of one.refs) book.say(key, 'se-nombra', true, [ref]);
  }
}
