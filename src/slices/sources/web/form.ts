import { newId } from '../../../kernel/id.ts';
import type { WholeDocument } from '../contract.ts';
import type { DocumentKind } from './kinds.ts';

/** What the form of a document holds, as text. */
export interface DocumentForm {
  id: string;
  title: string;
  kind: DocumentKind;
  year: string;
  issuedOn: string;
  institution: string;
  country: string;
  periodFrom: string;
  periodTo: string;
  supersedes: string;
  supersedesTitle: string;
  pages: string;
  address: string;
  note: string;
}

/** The form of a document that is there, or of a new one. */
export const formOf = (document: WholeDocument | undefined): DocumentForm => ({
  id: document?.id ?? newId(),
  title: document?.title ?? '',
  kind: (document?.kind ?? 'informe') as DocumentKind, // a kind of a pack that no form offers is refused by the contract
  year: String(document?.year ?? ''),
  issuedOn: document?.issuedOn ?? '',
  institution: document?.institution ?? '',
  country: document?.country ?? '',
  periodFrom: document?.periodFrom ?? '',
  periodTo: document?.periodTo ?? '',
  supersedes: document?.supersedes ?? '',
  supersedesTitle: document?.earlier.find(({ id }) => id === document.supersedes)?.title ?? '',
  pages: String(document?.pages ?? ''),
  address: document?.address ?? '',
  note: document?.note ?? '',
});

const dated = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const wrongDate = (text: string): boolean => text.trim() !== '' && !dated.test(text.trim());

/** Which fields cannot be sent as they are. */
export const wrongIn = (form: DocumentForm) => ({
  title: form.title.trim() === '',
  year: form.year !== '' && !/^(18|19|20|21)\d\d$/.test(form.year),
  issuedOn: wrongDate(form.issuedOn),
  periodFrom: wrongDate(form.periodFrom),
  periodTo: wrongDate(form.periodTo),
  pages: form.pages !== '' && !/^[1-9]\d{0,4}$/.test(form.pages),
});

/** The form as the operations take it: what is empty is left out. */
export function saidBy({ title, kind, year, pages, ...rest }: DocumentForm) {
  const said = (['issuedOn', 'institution', 'country', 'periodFrom', 'periodTo', 'supersedes', 'address', 'note'] as const).filter((key) => rest[key].trim() !== '');
  return { title, kind, ...(year ? { year: Number(year) } : {}), ...(pages ? { pages: Number(pages) } : {}), ...Object.fromEntries(said.map((key) => [key, rest[key].trim()])) };
}
