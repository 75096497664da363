/** Words of the rules on life and lights; those of a check or a step come with its kind. */
export const lifeText = {
  unknown: (title: string): string => `Sin registro: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  absent: 'Consta que no existe',
  later: 'El que se conoce se creó después de ese día',
  exists: 'Existe',
  part: (part: string): string => `Sirve solo a una parte: ${part}`,
  partially: 'Sirve solo a una parte',
  noRecord: 'Nadie ha dicho si existe',
} as const;
