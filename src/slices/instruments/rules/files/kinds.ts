import type { Attached } from '../../contract/files.ts';

type Role = Attached['role'];
export type FileKind = Attached['kind'];

/** What a file is called in a list, by what the house judged of its first bytes; which archives are documents, its name tells. */
export function kindOf(judged: string, name: string): FileKind {
  if (judged === 'pdf') return 'pdf';
  if (['png', 'jpeg', 'webp', 'gif'].includes(judged)) return 'image';
  if (judged === 'text' || judged === 'json') return 'text';
  return (judged === 'zip' || judged === 'ole') && /\.(?:docx?|dotx?|odt|rtf)$/iu.test(name) ? 'word' : 'other';
}

const taken: Record<Role, readonly FileKind[]> = { original: ['pdf', 'word', 'image', 'text'], signed: ['pdf', 'image'], annex: ['pdf', 'word', 'image', 'text', 'other'] };

/** What a file is by its content, its name left aside: `word` is what was found inside an archive. */
export const kindInside = (judged: string, name: string, word: 'word' | 'macros' | 'other'): FileKind => (judged === 'zip' || judged === 'ole' ? (word === 'word' ? 'word' : 'other') : kindOf(judged, name));

/** Whether a file may stand in a place: programs never, a signed copy only as what can be signed or scanned. */
export const fits = (role: Role, kind: FileKind, judged: string): boolean => judged !== 'executable' && taken[role].includes(kind);

const roleWords: Record<Role, string> = { original: 'original', signed: 'copia firmada', annex: 'anexo' };
const kindWords: Record<FileKind, string> = { pdf: 'un PDF', word: 'un documento', image: 'una imagen', text: 'un texto', other: 'de otra clase, o tiene macros' };
const wantedWords: Record<Role, string> = { original: 'un documento de Word, un PDF o una imagen', signed: 'el PDF firmado o la imagen de la copia firmada', annex: 'un documento, una hoja, un PDF o una imagen' };

/** What to tell who brought a file that does not fit. */
export const misfit = (role: Role, kind: FileKind): { role: string; kind: string; wanted: string } => ({ role: roleWords[role], kind: kindWords[kind], wanted: wantedWords[role] });

/** A text can be read from it. */
export const readable = (judged: string, kind: FileKind): boolean => kind === 'pdf' || kind === 'text' || (kind === 'word' && judged === 'zip');
