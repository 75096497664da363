import { dayWords } from './day.ts';

/** What is said of a version at the foot of its pages. */
export interface Footed {
  kind: string;
  number: string | null;
  version: number;
  label: string | null;
  hash: string;
  sealedOn: string | null;
  today: string;
}

/** The foot of an exported text: which version it is, so that a copy can be told from another, and that sealing is no signature. */
export const footOf = ({ kind, number, version, label, hash, sealedOn, today }: Footed): string[] => [
  `${[kind, number].filter(Boolean).join(' ')} · versión ${version}${label ? ` (${label})` : ''} · ${hash.slice(0, 12)}`,
  `Exportado el ${dayWords(today)}. ${sealedOn === null ? 'Texto sin sellar.' : `Texto sellado en Articula el ${dayWords(sealedOn)}; sellado no es firma.`}`,
];

/** What stands at the head of every page of what is not to be taken for the act itself. */
export function markWords({ example, sealed, pending }: { example: boolean; sealed: boolean; pending: boolean }): string | null {
  const draft = pending && !sealed;
  return [example ? 'EJEMPLO' : '', draft ? 'BORRADOR' : ''].filter(Boolean).join(' · ') || null;
}

/** The name of a document: what no file system takes is left out. */
export const documentName = (title: string, example: boolean, end = ''): string => `${`${example ? 'EJEMPLO ' : ''}${title}`.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replaceAll(/\s+/gu, ' ').trim().slice(0, 100).trim()}${end}.docx`;

/** The name of an exported text. */
export const fileName = ({ title, number, example }: { title: string; number: string | null; example: boolean }, version: number, demo: boolean): string => documentName([number, title].filter(Boolean).join(' '), example || demo, ` v${version}`);
