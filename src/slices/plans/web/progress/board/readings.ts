/** A way to read a word of frequency. */
export interface Reading {
  months: number;
  says: string;
}

const times = (count: string, months: number): Reading => ({ months, says: `${count} veces al año, cada ${months} meses` });
const years = (count: string, months: number): Reading => ({ months, says: `cada ${count} años, ${months} meses` });

/** Words that a plan uses and that two people read in two ways, or in one. A person chooses always: none is taken by itself. */
const known: Record<string, readonly Reading[]> = {
  bianual: [times('dos', 6), years('dos', 24)],
  bienal: [years('dos', 24)],
  trianual: [times('tres', 4), years('tres', 36)],
  trienal: [years('tres', 36)],
  cuatrianual: [times('cuatro', 3), years('cuatro', 48)],
  cuatrienal: [years('cuatro', 48)],
  quinquenal: [years('cinco', 60)],
  bimensual: [{ months: 2, says: 'cada dos meses' }, { months: 1, says: 'dos veces al mes; aquí, cada mes' }],
  bimestral: [{ months: 2, says: 'cada dos meses' }],
  trimestral: [{ months: 3, says: 'cada tres meses' }],
  cuatrimestral: [{ months: 4, says: 'cada cuatro meses' }],
  semestral: [{ months: 6, says: 'cada seis meses' }],
  mensual: [{ months: 1, says: 'cada mes' }],
  anual: [{ months: 12, says: 'cada año' }],
};

/** The readings of the word that a plan's text uses; none where we know none: the person writes the months. */
export const readingsOf = (word: string): readonly Reading[] => known[word.trim().toLocaleLowerCase('es').replaceAll(/[«»"]/g, '')] ?? [];
