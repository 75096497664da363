/** A competence with how often plans carry it. */
export interface Used {
  code: string;
  level: string;
  theme: readonly string[];
  title: string;
}

/** What kind of action a competence is about, in a word: the first word of its first theme. It orders a catalogue and decides nothing. */
export const actionTypeOf = ({ theme, title }: Pick<Used, 'theme' | 'title'>): string => ((theme[0] ?? title).trim().split(/\s+/)[0] ?? '').toLocaleLowerCase('es');

/** Levels × types of action: each type with its competences by level, in the order in which they first come. */
export function catalogueOf<C extends Used>(competences: readonly C[], levels: readonly string[]): { type: string; cells: { level: string; competences: C[] }[] }[] {
  const named = Map.groupBy(competences, (one) => nameOfType(competences, one));
  return [...named].map(([type, list]) => ({ type, cells: levels.map((level) => ({ level, competences: list.filter((one) => one.level === level) })) }));
}

/** The shortest first theme among the competences of one type names it: «vialidad», not «vialidad urbana». */
function nameOfType<C extends Used>(all: readonly C[], one: C): string {
  const type = actionTypeOf(one);
  const names = all.filter((other) => actionTypeOf(other) === type).map(({ theme, title }) => theme[0] ?? title);
  return names.toSorted((a, b) => a.length - b.length || a.localeCompare(b, 'es'))[0] ?? type;
}
