/** What a Word document held beside its text: see `platform/docx`. */
interface Held {
  insertions: number;
  deletions: number;
  comments: number;
  footnotes: number;
  contents: number;
  hidden: number;
  foreign: number;
}

const many = (n: number, one: string, more: string): string => (n === 1 ? one : more.replace('{n}', n.toLocaleString('es-EC')));

/** What was done about it, in sentences for whoever confirms. */
export function wordNotes({ insertions, deletions, comments, footnotes, contents, hidden, foreign }: Held): string[] {
  return [
    ...(insertions + deletions > 0 ? [many(insertions + deletions, 'El archivo tiene un cambio marcado sin aceptar: se leyó como aceptado. Confirme que es el texto que se aprobó.', 'El archivo tiene {n} cambios marcados sin aceptar: se leyeron como aceptados. Confirme que es el texto que se aprobó.')] : []),
    ...(comments > 0 ? [many(comments, 'El archivo tiene un comentario: no es parte del texto.', 'El archivo tiene {n} comentarios: no son parte del texto.')] : []),
    ...(contents > 0 ? ['El archivo tiene un índice: no se leyó como texto.'] : []),
    ...(footnotes > 0 ? [many(footnotes, 'Hay una nota al pie que no se incluyó en el texto.', 'Hay {n} notas al pie que no se incluyeron en el texto.')] : []),
    ...(hidden > 0 ? ['Hay texto oculto que no se leyó.'] : []),
    ...(foreign > 0 ? ['Hay otro documento insertado dentro, que no se leyó.'] : []),
  ];
}
