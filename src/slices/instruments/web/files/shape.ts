import type { instruments } from '../../contract.ts';

type Answer<K extends 'files' | 'readFile'> = (typeof instruments)['operations'][K]['output']['_zod']['output'];

/** The files of an instrument as the server answers them. */
export type FilesOf = Answer<'files'>;
/** What was read of a file. */
export type ReadFile = Answer<'readFile'>;
