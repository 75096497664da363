const months = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];

/** A moment as exact as its source, in words: `22 de agosto de 2019`, `agosto de 2019`, `2019`. */
export function dayWords(moment: string): string {
  const [year = '', month, day] = moment.split('-');
  const name = month === undefined ? '' : (months[Number(month) - 1] ?? '');
  return day !== undefined ? `${Number(day)} de ${name} de ${year}` : month !== undefined ? `${name} de ${year}` : year;
}
