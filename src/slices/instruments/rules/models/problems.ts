import type { Part } from '../../../../kernel/part.ts';
import type { ModelProblem } from '../../contract/models/model.ts';
import type { Parameter } from '../../contract/models/parameter.ts';
import { placesOf } from './drawn.ts';
import { isCounted } from './deviation.ts';
import { sameWords } from './same.ts';

const name = ({ kind, number, heading, key }: Part): string => (number ? `${kind === 'provision' ? 'Disposición' : 'Artículo'} ${number}` : (heading ?? key));
const twice = (keys: readonly string[]): string[] => [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];

/** What keeps a model from being published, and what its author should know. */
export function modelProblems(parts: readonly Part[], parameters: readonly Parameter[]): ModelProblem[] {
  const [asked, known] = [placesOf(parts), parameters.map(({ key }) => key)];
  return [
    ...(parts.some(isCounted) ? [] : [{ key: 'text', says: 'El texto no tiene artículos: escríbalos antes de publicar.', stops: true }]),
    ...asked.filter((key) => !known.includes(key)).map((key) => ({ key, says: `El texto usa [[${key}]] y nadie dijo qué es: agréguelo a los parámetros.`, stops: true })),
    ...known.filter((key) => !asked.includes(key)).map((key) => ({ key, says: `El parámetro «${key}» no aparece en ninguna parte del texto.`, stops: false })),
    ...twice(parts.map(({ key }) => key)).map((key) => ({ key, says: `Dos partes del texto llevan la misma clave «${key}».`, stops: true })),
    ...parts.flatMap((part) => [
      ...twice(part.choices.map(({ key }) => key)).map((key) => ({ key: part.key, says: `${name(part)}: dos redacciones llevan la misma clave «${key}».`, stops: true })),
      ...(part.choices.length > 0 && !sameWords(part.choices[0]!.text, part.text) ? [{ key: part.key, says: `${name(part)}: la primera redacción para elegir no es la del texto.`, stops: true }] : []),
    ]),
  ];
}
