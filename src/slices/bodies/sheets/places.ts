import type { Column } from '../../../engine/table/index.ts';
import { fold } from '../../../kernel/text.ts';
import type { Context } from '../../../platform/operation/context.ts';
import type { SheetRow } from '../../../platform/import/sheet.ts';
import { textAt } from '../../../platform/import/row.ts';
import { levelsOf, listCountryUnits, listUnits, type LevelRow, type UnitRow } from '../../territories/index.ts';
import { words } from './words.ts';

/** What is wrong with a row, and in which column (its id) where it is one. */
export interface Fault {
  fault: string;
  column?: string;
}
export const fault = (says: string, column?: string): Fault => ({ fault: says, ...(column ? { column } : {}) });
export const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'fault' in value;

const at = (level: string): string => `at-${level}`;

/** Levels below the country, the upper first. */
export const levelsUnder = async (ctx: Pick<Context, 'tx'>, country: string): Promise<LevelRow[]> => (await levelsOf(ctx.tx, country)).filter(({ rank }) => rank > 0);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The columns that say where: a code, and a name for each level down to one (all when none is said). */
export function placeColumns(levels: readonly LevelRow[], deepest: string | undefined): Column[] {
  const last = levels.find(({ id }) => id === deepest)?.rank ?? Number.POSITIVE_INFINITY;
  const own = levels.filter(({ rank }) => rank <= last);
  const lowest = own.find(({ id }) => id === deepest);
  return [
    { id: 'code', title: 'Código', aliases: ['Código del territorio', 'Código territorial', 'Territorio', 'Código DPA', 'DPA', 'Código INEC', 'Ubigeo', 'DIVIPOLA', 'Código DANE', ...own.flatMap(({ name }) => [`Código de ${name}`, `Cod. ${name}`, `Código ${name}`])], kind: 'text', maxLength: 60 },
    ...own.map(({ id, name }): Column => ({ id: at(id), title: capital(name), aliases: [`Nombre de ${name}`, `Nombre del ${name}`, `Nombre de la ${name}`, ...(lowest?.id === id ? ['GAD', 'GAD municipal', 'Municipio', 'Gobierno local', 'Nombre del territorio'] : [])], kind: 'text', maxLength: 120 })),
  ];
}

/** The cells that say where a territory is, by column. */
export function placeCells(unit: UnitRow, places: Places): Record<string, string> {
  return { code: unit.code, ...Object.fromEntries(places.chainOf(unit).map((one) => [at(one.level), one.name])) };
}

/** Words before the name of a place that are not its name. */
const before = /^(?:gad|gadm|gads|gadmc|gobierno autonomo descentralizado|gobierno|municipio|municipalidad|municipal|provincial|parroquial|distrital|canton|provincia|parroquia|distrito|departamento|de la|del|de) /u;

function bare(text: string): string {
  let name = fold(text);
  while (before.test(name)) name = name.replace(before, '');
  return name;
}

const looksLikeCode = (text: string): boolean => /^(?:[A-Za-z]{2}[-_ ]?)?\d{1,10}(?:-\d{1,4})*$/u.test(text.trim());
const numberOf = (code: string): string => code.replaceAll(/\D/gu, '').replace(/^0+/u, '');
const called = (unit: UnitRow, name: string): boolean => [unit.name, ...unit.aliases].some((one) => fold(one) === fold(name) || bare(one) === bare(name));

/** Every territory of a country on a day, as the cells of a sheet may mean it: read once, whatever the rows. */
export class Places {
  readonly levels: LevelRow[];
  readonly #units: UnitRow[];
  readonly #byCode: Map<string, UnitRow>;
  readonly #byNumber: Map<string, UnitRow[]>;
  readonly #byName = new Map<string, UnitRow[]>();
  readonly #gone: Map<string, UnitRow>;

  constructor(levels: LevelRow[], units: UnitRow[], gone: readonly UnitRow[]) {
    this.levels = levels;
    this.#units = units;
    this.#byCode = new Map(units.map((unit) => [unit.code, unit]));
    this.#byNumber = Map.groupBy(units, ({ code }) => numberOf(code));
    this.#gone = new Map(gone.map((unit) => [unit.code, unit]));
    for (const unit of units) for (const name of new Set([unit.name, ...unit.aliases].flatMap((one) => [fold(one), bare(one)]))) this.#byName.set(name, [...(this.#byName.get(name) ?? []), unit]);
  }

  all = (level: string, under = ''): UnitRow[] => this.#units.filter((unit) => unit.level === level && unit.code.startsWith(under));
  get = (code: string): UnitRow | undefined => this.#byCode.get(code);

