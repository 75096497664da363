import { say, type Language } from '../../../../kernel/text.ts';
import type { Context } from '../../../../platform/operation/context.ts';
import type { PackageNotice, PackageProblem } from '../../contract/packages-format.ts';
import type { PackageProblemAt } from '../../contract/packages.ts';
import type { PackageTold, PackageWrong, Seat } from '../../rules/packages/wrong.ts';
import { packageListsEn, packageNamedEn, packageNoticesEn, packagePersonEn, packageProblemsEn, packageWholeEn } from '../../text/packages-problems.en.ts';
import { packageListsEs, packageNamedEs, packageNoticesEs, packagePersonEs, packageProblemsEs, packageWholeEs } from '../../text/packages-problems.es.ts';

const words = {
  es: { lists: packageListsEs, problems: packageProblemsEs, notices: packageNoticesEs, person: packagePersonEs, named: packageNamedEs, whole: packageWholeEs, sheet: (sheet: string, row: number) => `hoja ${sheet}, fila ${row}` },
  en: { lists: packageListsEn, problems: packageProblemsEn, notices: packageNoticesEn, person: packagePersonEn, named: packageNamedEn, whole: packageWholeEn, sheet: (sheet: string, row: number) => `sheet ${sheet}, row ${row}` },
} satisfies Record<Language, object>;

/** Row of the sheet from which each item of a list came, when the package is a workbook. */
export type SheetRows = Partial<Record<NonNullable<Seat['list']>, readonly number[]>>;

/** Where something of a package stands, as the person who wrote it looks for it. */
export function whereOf(seat: Seat, language: Language, rows: SheetRows | undefined): string {
  const { lists, whole, sheet } = words[language];
  if (seat.list === undefined) return whole;
  const row = seat.at === undefined ? undefined : rows?.[seat.list]?.[seat.at];
  if (row !== undefined) return sheet(lists[seat.list].sheet, row);
  return [lists[seat.list].one, seat.at === undefined ? '' : String(seat.at + 1), seat.label === undefined ? '' : `(${seat.label})`].filter(Boolean).join(' ');
}

/** A problem with its place and what to do; those of a statement have the words of the slice's own failures. */
export function sayWrong(ctx: Pick<Context, 'house' | 'language'>, wrong: PackageWrong, rows?: SheetRows): PackageProblemAt {
  const failures = ctx.house.slices.find((slice) => slice.contract.name === 'sources')?.texts[ctx.language].failures ?? {};
  const text = words[ctx.language].problems[wrong.code as PackageProblem] ?? failures[wrong.code] ?? wrong.code; // either list has it
  return { where: whereOf(wrong, ctx.language, rows), code: wrong.code, message: say(text, wrong.details) };
}

export const sayTold = (ctx: Pick<Context, 'language'>, told: PackageTold, rows?: SheetRows): { where: string; code: PackageNotice; message: string } => ({
  where: whereOf(told, ctx.language, rows),
  code: told.code,
  message: say(words[ctx.language].notices[told.code], told.details),
});

/** Who brought a row: a package by its title, when it is within reach, else a person. */
export const bringer = (language: Language, title: string | undefined): string => (title === undefined ? words[language].person : say(words[language].named, { title }));
