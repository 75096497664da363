import type { NamedPart } from '../../contract/alignment.ts';

interface Standing {
  state: 'open' | 'confirmed' | 'dropped';
  related: boolean;
  counts: { pairs: number; left: number; kinds: Partial<Record<string, number>> };
}

const number = (n: number): string => n.toLocaleString('es-EC');

/** Where an alignment stands, as the title of its page. */
export function alignmentSentence({ state, related, counts: { pairs, left, kinds } }: Standing): string {
  const follows = pairs - (kinds['added'] ?? 0) - (kinds['absent'] ?? 0);
  if (state === 'dropped') return 'Esta alineación se descartó';
  if (state === 'confirmed') return `El texto está guardado: ${number(follows)} de ${number(pairs)} pares vienen del modelo`;
  if (!related && left === pairs) return 'Este texto no se parece al modelo';
  if (left === 0) return pairs === 1 ? 'El par está confirmado: falta guardar el texto' : `Los ${number(pairs)} pares están confirmados: falta guardar el texto`;
  if (left === pairs) return pairs === 1 ? '1 par espera a que alguien lo confirme' : `${number(pairs)} pares esperan a que alguien los confirme`;
  return `${left === 1 ? 'Falta 1' : `Faltan ${number(left)}`} de ${number(pairs)} pares por confirmar`;
}

const kinds: Partial<Record<NamedPart['kind'], string>> = { article: 'Art.', recital: 'Considerando', provision: 'Disposición', annex: 'Anexo' };

/** How one calls a part: «Art. 12, Integración», «Disposición primera». */
export function partName({ kind, number: said, heading, key }: NamedPart): string {
  const name = said ? [kinds[kind], said].filter(Boolean).join(' ') : '';
  return [name, heading].filter(Boolean).join(', ') || key;
}

/** Several parts in a row: «Art. 3, Funciones y Art. 4, Sesiones». */
export const partNames = (parts: readonly NamedPart[]): string => new Intl.ListFormat('es', { type: 'conjunction' }).format(parts.map(partName));
