import { z } from './contract.ts';

/** Where to go on and how much to bring. `after` is the opaque cursor that the previous page gave as `next`. */
export const pageInput = {
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** A page of items, the cursor of the next (null at the end), and a count capped where counting is dear. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), count: z.object({ value: z.number().int(), capped: z.boolean() }).optional() });

/** Counts stop here and read «más de 1 000». */
export const countCap = 1000;

/** Packs the keys of the last row into a cursor (base64url of JSON, readable in both worlds). */
export const cursorOf = (keys: readonly (string | number | null)[]): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(keys)))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Reads a cursor back; undefined when it is not one of ours. */
export function readCursor(cursor: string | undefined): (string | number | null)[] | undefined {
  if (!cursor) return undefined;
  try {
    const text = new TextDecoder().decode(Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)));
    const keys: unknown = JSON.parse(text);
    return Array.isArray(keys) ? keys : undefined;
  } catch {
    return undefined; // a cursor cut by a chat or typed by hand is the same as none
  }
}

/** Splits `limit + 1` fetched rows into a page. */
export function toPage<T>(rows: T[], limit: number, keys: (row: T) => (string | number | null)[]): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(keys(last)) : null };
}
