import { nameWords, type Said } from './citation.ts';

/** A norm as one may call it. `years`: those that people put beside its name. */
export interface Called {
  id: string;
  country: string;
  title: string;
  acronym: string | null;
  kind: string;
  aliases: readonly string[];
  names: readonly { name: string }[];
  years: readonly number[];
}

export type Doubt = 'year' | 'other-words' | 'part-of-name';
export interface Match<N extends Called = Called> {
  norm: N;
  /** The name by which it was found. */
  by: string;
  doubts: Doubt[];
}

/** Words that name a kind of norm: alone they mean none, and one that is left over means another norm than the one found. */
const kindWords = new Set(['ley', 'leyes', 'organica', 'organico', 'codigo', 'reglamento', 'decreto', 'ejecutivo', 'supremo', 'legislativo', 'acuerdo', 'ministerial', 'municipal', 'ordenanza', 'resolucion', 'directiva', 'constitucion', 'norma', 'plan', 'guia', 'politica', 'publica', 'estatuto', 'texto', 'unico', 'ordenado', 'tuo', 'nacional', 'tecnica', 'tecnico']);
/** Words beside a name that change nothing. A country is asked about before: here it only stands there. */
const silentWords = new Set(['republica', 'ecuador', 'peru', 'colombia', 'vigente', 'actual', 'codificacion', 'codificado', 'citada', 'citado', 'presente', 'antes', 'anterior']);
const isNumber = (word: string): boolean => /\d/.test(word);
const isYear = (word: string): boolean => /^(1[89]|20)\d\d$/.test(word);

interface Name {
  text: string;
  words: string[];
}

/** Every way to call a norm: its title, the title's parts that stand alone, its acronym, aliases and names over time. */
export function namesOf({ title, acronym, aliases, names }: Called): Name[] {
  const inner = [...title.matchAll(/[(«]([^)»]+)[)»]/g)].map((match) => match[1]!); // the group is in every match
  const bare = title.replace(/\s*\([^)]*\)/g, '').trim();
  const [head = '', ...tail] = bare.split(',');
  const parts = isNumber(head) ? [head, tail.join(',')] : [];
  const texts = [title, bare, ...parts, ...inner, ...(acronym ? [acronym] : []), ...aliases, ...names.map(({ name }) => name)];
  const seen = new Set<string>();
  return texts.flatMap((text) => {
    const words = nameWords(text);
    if (saysNothing(words, text === acronym) || seen.has(words.join(' '))) return [];
    seen.add(words.join(' '));
    return [{ text: text.trim().replace(/^(?:con|y)\s+(?:la|el|los|las)\s+/u, '').replace(/^«([^»]*)»?$/u, '$1'), words }];
  });
}

/** «ley», «2019»: words that would find any norm. A constitution is one of its country. */
const saysNothing = (words: readonly string[], isAcronym: boolean): boolean =>
  words.every(isYear) || (words.length === 1 && !isAcronym && words[0] !== 'constitucion' && kindWords.has(words[0] ?? ''));

const placeOf = (small: readonly string[], large: readonly string[]): number => {
  for (let at = 0; at + small.length <= large.length; at++) if (small.every((word, i) => large[at + i] === word)) return at;
  return -1;
};

interface Found<N extends Called> extends Match<N> {
  /** Words of the citation that the name explains. */
  span: [number, number];
}

/**
 * The norms that a citation may mean. Several plain matches stay several: it is never guessed which. A match with a doubt
 * stays only while there is no plain one.
 */
export function matchNorms<N extends Called>(said: Pick<Said, 'name' | 'year'>, norms: readonly N[]): Match<N>[] {
  const words = said.name.split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const inside = norms.flatMap((norm) => insideOf(norm, words, said.year) ?? []);
  // «Reglamento de la LOOTUGS» holds «LOOTUGS»: the longer name is meant.
  const longest = inside.filter((one) => !inside.some((other) => other.norm.id !== one.norm.id && other.span[0] <= one.span[0] && other.span[1] >= one.span[1] && other.span[1] - other.span[0] > one.span[1] - one.span[0]));
  const found = longest.length > 0 ? longest : norms.flatMap((norm) => partOf(norm, words, said.year) ?? []);
  const plain = found.filter(({ doubts }) => doubts.length === 0);
  return (plain.length > 0 ? plain : found).map(({ norm, by, doubts }) => ({ norm, by, doubts }));
}

/** A name of the norm stands whole in what was said. The longest is taken; what it leaves over may raise a doubt. */
function insideOf<N extends Called>(norm: N, words: readonly string[], year: number | null): Found<N> | undefined {
  const fits = namesOf(norm).flatMap(({ text, words: name }): Found<N>[] => {
    const dated = year === null ? words : [...words, String(year)];
    const at = placeOf(name, dated);
    if (at < 0) return [];
    const named = name.some((word) => word === String(year)); // the name itself holds the year («LOTAIP 2004»)
    const rest = [...words.slice(0, at), ...words.slice(at + name.length)];
    const doubts = doubtsOf(norm, rest, named ? null : year);
    return [{ norm, by: text, doubts, span: [at, at + name.length] }];
  });
  return fits.toSorted((a, b) => a.doubts.length - b.doubts.length || b.span[1] - b.span[0] - (a.span[1] - a.span[0]))[0];
}

function doubtsOf({ years, ...norm }: Called, rest: readonly string[], year: number | null): Doubt[] {
  const known = new Set([...namesOf({ years, ...norm }).flatMap(({ words }) => words), ...nameWords(norm.kind)]);
  const stray = rest.filter((word) => !known.has(word) && !silentWords.has(word));
  const strayYears = [...stray.filter(isYear).map(Number), ...(year === null ? [] : [year])].filter((one) => !years.includes(one));
  const other = stray.some((word) => !isYear(word));
  return [...(strayYears.length > 0 ? (['year'] as const) : []), ...(other ? (['other-words'] as const) : [])];
}

/** What was said stands in a name of the norm, in one piece or word by word: it is part of its name, and that is said. */
function partOf<N extends Called>(norm: N, words: readonly string[], year: number | null): Found<N> | undefined {
  const telling = words.filter((word) => !kindWords.has(word) && !silentWords.has(word));
  if (telling.length === 0 && words.length < 2) return undefined;
  const name = namesOf(norm).find(({ words: whole }) => placeOf(words, whole) >= 0) ?? (telling.length >= 2 ? namesOf(norm).find(({ words: whole }) => telling.every((word) => whole.includes(word))) : undefined);
  if (!name) return undefined;
  const off = year !== null && !norm.years.includes(year);
  return { norm, by: name.text, doubts: ['part-of-name', ...(off ? (['year'] as const) : [])], span: [0, words.length] };
}
