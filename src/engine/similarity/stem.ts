/*
 * The stem of a Spanish word, after M. Porter's description of the Spanish stemmer (snowballstem.org), changed in what
 * plans need: words come without accents (offices write «produccion»), plurals go first so that «mujer» and «mujeres»
 * agree, and endings that without accents would be taken for rare verb forms («comunitaria», «pesquera») are left to
 * the noun. Stems are compared, never shown.
 */
const vowels = 'aeiou';
const isVowel = (letter: string | undefined): boolean => letter !== undefined && vowels.includes(letter);

/** Where the regions begin: `rv` for verbs, `r1` and `r2` after the first and second vowel-consonant. */
interface Regions {
  rv: number;
  r1: number;
  r2: number;
}

function afterPair(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at += 1) if (isVowel(word[at - 1]) && !isVowel(word[at])) return at + 1;
  return word.length;
}

function regionsOf(word: string): Regions {
  const r1 = afterPair(word, 0);
  const next = (wanted: boolean, from: number): number => {
    for (let at = from; at < word.length; at += 1) if (isVowel(word[at]) === wanted) return at + 1;
    return word.length;
  };
  const rv = !isVowel(word[1]) ? next(true, 2) : isVowel(word[0]) ? next(false, 2) : Math.min(3, word.length);
  return { rv, r1, r2: afterPair(word, r1) };
}

const bySize = (text: string): string[] => text.split(' ').toSorted((a, b) => b.length - a.length);
const longest = (word: string, endings: readonly string[]): string | undefined => endings.find((ending) => word.endsWith(ending));

const pronouns = bySize('me se sela selo selas selos la le lo las les los nos');
const gerunds = bySize('iendo ando yendo ar er ir');

function withoutPronoun(word: string, { rv }: Regions): string {
  const pronoun = longest(word, pronouns);
  if (!pronoun) return word;
  const rest = word.slice(0, -pronoun.length);
  const verb = longest(rest, gerunds);
  if (!verb || rest.length - verb.length < rv) return word;
  return verb === 'yendo' && !rest.endsWith('uyendo') ? word : rest;
}

/** An ending of nouns: what it needs, what it becomes, and what may stand before it and goes too. */
interface Ending {
  endings: string[];
  region: 'r1' | 'r2';
  becomes?: string;
  before?: string[];
}

const nouns: Ending[] = [
  { endings: bySize('anza ico ica ismo able ible ista oso osa amiento imiento'), region: 'r2' },
  { endings: bySize('adora ador acion edora edor ante ancia'), region: 'r2' },
  { endings: ['ccion'], region: 'r1', becomes: 'c' },
  { endings: ['logia'], region: 'r2', becomes: 'log' },
  { endings: ['ucion'], region: 'r2', becomes: 'u' },
  { endings: ['encia'], region: 'r2', becomes: 'ente' },
  { endings: ['amente'], region: 'r1', before: ['ativ', 'iv', 'os', 'ic', 'ad'] },
  { endings: ['mente'], region: 'r2', before: ['ante', 'able', 'ible'] },
  { endings: ['idad'], region: 'r2', before: ['abil', 'ic', 'iv'] },
  { endings: ['iva', 'ivo'], region: 'r2', before: ['at'] },
];
const allNouns = nouns.flatMap(({ endings }) => endings).toSorted((a, b) => b.length - a.length);

function withoutNoun(word: string, regions: Regions): string | undefined {
  const ending = longest(word, allNouns);
  const rule = ending === undefined ? undefined : nouns.find(({ endings }) => endings.includes(ending));
  if (!ending || !rule || word.length - ending.length < regions[rule.region]) return undefined;
  const rest = word.slice(0, -ending.length);
  const more = rule.before?.find((one) => rest.endsWith(one) && rest.length - one.length >= regions.r2);
  return more ? rest.slice(0, -more.length) : rest + (rule.becomes ?? '');
}

const afterU = bySize('ya ye yan yen yeron yendo yo yas yes yais yamos');
const soft = bySize('en es eis emos');
const verbs = bySize(
  'aran aremos ara are eran eremos ere iran iremos ira ire aba ada ida ia iera ad ed id ase iese aste iste an aban ian ieran asen iesen aron ieron ado ido ando iendo io ar er ir as amos abamos iamos imos',
);

function withoutVerb(word: string, { rv }: Regions): string | undefined {
  const inside = (ending: string | undefined): ending is string => ending !== undefined && word.length - ending.length >= rv;
  const y = longest(word, afterU);
  if (inside(y) && word.slice(0, -y.length).endsWith('u')) return word.slice(0, -y.length);
  const verb = longest(word, verbs);
  if (inside(verb)) return word.slice(0, -verb.length);
  const light = longest(word, soft);
  if (!inside(light)) return undefined;
  const rest = word.slice(0, -light.length);
  return rest.endsWith('gu') ? rest.slice(0, -1) : rest;
}

function withoutRest(word: string, { rv }: Regions): string {
  const ending = longest(word, ['os', 'a', 'o', 'i', 'e']);
  if (!ending || word.length - ending.length < rv) return word;
  const rest = word.slice(0, -ending.length);
  return ending === 'e' && rest.endsWith('gu') && rest.length > rv ? rest.slice(0, -1) : rest;
}

/** One of many as one: «vias» and «via», «mujeres» and «mujer». */
export function singular(word: string): string {
  if (word.length > 4 && /[^aeious]es$/.test(word)) return word.slice(0, -2);
  return /[aeiou]s$/.test(word) && word.length > 3 && !/(is|us)$/.test(word) ? word.slice(0, -1) : word;
}

function cut(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word.replace(/z/g, 'c');
  const one = singular(word);
  const regions = regionsOf(one);
  const bare = withoutPronoun(one, regions);
  const shorter = withoutNoun(bare, regions) ?? withoutVerb(bare, regions) ?? bare;
  return withoutRest(shorter, regions).replace(/z/g, 'c');
}

const memory = new Map<string, string>();
const remembered = 200_000;

/** The stem of a word in plain letters (`plainWord`): `vialidad` and `viales` differ, `cantones` and `canton` do not. */
export function stemOf(word: string): string {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size > remembered) memory.clear();
  const stem = cut(word);
  memory.set(word, stem);
  return stem;
}
