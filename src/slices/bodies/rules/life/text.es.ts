const months = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];

/** A moment as exact as it is: «2019», «mayo de 2019», «14 de mayo de 2019». */
function momentWords(moment: string): string {
  const [year = '', month, day] = moment.split('-');
  return [day === undefined ? undefined : String(Number(day)), month === undefined ? undefined : months[Number(month) - 1], year].filter((word) => word !== undefined).join(' de ');
}
const on = (moment: string): string => `${moment.length === 10 ? 'el' : 'en'} ${momentWords(moment)}`;

/** Words of the rules on life and lights; those of a check or a step come with its kind. */
export const lifeText = {
  unknown: (title: string): string => `Sin registro: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  absent: 'Consta que no existe',
  later: 'El que se conoce se creó después de ese día',
  exists: 'Existe',
  asserted: 'Constatado: alguien dice que existe, sin el acto ni la fecha en que se creó',
  part: (part: string): string => `Sirve solo a una parte: ${part}`,
  partially: 'Sirve solo a una parte',
  /** `names`: already in a row. */
  register: (title: string, names: string): string => `Registrar lo que crea «${title}», que ya rige: ${names}`,
  registrar: 'Quien lleva este registro',
  noRecord: 'Nadie ha dicho si existe',
  mandates: (count: number, to: string, past: boolean): string => (count === 1 ? (past ? `Terminó un mandato ${on(to)} y nadie más ocupa el puesto` : `Termina un mandato ${on(to)}`) : `${count} mandatos por renovar: el primero ${past ? 'terminó' : 'termina'} ${on(to)}`),
  quiet: (since: string): string => `Sin sesión registrada desde ${since.length === 10 ? 'el ' : ''}${momentWords(since)}: añada el acta, si la hay`,
  report: (last: string): string => `Toca el informe del año: el último registrado es ${last.length === 10 ? 'del' : 'de'} ${momentWords(last)}`,
} as const;
