/**
 * A unit as one of it is called: «campañas» → «campaña», «instituciones educativas» → «institución educativa». Only
 * where the ending leaves no doubt; any other unit stays as the plan writes it. What follows a preposition does too.
 */
export function oneOf(unit: string): string {
  const words = unit.split(' ');
  const until = words.findIndex((word) => prepositions.has(word));
  const told = until < 0 ? words : words.slice(0, until);
  const each = told.map(singular);
  return each.some((word) => word === undefined) ? unit : [...each, ...words.slice(told.length)].join(' ');
}

const prepositions = new Set(['a', 'al', 'con', 'contra', 'de', 'del', 'en', 'para', 'por', 'sin', 'sobre']);

/** Undefined where one would have to know the word: «informes» and «talleres» lose their endings differently. */
function singular(word: string): string | undefined {
  if (/[cs]iones$/u.test(word)) return word.replace(/iones$/u, 'ión');
  if (/(?:dad|tad|[aeiou]l|ent[oa]r|ller)es$/u.test(word) && !/(?:vales|males)$/u.test(word)) return word.slice(0, -2);
  if (/(?:nt|rm|rt)es$/u.test(word)) return word.slice(0, -1);
  return /^[a-záéíóúñü]{3,}[ao]s$/u.test(word) ? word.slice(0, -1) : undefined;
}
