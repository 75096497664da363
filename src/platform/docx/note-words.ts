import type { WordNotes } from './notes.ts';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** What a document held beside its text, a sentence each, said before its text is taken. */
export function notesSay({ insertions, deletions, comments, footnotes, contents, hidden, boxes, pictures, foreign }: WordNotes): string[] {
  const changes = [insertions > 0 ? many(insertions, 'texto añadido', 'textos añadidos') : '', deletions > 0 ? many(deletions, 'texto tachado', 'textos tachados') : ''].filter(Boolean).join(' y ');
  return [
    changes && `Tiene control de cambios: ${changes}. Se leyó como si se hubieran aceptado todos.`,
    comments > 0 && `Tiene ${many(comments, 'comentario', 'comentarios')} al margen; no son parte del texto.`,
    contents > 0 && `Tiene un índice de ${many(contents, 'línea', 'líneas')}; se dejó fuera.`,
    footnotes > 0 && `Tiene ${many(footnotes, 'nota al pie', 'notas al pie')}; no se leyeron.`,
    hidden > 0 && `Tiene ${many(hidden, 'texto oculto', 'textos ocultos')}; se dejaron fuera.`,
    boxes > 0 && `Tiene ${many(boxes, 'cuadro de texto', 'cuadros de texto')}; lo que dicen está después de su párrafo.`,
    pictures > 0 && `Tiene ${many(pictures, 'imagen', 'imágenes')}; no se guardan en el texto. Adjunte como anexo las que importen.`,
    foreign > 0 && `Tiene ${many(foreign, 'documento incrustado', 'documentos incrustados')} que no se leyó; ábralo y revise si falta texto.`,
  ].filter((said) => typeof said === 'string' && said !== '') as string[]; // the filter leaves sentences only
}
