/** One date that moved, as a letter tells it. Civil dates or local date-times. */
export interface LetterMove {
  label: string;
  term: string;
  before: string;
  after: string;
}

interface LetterWords {
  name: string;
  /** «Decreto Ejecutivo 474: 10 de octubre de 2025, Independencia de Guayaquil». */
  because: string;
  moves: readonly LetterMove[];
  /** How many moved; those above are the first. */
  count: number;
  link: string;
}

/** «lunes 6 de octubre de 2025», with its hour when the term has one. */
export function momentWords(iso: string): string {
  const day = new Intl.DateTimeFormat('es-EC', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)).replace(',', '');
  const time = iso.slice(11, 16);
  return time === '' || time === '23:59' ? day : `${day}, ${time.replace(':', 'h')}`;
}

/** What moved, as it is sent by mail or pasted in a chat. In Spanish: it goes to offices, not to accounts. */
export function movedLetter({ name, because, moves, count, link }: LetterWords): { subject: string; text: string } {
  const lines = moves.map(({ label, term, before, after }) => `• ${label} (${term}): vencía el ${momentWords(before)}; ahora vence el ${momentWords(after)}`);
  const rest = count - moves.length;
  return {
    subject: count === 1 ? 'Cambió la fecha de 1 plazo' : `Cambió la fecha de ${count} plazos`,
    text: [
      `${name}: ${count === 1 ? 'se movió la fecha de 1 plazo' : `se movieron las fechas de ${count} plazos`} que le conciernen. ${because}`,
      [...lines, ...(rest > 0 ? [`• y ${rest} más`] : [])].join('\n'),
      `La cuenta día por día: ${link}`,
      'Es una ayuda, no asesoría: confirme la fecha en la norma y en el decreto.',
    ].join('\n\n'),
  };
}
