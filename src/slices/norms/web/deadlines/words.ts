/** «1 fecha», «12 fechas». */
export const many = (n: number, one: string, more: string): string => (n === 1 ? `1 ${one}` : `${n.toLocaleString('es-EC')} ${more}`);
/** A count that stops being counted at its cap. */
export const counted = ({ value, capped }: { value: number; capped: boolean }): string => (capped ? `más de ${value.toLocaleString('es-EC')}` : value.toLocaleString('es-EC'));

/** Words of every screen of legal time. */
export const words = {
  notAdvice: 'Ayuda, no asesoría: confirme la fecha en la norma y en el decreto antes de actuar.',
  simulator: 'Plazos de ley',
  dues: 'Vencimientos',
  calendar: 'Calendario',
  sections: 'Plazos',
  country: 'País',
  again: 'Volver a intentar',
  cancel: 'Cancelar',
  save: 'Guardar',
  close: 'Cerrar',
  remove: 'Quitar',
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'Este navegador no deja copiar. Seleccione el texto y cópielo.',
  saved: 'Guardado.',
  kept: 'Lo que escribió sigue aquí.',
  toConfirm: 'por confirmar',
  toVerify: 'plazo por verificar',
  verified: 'plazo verificado',
  place: 'Dónde se cuenta',
  placeHint: 'Nombre o código del territorio. Cuentan sus feriados y su hora.',
  optional: 'opcional',
};