  /** A unit and those above it below the country, the upper first. */
  chainOf = (unit: UnitRow): UnitRow[] => [...unit.path, unit.code].flatMap((code) => this.#byCode.get(code) ?? []).filter(({ rank }, place, all) => rank > 0 && all.findIndex((one) => one.rank === rank) === place);

  #aboveOf = (unit: UnitRow): string => this.chainOf(unit).slice(0, -1).map(({ name }) => name).join(', ') || unit.country;

  /** The territory that a row means, or what to do about it. */
  find(row: SheetRow): UnitRow | Fault {
    const cells = this.levels.flatMap((level) => {
      const text = textAt(row, at(level.id));
      return text ? [{ level, text }] : [];
    });
    const deepest = cells.at(-1);
    const inName = deepest && looksLikeCode(deepest.text) ? deepest.text : undefined;
    const written = textAt(row, 'code');
    const named = inName ? cells.slice(0, -1) : cells;
    if (written && !looksLikeCode(written) && !this.#byCode.has(written.toUpperCase())) return this.#byNames([...named, { level: this.levels.at(-1)!, text: written }], true); // a country has levels
    const code = written ?? inName;
    return code ? this.#byItsCode(code, named, written ? 'code' : at(deepest!.level.id)) : this.#byNames(named, false); // without a written code it stood in the deepest cell
  }

  #byItsCode(code: string, cells: readonly { level: LevelRow; text: string }[], column: string): UnitRow | Fault {
    const exact = this.#byCode.get(code.toUpperCase());
    const found = exact ? [exact] : (this.#byNumber.get(numberOf(code)) ?? []);
    const [unit] = found;
    if (!unit) {
      const gone = this.#gone.get(code.toUpperCase());
      return fault(gone ? words.abolished(gone.name, gone.valid_to ?? '') : words.unknownCode(code), column);
    }
    if (found.length > 1) return fault(words.several(code, found.slice(0, 4).map(({ name }) => name).join(' y ')), column);
    const chain = this.chainOf(unit);
    for (const { level, text } of cells) {
      const there = chain.find((one) => one.level === level.id);
      if (there && called(there, text)) continue;
      if (there && there.code !== unit.code) return fault(words.otherAbove(unit.name, unit.code, there.level_name, there.name, text), at(level.id));
      return fault(words.otherName(unit.code, unit.name, text), at(level.id));
    }
    return unit;
  }

  /** By its name and those above it; `anyLevel`: the last one may be of any level. */
  #byNames(cells: readonly { level: LevelRow; text: string }[], anyLevel: boolean): UnitRow | Fault {
    const last = cells.at(-1);
    if (!last) return fault(words.noPlace);
    const above = cells.slice(0, -1);
    const column = anyLevel ? 'code' : at(last.level.id);
    const namesakes = [...new Set([...(this.#byName.get(fold(last.text)) ?? []), ...(this.#byName.get(bare(last.text)) ?? [])])].filter((unit) => anyLevel || unit.level === last.level.id);
    if (namesakes.length === 0) return fault(words.unknownName(last.text, last.level.name), column);
    const fitting = namesakes.filter((unit) => above.every(({ level, text }) => this.chainOf(unit).some((one) => one.level === level.id && called(one, text))));
    if (fitting.length === 0) return fault(words.elsewhere(last.text, above.map(({ text }) => text).join(', '), namesakes.slice(0, 4).map(this.#aboveOf).join(' y en ')), column);
    const [first, ...others] = anyLevel ? fitting.toSorted((a, b) => b.rank - a.rank) : fitting;
    if (others.length > 0) return fault(words.several(last.text, fitting.slice(0, 4).map((unit) => `${this.#aboveOf(unit)} (${unit.code})`).join(' y en ')), column);
    return first!; // there is at least one
  }
}

/** @param rows so that a code of a territory that is gone is told apart from one that never was */
export async function readPlaces(ctx: Pick<Context, 'tx' | 'today'>, country: string, rows: readonly SheetRow[] = []): Promise<Places> {
  const levels = await levelsUnder(ctx, country);
  const units = await listCountryUnits(ctx.tx, country, ctx.today);
  const known = new Set(units.map(({ code }) => code));
  const codes = rows.flatMap((row) => textAt(row, 'code')?.toUpperCase() ?? []).filter((code) => !known.has(code));
  const [nation] = await listUnits(ctx.tx, [country]);
  return new Places(levels, nation ? [...units, nation] : units, codes.length > 0 ? (await listUnits(ctx.tx, codes)).filter(({ valid_to }) => valid_to !== null) : []);
}
