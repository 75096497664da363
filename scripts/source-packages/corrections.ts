import type { ShortValue } from '../../src/slices/sources/contract/packages-format.ts';
import type { Book } from './book.ts';
import type { Fact } from './fact.ts';
import { linesOf } from './place.ts';
import { slug } from './slug.ts';

type Confidence = 'alta' | 'media' | 'baja';
interface Correction {
  refs: string[];
  original: string;
  corrected: string | undefined;
  confidence: Confidence;
  /** What else is said of the confidence: «por analogía con…». */
  note: string | undefined;
}

/** What was corrected of the text as it was scanned, by its place. */
export class Corrections {
  readonly #all: Correction[];

  constructor(facts: Fact) {
    this.#all = facts.items().map((one) => {
      const said = one.get('confianza').text() ?? '';
      const grade = (['alta', 'media', 'baja'] as const).find((word) => said.startsWith(word));
      return { refs: [one.get('ref').text() ?? ''], original: one.get('original').text() ?? '', corrected: one.get('corregido').text(), confidence: grade ?? 'baja', note: said === grade ? undefined : said };
    });
  }

  /** The original of a value that holds a corrected word of its own place; undefined when nothing of it was corrected. */
  on(document: string, refs: readonly string[], value: ShortValue): { original: string; confidence: Confidence; note?: string } | undefined {
    const text = typeof value === 'string' ? value : Array.isArray(value) ? value.join(' | ') : undefined;
    if (text === undefined) return undefined;
    const here = linesOf(refs).filter((one) => one.document === document);
    const touching = this.#all.filter((one) => linesOf(one.refs).some((place) => place.document === document && here.some(({ from, to }) => place.from <= to && from <= place.to)));
    const used = touching.filter(({ corrected, original }) => (corrected !== undefined && text.includes(corrected)) || (corrected === undefined && text.includes(original)));
    const [first] = used;
    if (!first) return undefined;
    const original = used.reduce((whole, one) => (one.corrected === undefined ? whole : whole.replaceAll(one.corrected, one.original)), text);
    const worst = (['baja', 'media', 'alta'] as const).find((grade) => used.some(({ confidence }) => confidence === grade)) ?? 'baja';
    const notes = used.flatMap(({ note }) => note ?? []);
    return { original, confidence: worst, ...(notes.length > 0 ? { note: notes.join('; ') } : {}) };
  }

  /** Each correction as a statement of its own. What could not be read is stated as such. */
  state(book: Book): void {
    for (const { refs, original, corrected, confidence, note } of this.#all) {
      const [place] = linesOf(refs);
      if (!place) continue;
      const whole = book.topic(`transcripcion:${place.document}`, { kind: 'transcripción', name: `Texto de ${place.document} como se escaneó`, partOf: `documento:${place.document}` });
      const topic = book.topic(`transcripcion:${place.document}-${place.from}-${slug(original)}`, { kind: 'palabra', name: original, partOf: whole });
      book.say(topic, 'transcripcion', corrected ?? 's/d', refs, { mark: 'transcribed', original, confidence, note });
    }
  }
}
