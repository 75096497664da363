import { fold } from '../../../kernel/text.ts';
import type { Field, Kind, Scheme } from '../contract/scheme.ts';

/** The kind with this id. */
export const kindOf = (scheme: Scheme, id: string): Kind | undefined => scheme.kinds.find((kind) => kind.id === id);

/** The kind that an office means by a word: its id, name, plural or an alias, whatever accents and case. */
export function kindNamed(scheme: Scheme, word: string): Kind | undefined {
  const asked = fold(word);
  return scheme.kinds.find((kind) => [kind.id, kind.name, kind.plural, ...kind.aliases].some((name) => fold(name) === asked));
}

/** Whether an element of one kind may hang from one of another; `undefined` is the root. */
export const mayHang = (kind: Kind, parent: Kind | undefined): boolean => kind.parents.includes(parent?.id ?? '');

/** The fields that elements of a kind carry. */
export const fieldsOf = (scheme: Scheme, kind: string): Field[] => scheme.fields.filter((field) => field.kinds.length === 0 || field.kinds.includes(kind));

/** A country's part over the base: kinds and fields joined by id, the country's wins; the rest stays as the base says it. */
export function joinSchemes(base: Scheme, over: Scheme): Scheme {
  const join = <T extends { id: string }>(a: T[], b: T[]): T[] => [...a.map((x) => b.find((y) => y.id === x.id) ?? x), ...b.filter((y) => !a.some((x) => x.id === y.id))];
  return { ...base, kinds: join(base.kinds, over.kinds), fields: join(base.fields, over.fields) };
}
