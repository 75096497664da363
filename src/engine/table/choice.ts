import type { Choice } from './column.ts';
import { foldedText } from './tidy.ts';
import { typosAllowed, typosBetween, wordsOf } from './word.ts';

/** Options that a message lists before it stops. */
const LISTED_CHOICES = 8;

const namesOf = (choice: Choice): string[] => [choice.id, choice.label, ...(choice.aliases ?? [])];

type Form = (text: string) => string;

/** How texts are compared with names: folded; and, where that finds none, by the stems of their words. */
const FORMS: readonly Form[] = [foldedText, (text) => wordsOf(text).join(' ')];

/** Options by each form of their names, made once per list: a sheet asks 100,000 times. */
const indexes = new WeakMap<readonly Choice[], Map<string, Choice[]>[]>();

function indexOf(choices: readonly Choice[], form: Form): Map<string, Choice[]> {
  const index = new Map<string, Choice[]>();
  for (const choice of choices) {
    for (const name of new Set(namesOf(choice).map(form))) index.set(name, [...(index.get(name) ?? []), choice]);
  }
  return index;
}

function indexesOf(choices: readonly Choice[]): Map<string, Choice[]>[] {
  const known = indexes.get(choices) ?? FORMS.map((form) => indexOf(choices, form));
  indexes.set(choices, known);
  return known;
}

/** The option that a text names by id, label or alias, whatever its accents, case or plural; undefined where none or several. */
export function findChoice(text: string, choices: readonly Choice[]): Choice | undefined {
  for (const [at, index] of indexesOf(choices).entries()) {
    const wanted = FORMS[at]?.(text) ?? '';
    if (wanted === '') continue;
    const found = index.get(wanted) ?? [];
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** What to do about a text that is no option: the likely one, or the list. */
export function choiceHint(text: string, choices: readonly Choice[]): string {
  const wanted = foldedText(text.slice(0, 80));
  const near = choices.find((choice) =>
    namesOf(choice).some((name) => {
      const limit = typosAllowed(wanted.length);
      return typosBetween(wanted, foldedText(name), limit) <= limit;
    }),
  );
  if (near !== undefined) return `¿Quiso decir «${near.label}»?`;
  const labels = choices.slice(0, LISTED_CHOICES).map((choice) => choice.label).join(', ');
  return `Elija una de estas: ${labels}${choices.length > LISTED_CHOICES ? '…' : '.'}`;
}
