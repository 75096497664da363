import { firstDay, surelyBefore } from '../../../engine/workflow/index.ts';
import type { SheetRow } from '../../../platform/import/sheet.ts';
import { textAt } from '../../../platform/import/row.ts';
import type { UnitRow } from '../../territories/index.ts';
import type { Initiative } from '../contract/composition.ts';
import type { KindRow } from '../store/composition.ts';
import type { Ground } from './ground.ts';
import { fault, type Fault } from './places.ts';
import { words } from './words.ts';

/** What a row says of one kind of body in one territory; null: it does not say. */
export interface Said {
  row: number;
  unit: UnitRow;
  kind: KindRow;
  exists: 'yes' | 'no' | 'unknown' | null;
  name: string | null;
  /** Its act of creation. `actSaid`: it has one, and nothing more is said. */
  actKind: string | null;
  actNumber: string | null;
  actOn: string | null;
  publishedOn: string | null;
  publication: string | null;
  actSaid: boolean;
  initiative: Initiative | null;
  installedOn: string | null;
  year: string | null;
  sessions: number | null;
  budget: 'yes' | 'no' | null;
  regulation: 'yes' | 'no' | null;
  on: string | null;
  source: string | null;
  note: string | null;
  /** The column of a field, where a fault is about one. */
  column(field: SaidField): string;
  /** How that column is called. */
  title(field: SaidField): string;
}
export const saidFields = ['exists', 'name', 'actKind', 'actNumber', 'actOn', 'publishedOn', 'publication', 'initiative', 'installedOn', 'year', 'sessions', 'budget', 'regulation', 'on', 'source', 'note'] as const;
export type SaidField = (typeof saidFields)[number];

const yesNo = (text: string | null | undefined): 'yes' | 'no' | null => (text === 'yes' || text === 'no' ? text : null);
const numberIn = (row: SheetRow, column: string): number | null => (typeof row.values[column] === 'number' ? row.values[column] : null);

/** «sí», «x», «s/d» where a number is asked: there is one, or nothing is said. */
const bareYes = /^(?:si|sí|s|x|1|tiene|vigente|aprobada)$/iu;
const bareNone = /^(?:no|n|0|no tiene|s\/?d|n\/?d|sin dato|ninguna|ninguno|-+)$/iu;

/**
 * What a row says of a kind, read from its columns.
 * @param column the id of the column of a field
 * @param titles how each column is called, by its id
 */
export function saidOf(ground: Ground, row: SheetRow, unit: UnitRow, kind: KindRow, column: (field: SaidField) => string, titles: ReadonlyMap<string, string>): Said {
  const text = (field: SaidField): string | null => textAt(row, column(field)) ?? null;
  const exists = text('exists');
  const number = text('actNumber');
  const year = numberIn(row, column('year'));
  const on = text('on') ?? textAt(row, 'on') ?? ground.on;
  return {
    row: row.row, unit, kind, column, title: (field) => titles.get(column(field)) ?? field, name: text('name'), exists: exists === 'yes' || exists === 'no' || exists === 'unknown' ? exists : row.values[column('exists')] !== null && typeof row.values[column('exists')] === 'object' ? 'unknown' : null,
    actKind: text('actKind'), actNumber: number !== null && (bareYes.test(number) || bareNone.test(number)) ? null : number, actSaid: number !== null && bareYes.test(number), actOn: text('actOn'), publishedOn: text('publishedOn'), publication: text('publication'),
    initiative: initiativeOf(text('initiative')), installedOn: text('installedOn'), year: year !== null ? String(year) : (textAt(row, 'year') ?? on)?.slice(0, 4) ?? null, sessions: numberIn(row, column('sessions')), budget: yesNo(text('budget')), regulation: yesNo(text('regulation')),
    on, source: text('source') ?? textAt(row, 'source') ?? null, note: text('note') ?? textAt(row, 'note') ?? null,
  };
}

const initiativeOf = (text: string | null): Initiative | null => (text === 'own' || text === 'promoted' || text === 'unknown' ? text : null);

const actFields = ['actNumber', 'actOn', 'publishedOn', 'publication'] as const;
const lifeFields = ['installedOn', 'sessions', 'budget', 'regulation'] as const;
const showing = (said: Said, field: (typeof actFields)[number] | (typeof lifeFields)[number]): boolean =>
  field === 'actNumber' ? said.actNumber !== null || said.actSaid : field === 'sessions' ? (said.sessions ?? 0) > 0 : field === 'budget' || field === 'regulation' ? said[field] === 'yes' : said[field] !== null;

export const hasAct = (said: Said): boolean => actFields.some((field) => showing(said, field));
/** The columns that show that a body is there, beside the one that says it. */
const shownBy = (said: Said): SaidField[] => [...actFields, ...lifeFields].filter((field) => showing(said, field));
const hasMore = (said: Said): boolean => shownBy(said).length > 0;

/** Whether a body is said to be there: what it did shows it too. Null: nothing is said. */
export const isThere = (said: Said): boolean | null => (said.exists === 'yes' ? true : said.exists === 'no' ? false : said.exists === 'unknown' ? null : hasMore(said) || said.name !== null ? true : null);

/** What contradicts itself in what a row says; undefined when nothing does. */
export function contradiction(said: Said, today: string): Fault | undefined {
  const about = (says: string, field: SaidField): Fault => fault(says, said.column(field));
  if (said.exists === 'no' && hasMore(said)) return about(words.notAndMore(shownBy(said).map(said.title)), 'exists');
  if (said.exists === 'unknown' && hasMore(said)) return about(words.unknownAndMore(shownBy(said).map(said.title)), 'exists');
  if (said.exists === 'no' && said.on === null) return about(words.whenNot, 'exists');
  if ((said.sessions !== null || said.budget !== null) && said.year === null) return about(words.whichYear, said.sessions !== null ? 'sessions' : 'budget');
  if (said.sessions !== null && said.sessions < 0) return about(words.negative, 'sessions');
  const future = (['actOn', 'publishedOn', 'installedOn', 'on'] as const).find((field) => said[field] !== null && firstDay(said[field]!) > today); // it was just seen
  if (future) return about(words.future, future);
  if ((said.sessions !== null || said.budget !== null) && said.year !== null && said.year > today.slice(0, 4)) return about(words.future, 'year');
  if (said.actOn && said.publishedOn && surelyBefore(said.publishedOn, said.actOn)) return about(words.publishedFirst, 'publishedOn');
  return undefined;
}
