import { wordsOf, type Word } from '../similarity/word.ts';
import { rootOf } from './family.ts';

/**
 * Words that hold sentences together, and those by which one article cites another: they say nothing of what an article
 * is about.
 */
const empty = new Set(
  `a ante bajo con contra de del desde durante e el ella ellas ello ellos en entre es esa esas ese eso esos esta estas este esto estos fue ha hacia han hasta hay la las le les lo los mas mediante no ni o para pero por que se sea sean segun ser sera seran si sin sobre son su sus tal tales toda todas todo todos traves tras u un una unas uno unos y ya cual cuales cuando cuya cuyo cuyas cuyos donde quien quienes como asi tambien ademas demas mismo misma mismos mismas otro otra otros otras cada dicho dicha dichos dichas siguiente siguientes presente cualquier cualquiera pueda pueden podra podran debe deben debera deberan al aun art arts articulo articulos numeral literal inciso numero ordinal paragrafo ley`
    .split(' '),
);

/** Parameters of a model stand for what each adopter writes: `[[canton]]`. */
const parameter = /\[\[[^\]]*\]\]/g;
const sentenceEnd = /[.;:\n]/;

/** A text as it is compared: the roots of its words, and the pairs of words that stand together. */
export interface Said {
  roots: string[];
  pairs: string[];
  /** A word as it was written, for each root. */
  written: Map<string, string>;
  /** Roots of words written with a capital in the middle of a sentence. */
  names: Set<string>;
}

const counts = (word: Word): boolean => word.text.length > 1 && !empty.has(word.text) && !/\d/.test(word.text);

/** What a text says, its numbers, parameters and empty words aside. */
export function saidIn(text: string): Said {
  const plain = text.replace(parameter, '\n');
  const said: Said = { roots: [], pairs: [], written: new Map(), names: new Set() };
  let before: { root: string; end: number } | undefined;
  for (const word of wordsOf(plain)) {
    if (!counts(word)) continue;
    const root = rootOf(word.text);
    said.roots.push(root);
    if (!said.written.has(root)) said.written.set(root, plain.slice(word.start, word.end).toLocaleLowerCase('es'));
    if (word.named) said.names.add(root);
    if (before && !sentenceEnd.test(plain.slice(before.end, word.start))) said.pairs.push(`${before.root} ${root}`);
    before = { root, end: word.end };
  }
  return said;
}
