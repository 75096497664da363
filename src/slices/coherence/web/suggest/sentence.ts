import { countText, some } from '../words.ts';

interface Queue {
  name: string;
  linked: number | null;
  total: number | null;
  count?: { value: number; capped: boolean } | undefined;
}

/** The state of a territory's queue: «De 12 elementos sin vínculo de Rioverde, 9 tienen con qué vincularse». */
export function queueSentence({ name, linked, total, count }: Queue): string {
  if (linked === null || total === null) return `${name} no tiene plan a su alcance: no hay dato`;
  if (total === 0) return `El plan de ${name} no tiene elementos que vincular`;
  const free = total - linked;
  if (free === 0) return `Los ${some(total, 'elemento', 'elementos')} de ${name} ya tienen vínculo`;
  const found = count?.value ?? 0;
  const head = `De ${some(free, 'elemento', 'elementos')} sin vínculo de ${name}`;
  if (found === 0) return `${head}, ninguno tiene una sugerencia`;
  return `${head}, ${count?.capped ? `más de ${countText(found)}` : countText(found)} ${found === 1 && !count?.capped ? 'tiene' : 'tienen'} con qué vincularse`;
}

/** «2 textos de Rioverde son muy parecidos a los de otros gobiernos». */
export function alikeSentence(name: string, { value, capped }: { value: number; capped: boolean }): string {
  if (value === 0) return `Ningún texto de ${name} a su alcance es muy parecido al de otro gobierno`;
  if (value === 1 && !capped) return `Hay 1 par de textos muy parecidos entre ${name} y otro gobierno`;
  return `Hay ${capped ? 'más de ' : ''}${countText(value)} pares de textos muy parecidos entre ${name} y otros gobiernos`;
}
