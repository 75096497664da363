import type { Mark } from '../../../../kernel/statement.ts';
import type { Statement } from '../../contract.ts';
import { draftOf, valueOf, type ValueDraft } from './value.ts';

/** Where a person begins to write a statement. */
export interface StateAt {
  page?: number;
  line?: number;
  quote?: string;
}

/** A statement while it is written. */
export interface Draft {
  topic: string;
  property: string;
  value: ValueDraft;
  asOf: string;
  mark: Mark;
  original: string;
  confidence: '' | 'alta' | 'media' | 'baja';
  quote: string;
  note: string;
  place: string;
  part: string;
  page: string;
  line: string;
  lineTo: string;
}

const text = (value: string | number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

/** The draft of a statement that is there, or of one to be written at a place. */
export function draftAt(at: StateAt | Statement): Draft {
  const said = 'id' in at ? at : undefined;
  return {
    topic: said?.topicKey ?? '',
    property: said?.property ?? '',
    value: said ? draftOf(said.value, said.value.kind === 'none' ? 'text' : said.value.kind) : draftOf(undefined, 'text'),
    asOf: text(said?.asOf),
    mark: said?.mark ?? 'declared',
    original: text(said?.original),
    confidence: said?.confidence ?? '',
    quote: text(at.quote),
    note: text(said?.note),
    place: text(said?.place),
    part: text(said?.part),
    page: text(at.page),
    line: text(at.line),
    lineTo: text(said?.lineTo),
  };
}

const whole = (number: string): boolean => number.trim() === '' || /^[1-9]\d{0,6}$/.test(number.trim());

/** What is lacking before it can be sent, by field. */
export const lacksOf = (draft: Draft): { topic: boolean; property: boolean; value: boolean; original: boolean; page: boolean; line: boolean; lineTo: boolean } => ({
  topic: draft.topic === '',
  property: draft.property === '',
  value: valueOf(draft.value) === undefined,
  original: draft.mark === 'transcribed' && draft.original.trim() === '',
  page: !whole(draft.page),
  line: !whole(draft.line),
  lineTo: !whole(draft.lineTo),
});

const some = <K extends string>(key: K, value: string): { [P in K]?: string } => (value.trim() === '' ? {} : { [key]: value.trim() }) as { [P in K]?: string }; // one key, the one given
const numbered = <K extends string>(key: K, value: string): { [P in K]?: number } => (value.trim() === '' ? {} : { [key]: Number(value) }) as { [P in K]?: number }; // the same

/** A draft as the operations take it; undefined while something is lacking. */
export function saidBy(draft: Draft) {
  const value = valueOf(draft.value);
  if (value === undefined || Object.values(lacksOf(draft)).some(Boolean)) return undefined;
  return {
    topic: draft.topic,
    property: draft.property,
    value,
    mark: draft.mark,
    ...some('asOf', draft.asOf),
    ...some('original', draft.original),
    ...(draft.confidence === '' ? {} : { confidence: draft.confidence }),
    ...some('quote', draft.quote),
    ...some('note', draft.note),
    ...some('place', draft.place),
    ...some('part', draft.part),
    ...numbered('page', draft.page),
    ...numbered('line', draft.line),
    ...numbered('lineTo', draft.lineTo),
  };
}

/** «Taller de arranque» → `taller:taller-de-arranque`: the key of a topic that a person makes. */
export const keyFor = (kind: string, name: string): string => `${slug(kind)}:${slug(name)}`;
/** «Personas que asisten» → `personas-que-asisten`. */
export const slug = (words: string): string =>
  words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 100);
