import { deserialize, serialize } from 'node:v8';

/** Some items in a row as bytes (structured clone): a tenth of what they take as objects, and beyond the collector. */
export type Pack = { bytes: Uint8Array<ArrayBuffer>; count: number };

/** Items of one pack: unpacking them makes no more garbage than a young generation holds. */
export const PACK_ITEMS = 200;

/** The bytes of a few items, in memory of their own so that they may be handed to another thread. */
export const packed = (items: readonly unknown[]): Pack => ({ bytes: new Uint8Array(serialize(items)), count: items.length });

/**
 * A long list kept packed and unpacked as often as somebody goes through it, so that 100,000 rows do not stand in
 * memory as objects. Items come back as copies.
 */
export class PackedList<T> implements Iterable<T> {
  readonly #packs: Pack[] = [];
  #open: T[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: T): void {
    this.#length += 1;
    if (this.#open.push(item) >= PACK_ITEMS) this.#close();
  }

  /** Appends what another thread packed. */
  append(pack: Pack): void {
    this.#close();
    this.#packs.push(pack);
    this.#length += pack.count;
  }

  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (const pack of this.#packs) yield* unpacked<T>(pack);
    yield* this.#open;
  }

  /** Items from one place up to another (0-based, exclusive). */
  slice(from: number, to: number): T[] {
    const found: T[] = [];
    let at = 0;
    for (const pack of this.#packs) {
      if (at < to && at + pack.count > from) found.push(...unpacked<T>(pack).slice(Math.max(0, from - at), to - at));
      at += pack.count;
    }
    return at < to ? [...found, ...this.#open.slice(Math.max(0, from - at), to - at)] : found;
  }

  #close(): void {
    if (this.#open.length > 0) this.#packs.push(packed(this.#open));
    this.#open = [];
  }
}

const unpacked = <T>({ bytes }: Pack): T[] => deserialize(bytes) as T[]; // packed from a list of the same items
