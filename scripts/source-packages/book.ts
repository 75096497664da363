import type { Mark } from '../../src/kernel/statement.ts';
import type { Package, PackageDocument, PackageStatement, ShortValue } from '../../src/slices/sources/contract/packages-format.ts';
import type { Property } from '../../src/slices/sources/contract/property.ts';
import type { Topic } from '../../src/slices/sources/contract/topic.ts';
import type { Corrections } from './corrections.ts';
import { placesOf } from './place.ts';
import { slug } from './slug.ts';

type Said = { part?: string | undefined; mark?: Mark | undefined; inferred?: boolean; note?: string | undefined; original?: string | undefined; confidence?: 'alta' | 'media' | 'baja' | undefined; quote?: string | undefined; row?: number; column?: number };
type Concept = Package['concepts'][number];
type Names = Omit<Topic, 'key'>;

/** What the documents say, gathered: topics once for all of them, statements by document. */
export class Book {
  readonly documents = new Map<string, PackageDocument & { source?: string }>();
  readonly #properties: ReadonlyMap<string, Property>;
  readonly #corrections: Corrections;
  readonly #topics = new Map<string, Topic>();
  readonly #statements = new Map<string, PackageStatement[]>();
  readonly #concepts = new Map<string, Concept[]>();
  readonly #ids = new Map<string, number>();

  constructor(properties: ReadonlyMap<string, Property>, corrections: Corrections) {
    this.#properties = properties;
    this.#corrections = corrections;
  }

  /** Speaks of a topic. Named again, it keeps what it has and takes what is new. Answers its key. */
  topic(key: string, names: Names): string {
    const before = this.#topics.get(key);
    const given = Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
    const aliases = [...new Set([...(before?.aliases ?? []), ...(names.aliases ?? [])])];
    this.#topics.set(key, { ...given, ...before, key, kind: before?.kind ?? names.kind, ...(aliases.length > 0 ? { aliases } : {}) });
    return key;
  }

  /** A topic that only readings of ours add something to. */
  extend(key: string, more: Partial<Names>): void {
    const before = this.#topics.get(key);
    if (!before) throw new Error(`${key} is not a topic of any document`);
    this.#topics.set(key, { ...before, ...more });
  }

  get topics(): ReadonlyMap<string, Topic> {
    return this.#topics;
  }

  get statements(): ReadonlyMap<string, readonly PackageStatement[]> {
    return this.#statements;
  }

  /** States something once for each document that the references name. A value that the facts do not give is not stated. */
  say(topic: string, property: string, value: ShortValue | undefined, refs: readonly string[], said: Said = {}, unplaced?: string): void {
    if (value === undefined || (Array.isArray(value) && value.length === 0) || value === '') return;
    if (!this.#properties.has(property)) throw new Error(`${property} is not among the properties`);
    if (!this.#topics.has(topic)) throw new Error(`${topic} is not a topic of any document`);
    const places = placesOf(refs);
    // Without a reference, the document is the one whose topic it is.
    const home = unplaced ?? /:(\d{3})(-|$)/.exec(topic)?.[1];
    if (places.length === 0 && home === undefined) throw new Error(`${topic} ${property} has no reference`);
    for (const { document, ...place } of places.length > 0 ? places : [{ document: home ?? '' }]) this.#write(document, topic, property, value, place, refs, said);
  }

  #write(document: string, topic: string, property: string, value: ShortValue, place: object, refs: readonly string[], { part, mark, inferred, note, original, confidence, quote, row, column }: Said): void {
    const corrected = original === undefined && mark === undefined && !inferred ? this.#corrections.on(document, refs, value) : undefined;
    const read = original === undefined ? corrected : { original, confidence };
    const marked = mark ?? (read ? 'transcribed' : inferred ? 'inferred' : undefined);
    const statement = { id: this.#id(document, topic, property, part), document, topic, property, value, ...(marked && marked !== 'declared' ? { mark: marked } : {}), ...read, quote, note, ...place, part, row, column };
    const list = this.#statements.get(document) ?? [];
    list.push(Object.fromEntries(Object.entries(statement).filter(([, one]) => one !== undefined)) as PackageStatement); // its own fields, without the empty ones
    this.#statements.set(document, list);
  }

  #id(document: string, topic: string, property: string, part: string | undefined): string {
    const own = topic.replace(`:${document}-`, ':').replace(`:${document}`, '');
    const id = `${own}#${property}${part === undefined ? '' : `@${slug(part)}`}`.slice(0, 180);
    const at = (this.#ids.get(`${document} ${id}`) ?? 0) + 1;
    this.#ids.set(`${document} ${id}`, at);
    return at === 1 ? id : `${id}~${at}`;
  }

  /** An acronym or a concept, as a document gives it. */
  concept(document: string, concept: Omit<Concept, 'document' | 'place' | 'mark'> & { mark?: Mark }, refs: readonly string[]): void {
    const [cited] = placesOf(refs);
    const place = cited ? (cited.place ?? `l. ${cited.line}${cited.lineTo === undefined ? '' : `-${cited.lineTo}`}`) : '';
    this.#concepts.set(document, [...(this.#concepts.get(document) ?? []), { ...concept, document, place, mark: concept.mark ?? 'declared' }]);
  }

  /** The package of one document: what it says, with every topic that its statements need, wholes and earlier forms included. */
  package(document: string, head: Pick<Package, 'id' | 'title' | 'source'>): object {
    const statements = this.#statements.get(document) ?? [];
    const needed = this.#needed([...statements.map(({ topic }) => topic), ...statements.flatMap(({ value }) => (typeof value === 'string' && this.#topics.has(value) ? [value] : [])), ...this.#silent(document)]);
    const { source: _source, ...own } = this.documents.get(document) ?? { code: document };
    const concepts = (this.#concepts.get(document) ?? []).map(({ mark, ...concept }) => (mark === 'declared' ? concept : { ...concept, mark }));
    return { format: 'articula-package', version: 1, ...head, documents: [own], topics: [...this.#topics.values()].filter(({ key }) => needed.has(key)), statements, ...(concepts.length > 0 ? { concepts } : {}) };
  }

  /** Topics of a document of which it says nothing but that they are there. */
  #silent(document: string): string[] {
    return [...this.#topics.keys()].filter((key) => key.includes(`:${document}-`) || key.endsWith(`:${document}`));
  }

  #needed(keys: readonly string[]): Set<string> {
    const needed = new Set<string>();
    const waiting = [...keys];
    for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
      if (needed.has(key)) continue;
      needed.add(key);
      const topic = this.#topics.get(key);
      waiting.push(...(topic?.partOf === undefined ? [] : [topic.partOf]), ...(topic?.after ?? []), ...(topic?.continues ?? []));
    }
    return needed;
  }
}
