import { fold } from '../../src/kernel/text.ts';

/** A text as part of a key: `san-antonio-del-peludo`. */
export const slug = (text: string): string => fold(text).replaceAll(' ', '-').slice(0, 60).replace(/-+$/, '');
