import type { z } from '../../kernel/contract.ts';
import type { Language } from '../../kernel/text.ts';

/** What zod says of one thing that is wrong, before it has words. */
type Wrong = Parameters<z.core.$ZodErrorMap>[0];

/** The pieces of a sentence about an input, in a language. */
interface Pieces {
  missing: string;
  kinds: Record<string, string>;
  empty: string;
  least: (n: string, of: string) => string;
  most: (n: string, of: string) => string;
  forms: Record<string, string>;
  oneOf: (values: string) => string;
  extra: (keys: string) => string;
  other: string;
}

const es: Pieces = {
  missing: 'falta este dato.',
  kinds: { string: 'escriba un texto.', number: 'escriba un número.', int: 'escriba un número entero, sin decimales.', boolean: 'diga sí o no (true o false).', array: 'envíe una lista.', object: 'envíe un objeto con sus campos.', record: 'envíe un objeto con sus campos.', date: 'escriba una fecha.' },
  empty: 'no puede quedar vacío.',
  least: (n, of) => (of === 'string' ? `escriba al menos ${n} caracteres.` : of === 'array' ? `dé al menos ${n}.` : `el valor más bajo es ${n}.`),
  most: (n, of) => (of === 'string' ? `escriba ${n} caracteres como mucho.` : of === 'array' ? `dé ${n} como mucho.` : `el valor más alto es ${n}.`),
  forms: { uuid: 'no es un identificador: copie el enlace de nuevo.', email: 'no es una dirección de correo.', url: 'no es una dirección web.' },
  oneOf: (values) => `elija uno de estos: ${values}.`,
  extra: (keys) => `aquí no va ${keys}.`,
  other: 'no tiene la forma que se espera; vea /api/docs.',
};

const en: Pieces = {
  missing: 'this is missing.',
  kinds: { string: 'write a text.', number: 'write a number.', int: 'write a whole number.', boolean: 'say yes or no (true or false).', array: 'send a list.', object: 'send an object with its fields.', record: 'send an object with its fields.', date: 'write a date.' },
  empty: 'it cannot be left empty.',
  least: (n, of) => (of === 'string' ? `write at least ${n} characters.` : of === 'array' ? `give at least ${n}.` : `the lowest value is ${n}.`),
  most: (n, of) => (of === 'string' ? `write ${n} characters at most.` : of === 'array' ? `give ${n} at most.` : `the highest value is ${n}.`),
  forms: { uuid: 'it is not an identifier: copy the link again.', email: 'it is not a mail address.', url: 'it is not a web address.' },
  oneOf: (values) => `choose one of these: ${values}.`,
  extra: (keys) => `${keys} does not belong here.`,
  other: 'it does not have the expected form; see /api/docs.',
};

const pieces: Record<Language, Pieces> = { es, en };

/** Says what is wrong with an input where its schema does not say it in its own words. */
export const inputWords =
  (language: Language) =>
  (wrong: Wrong): string =>
    say(wrong, pieces[language]);

function say(wrong: Wrong, words: Pieces): string {
  switch (wrong.code) {
    case 'invalid_type':
      return wrong.input === undefined ? words.missing : (words.kinds[wrong.expected] ?? words.other);
    case 'too_small':
      return wrong.origin === 'string' && Number(wrong.minimum) === 1 ? words.empty : words.least(String(wrong.minimum), wrong.origin);
    case 'too_big':
      return words.most(String(wrong.maximum), wrong.origin);
    case 'invalid_format':
      return words.forms[wrong.format] ?? words.other;
    case 'invalid_value':
      return words.oneOf(wrong.values.map(String).join(', '));
    case 'unrecognized_keys':
      return words.extra(wrong.keys.join(', '));
    default:
      return words.other;
  }
}
