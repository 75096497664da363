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
