import type { Choice } from './column.ts';
import { foldedText } from './tidy.ts';
import { typosAllowed, typosBetween, wordsOf } from './word.ts';

/** Options that a message lists before it stops. */
const LISTED_CHOICES = 8;

const namesOf = (choice: Choice): string[] => [choice.id, choice.label, ...(choice.aliases ?? [])];

/** The option that a text names by id, label or alias, whatever its accents, case or plural; undefined where none or several. */
export function findChoice(text: string, choices: readonly Choice[]): Choice | undefined {
  const forms = [foldedText, (name: string) => wordsOf(name).join(' ')];
  for (const form of forms) {
    const wanted = form(text);
    if (wanted === '') continue;
    const found = choices.filter((choice) => namesOf(choice).some((name) => form(name) === wanted));
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
