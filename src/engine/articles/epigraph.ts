import { folded, isCapitals } from './line.ts';

const SENTENCE = /(?:^| )(?:se|es|son|sera|seran|fue|ha|han|esta|estan|estara|tiene|tienen|tendra|tendran|debe|deben|debera|deberan|puede|pueden|podra|podran|rige|entra|entrara|crea|crease|aprueba|queda|quedan|corresponde|constituye|[a-z]{3,}(?:ara|era|ira|aran|eran|iran|ese|ense))(?= |$)/u;
const ORDER = /^[a-z]+(?:ar|er|ir)(?:se)? (?:el|la|los|las|a|al|un|una|su|sus|que|en)(?= |$)/u;
const LONGEST = 150;

/** Short and without a verb in its usual forms: what an article is called, not what it says. */
export const looksNamed = (text: string): boolean => text.split(' ').length <= 10 && text.length <= 120 && !SENTENCE.test(folded(text)) && !ORDER.test(folded(text)) && /^[\p{Lu}\d«“"¿]/u.test(text) && !/[,;.]$/u.test(text);

export interface Epigraph {
  heading: string | null;
  text: string;
  /** The line is nothing but a name, so that what the article says must follow it. */
  alone: boolean;
}

/** `Objeto.- La presente…`: a stop with a dash parts a name from what is said, whatever the words are. */
function dashed(rest: string): Epigraph | undefined {
  const mark = /[.:] ?[-‐-―−_]+ ?/u.exec(rest);
  if (!mark || mark.index === 0 || mark.index > LONGEST || !/^[\p{Lu}\d«“"¿]/u.test(rest)) return undefined;
  const text = rest.slice(mark.index + mark[0].length).trim();
  return { heading: rest.slice(0, mark.index).trim(), text, alone: text === '' };
}

/** `Objeto. La presente…`: a full stop alone parts them only where what stands before it looks like a name. */
function stopped(rest: string): Epigraph | undefined {
  const [, name = '', text = ''] = /^([^.:]{2,120})\. (.+)$/u.exec(rest) ?? [];
  return name !== '' && /^[\p{Lu}\d«“"¿(]/u.test(text) && (isCapitals(name) || looksNamed(name)) ? { heading: name.trim(), text, alone: false } : undefined;
}

/** What an article is called, and what it says. */
export function epigraph(rest: string): Epigraph {
  const found = dashed(rest) ?? stopped(rest);
  if (found) return found;
  const whole = rest.replace(/ ?[.:]$/u, '');
  // With its stop it may as well be a short sentence: only the shortest are names.
  return looksNamed(whole) && (whole === rest || isCapitals(whole) || whole.split(' ').length <= 6) ? { heading: whole, text: rest, alone: true } : { heading: null, text: rest, alone: false };
}
