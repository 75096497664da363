import { paths } from '../../../web/paths.ts';

/** A person's own page. */
export const personPath = (id: string): string => `${paths.people}/${encodeURIComponent(id)}`;
