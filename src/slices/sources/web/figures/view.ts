import { paths } from '../../../../web/paths.ts';

/** `de`: the subject, `plans.plan/<id>`; `cifra` and `con`: a figure with its parameters, of which the records are listed; `al`: the day. */
export type FiguresKey = 'de' | 'cifra' | 'con' | 'al';

export interface SubjectOf {
  kind: string;
  id: string;
}

/** The subject that an address names; undefined when it names none. */
export function subjectIn(de: string | undefined): SubjectOf | undefined {
  const at = de?.indexOf('/') ?? -1;
  return de === undefined || at < 1 ? undefined : { kind: de.slice(0, at), id: de.slice(at + 1) };
}

export const subjectText = ({ kind, id }: SubjectOf): string => `${kind}/${id}`;

/** The page of a subject. */
export function pageOf({ kind, id }: SubjectOf): string | undefined {
  switch (kind) {
    case 'territories.unit': return paths.territory(id);
    case 'institutions.institution': return paths.institution(id);
    case 'plans.plan': return paths.plan(id);
    case 'sources.document': return paths.document(id);
    default: return undefined;
  }
}

/** Numbers are written as the country of a territory writes them. */
export const localeOf = ({ kind, id }: SubjectOf): string => (kind === 'territories.unit' && id.startsWith('PE') ? 'es-PE' : 'es-EC');
