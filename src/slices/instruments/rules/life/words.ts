const months = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];

/** «en 2019», «en mayo de 2019», «el 14 de mayo de 2019». */
export function momentWords(moment: string): string {
  const [year = moment, month, day] = moment.split('-');
  const named = month === undefined ? '' : `${months[Number(month) - 1] ?? month} de `;
  return day === undefined ? `en ${named}${year}` : `el ${Number(day)} de ${named}${year}`;
}
