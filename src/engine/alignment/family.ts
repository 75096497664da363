import { stemOf } from '../similarity/stem.ts';
import { plainWord } from '../similarity/word.ts';

/**
 * Words that drafters of ordinances put one for another: what one calls «atribuciones» another calls «funciones». Short on
 * purpose: only what is interchangeable in a normative text of Ecuador, Peru or Colombia, whatever its matter.
 */
const lists = [
  'atribuciones funciones competencias facultades',
  'deberes obligaciones responsabilidades',
  'integración conformación composición constitución',
  'objeto finalidad propósito',
  'duración período plazo término',
  'vigencia vigor regir',
  'empezar comenzar iniciar',
  'designación elección nombramiento selección',
  'financiamiento presupuesto recursos fondos',
  'reuniones sesiones',
  'convocatoria citación',
  'sanciones multas infracciones contravenciones',
  'definiciones conceptos glosario',
  'requisitos condiciones',
  'prohibición impedimento inhabilidad',
  'cesación remoción destitución',
  'alcalde alcaldesa burgomaestre',
  'municipio municipal municipalidad ayuntamiento',
  'concejales regidores ediles',
  'seguimiento monitoreo',
  'ciudadanos ciudadanas vecinos vecinas moradores habitantes',
  'domicilio vivienda',
  'derogación derogatoria derogar',
  'permiso autorización licencia',
  'comunicar notificar informar avisar',
  'solicitar pedir requerir',
  'residuos desechos basuras desperdicios',
  'recipiente receptáculo contenedor',
  'local establecimiento negocio',
  'niñez infancia niños niñas',
];

const families = new Map(lists.flatMap((list) => {
  const stems = list.split(' ').map((word) => stemOf(plainWord(word)));
  return stems.map((stem) => [stem, stems[0]!] as const); // a list has words
}));

/** What a word is compared by: the stem of its family, or its own. */
export const rootOf = (word: string): string => {
  const stem = stemOf(word);
  return families.get(stem) ?? stem;
};
