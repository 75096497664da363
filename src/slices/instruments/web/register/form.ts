import type { Instrument, Party } from '../../contract/register/shape.ts';
import { formWords as words } from './words.ts';
import type { Picked } from '../../../../web/picks.tsx';

/** What one types of an instrument: everything as text. */
export interface InstrumentForm {
  title: string;
  number: string;
  signedOn: string;
  publishedOn: string;
  publication: string;
  forceFrom: string;
  forceTo: string;
  matters: string;
  groups: string;
  summary: string;
  amends?: Picked | undefined;
  budgetLine: string;
  amount: string;
  currency: string;
  fiscalYear: string;
  note: string;
  source: string;
  isModel: boolean;
  example: boolean;
  visibility: Instrument['visibility'];
  parties: Party[];
}

export const blankForm = (): InstrumentForm => ({
  title: '', number: '', signedOn: '', publishedOn: '', publication: '', forceFrom: '', forceTo: '', matters: '', groups: '', summary: '', budgetLine: '', amount: '', currency: '', fiscalYear: '', note: '', source: '',
  isModel: false, example: false, visibility: 'own', parties: [],
});

export const formOf = (one: Instrument): InstrumentForm => ({
  title: one.title, number: one.number ?? '', signedOn: one.signedOn ?? '', publishedOn: one.publishedOn ?? '', publication: one.publication ?? '', forceFrom: one.forceFrom ?? '', forceTo: one.forceTo ?? '',
  matters: one.matters.join(', '), groups: one.groups.join(', '), summary: one.summary ?? '', amends: one.amends ? { id: one.amends.id, name: one.amends.title } : undefined,
  budgetLine: one.budgetLine ?? '', amount: one.amount === null ? '' : String(one.amount).replace('.', ','), currency: one.currency ?? '', fiscalYear: one.fiscalYear === null ? '' : String(one.fiscalYear), note: one.note ?? '', source: one.source ?? '',
  isModel: one.isModel, example: one.example, visibility: one.visibility, parties: one.parties,
});

const listOf = (text: string): string[] => [...new Set(text.split(/[,;\n]/).map((item) => item.trim()).filter(Boolean))];
/** «1.500,50» and «1500.50» are one amount; undefined when it is none. */
export function amountOf(text: string): number | undefined {
  const bare = text.trim().replaceAll(' ', '');
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll('.', '').replace(',', '.') : bare.replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

/** What the server is told. Empty takes away. */
export const inputOf = (form: InstrumentForm) => ({
  title: form.title.trim(), number: form.number.trim() || null, signedOn: form.signedOn.trim() || null, publishedOn: form.publishedOn.trim() || null, publication: form.publication.trim() || null,
  forceFrom: form.forceFrom.trim() || null, forceTo: form.forceTo.trim() || null, matters: listOf(form.matters), groups: listOf(form.groups), summary: form.summary.trim() || null, amends: form.amends?.id ?? null,
  budgetLine: form.budgetLine.trim() || null, amount: amountOf(form.amount) ?? null, currency: form.currency.trim().toUpperCase() || null, fiscalYear: form.fiscalYear.trim() ? Number(form.fiscalYear) : null,
  note: form.note.trim() || null, source: form.source.trim() || null, isModel: form.isModel, example: form.example, visibility: form.visibility,
  parties: form.parties.map(({ institution, name, role }) => ({ institution, name, role })),
});

const moment = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What stops the form before it is sent, by field. */
export function wrongOf(form: InstrumentForm): Record<string, string> {
  const moments = (['signedOn', 'publishedOn', 'forceFrom', 'forceTo'] as const).filter((key) => form[key].trim() && !moment.test(form[key].trim()));
  return {
    ...(form.title.trim().length < 3 ? { title: words.need.title } : {}),
    ...Object.fromEntries(moments.map((key) => [key, words.need.moment])),
    ...(form.amount.trim() && amountOf(form.amount) === undefined ? { amount: words.need.number } : {}),
    ...(form.fiscalYear.trim() && !/^(19|20|21)\d{2}$/.test(form.fiscalYear.trim()) ? { fiscalYear: words.need.year } : {}),
  };
}
