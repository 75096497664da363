import type { sources } from '../contract.ts';

export type DocumentKind = (typeof sources)['operations']['create']['input']['_zod']['input']['kind'];

const names: Record<DocumentKind, string> = {
  plan: 'Plan',
  estrategia: 'Estrategia',
  informe: 'Informe',
  acta: 'Acta',
  norma: 'Norma',
  oficio: 'Oficio',
  presentación: 'Presentación',
  sistematización: 'Sistematización',
  hoja: 'Hoja de cálculo',
  imagen: 'Imagen',
  otro: 'Otro',
};

/** The kinds of a document, as a person chooses among them. */
export const kindOptions = Object.entries(names).map(([value, label]) => ({ value, label }));

/** The countries of the house's packs. */
export const countryOptions = [{ value: 'EC', label: 'Ecuador' }, { value: 'PE', label: 'Perú' }, { value: 'CO', label: 'Colombia' }];

/** The kind of a document as people say it; a kind of a pack that has no name here stands as it is. */
export const kindWord = (kind: string): string => kindOptions.find(({ value }) => value === kind)?.label ?? kind;
