import { fold } from '../../../kernel/text.ts';
import { DatePart } from '../../../kernel/statement.ts';

const months = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const two = (number: string | number): string => String(number).padStart(2, '0');

/** The month of a folded word, whole or by its first letters: `ago` → `08`; `setiembre` is written in Peru. */
function monthOf(word: string): string | undefined {
  const at = word === 'setiembre' || word === 'set' ? 8 : months.findIndex((month) => month === word || (word.length >= 3 && month.slice(0, 3) === word));
  return at < 0 ? undefined : two(at + 1);
}

/** A text that is a date and nothing else, as exactly as it says: «Mayo 2023» → `2023-05`, «22 de agosto de 2019», «22/08/2019». */
export function dateWritten(text: string): string | undefined {
  const plain = text.trim();
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(plain);
  const words = fold(plain).split(' ').filter((word) => word !== 'de' && word !== 'del');
  const [year, month, day] = digits
    ? [digits[3], two(digits[2] ?? ''), two(digits[1] ?? '')]
    : [words.at(-1), monthOf(words.at(-2) ?? ''), words.length === 3 ? two(words[0] ?? '') : undefined];
  const read = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(plain) ? plain : digits || (month !== undefined && (words.length === 2 || words.length === 3)) ? [year, month, day].filter(Boolean).join('-') : undefined;
  return read !== undefined && DatePart.safeParse(read).success ? read : undefined;
}
