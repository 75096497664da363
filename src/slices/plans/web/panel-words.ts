/* Apart from the other words: the first screen loads these, and only these. */
export const panelWords = {
  title: 'Planes',
  mine: 'Sus planes',
  around: 'Planes de su territorio',
  all: 'Ver todos',
  none: 'Sin planes a su alcance',
  noneMine: 'Su institución todavía no tiene planes',
  noneBody: 'Empiece con la hoja que ya tiene, o vea los planes que otros comparten.',
  reach: 'Ver los planes a su alcance',
  missing: (name: string) => `Sin ${name} vigente registrado`,
  missingBody: 'Empiece con la hoja que ya tiene.',
  noneHere: 'Ningún plan registrado',
  importSheet: 'Importar la hoja',
  expired: (until: string) => `Venció: rigió ${until}`,
  more: (count: string) => `Ver los ${count} planes de aquí y de lo que está debajo`,
};
